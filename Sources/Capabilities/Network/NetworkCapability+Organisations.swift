import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// Organisations: listed, changed, found twice.
extension NetworkCapability {
    func showOrganisations(_ reading: Reading) throws -> Answer {
        .page(OrganisationsPage(organisations: try Organisation.all(for: reading.viewer, in: reading.tx)))
    }

    /// What the page of organisations shows, as a table.
    func showOrganisationsTable(_ reading: Reading) throws -> Answer {
        let shown = Rendering(say: reading.say, link: reading.link, site: reading.site, formToken: nil)
        let rows = try Organisation.all(for: reading.viewer, in: reading.tx).map { $0.cells(in: shown) }
        return .table("organisations", OrganisationsPage.columns.map { reading.say($0) }, rows)
    }

    func showOrganisation(_ id: Item.ID, _ reading: Reading) throws -> Answer {
        if let kept = try Organisation.kept(insteadOf: id, in: reading.tx) {
            return .goOn(to: reading.link(NetworkRoute.organisation(kept)))
        }
        return .page(try OrganisationPage.of(id, reading))
    }

    func showNewOrganisation(_ reading: Reading) throws -> Answer {
        try reading.require(Self.addOrganisation, on: .network)
        let state = FormState(["visibility": OrganisationForm.word(for: .everyone)])
        return .page(OrganisationFormPage(id: nil, twin: nil, conflict: nil, state: state))
    }

    func takeNewOrganisation(_ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let description = OrganisationForm.read(&reader)
        let twin = try twin(of: description, besides: nil, &reader, sending)
        guard reader.isGood, let description else {
            return .problem(OrganisationFormPage(id: nil, twin: twin, conflict: nil, state: reader.state))
        }
        return try sending.act(Self.addOrganisation, on: .network) { acting in
            let id = try acting.addOrganisation(description, language: sending.site.installation.language)
            return sending.link(NetworkRoute.organisation(id))
        }
    }

    func showEditOrganisation(_ id: Item.ID, _ reading: Reading) throws -> Answer {
        let organisation = try changeable(id, reading)
        let identifiers = try Organisation.identifiers(of: id, in: reading.tx)
        let state = OrganisationForm.state(of: organisation, identifiers: identifiers)
        return .page(
            OrganisationFormPage(
                id: id, isInGroup: organisation.cell != nil, twin: nil, conflict: nil, state: state))
    }

    func takeEditOrganisation(_ id: Item.ID, _ sending: Sending) throws -> Answer {
        let organisation = try sending.reading { try changeable(id, $0) }
        var reader = FormReader(sending.form, sending.say)
        let description = OrganisationForm.read(&reader, group: organisation.cell.map { _ in organisation.visibility })
        let revision = Int(reader.line("revision")) ?? 0
        let twin = try twin(of: description, besides: id, &reader, sending)
        guard reader.isGood, let description else {
            return .problem(
                OrganisationFormPage(
                    id: id, isInGroup: organisation.cell != nil, twin: twin, conflict: nil, state: reader.state))
        }
        do {
            return try sending.act(Self.editOrganisation, on: .item(id)) { acting in
                try acting.edit(
                    organisation: id, from: revision, description, language: organisation.language)
                return sending.link(NetworkRoute.organisation(id))
            }
        } catch let error as SpineError where error.code == .changedMeanwhile {
            let now = try sending.reading { try changeable(id, $0) }
            return .problem(
                OrganisationFormPage(
                    id: id, isInGroup: now.cell != nil, twin: nil, conflict: now, state: reader.state))
        }
    }

    func showMerge(_ id: Item.ID, _ reading: Reading) throws -> Answer {
        .page(try mergePage(id, reading, into: nil, FormState()))
    }

    func takeMerge(_ id: Item.ID, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let typed = reader.line("into", missing: Words.mergeIntoMissing)
        let into = Item.ID(text: typed)
        if reader.isGood, into == nil || into == id { reader.note("into", Words.mergeIntoMissing) }
        guard reader.isGood, let into else {
            return .problem(try sending.reading { try mergePage(id, $0, into: nil, reader.state) })
        }
        guard sending.form["confirm"] == into.text else {
            return .page(try sending.reading { try mergePage(id, $0, into: into, reader.state) })
        }
        return try sending.act(Self.mergeOrganisations, on: .item(id)) { acting in
            try Policy.require(Self.mergeOrganisations, of: acting.viewer, on: .item(into), in: acting.tx)
            try acting.merge(id, into: into)
            try wiring.merged(id, into, acting)
            return sending.link(NetworkRoute.organisation(into))
        }
    }

    private func mergePage(_ id: Item.ID, _ reading: Reading, into: Item.ID?, _ state: FormState) throws -> MergePage {
        let own = try changeable(id, reading)
        let others = try Organisation.all(for: reading.viewer, in: reading.tx)
            .filter { $0.id != id && ($0.cell == nil || $0.cell == own.cell) }
        return MergePage(
            organisation: try OrganisationPage.of(id, reading), others: others,
            kept: try into.map { try OrganisationPage.of($0, reading) }, state: state)
    }

    /// An organisation that the viewer may change.
    private func changeable(_ id: Item.ID, _ reading: Reading) throws -> Organisation {
        try reading.require(Self.editOrganisation, on: .item(id))
        return try Organisation.find(id, for: reading.viewer, in: reading.tx)
    }

    /// Warns once where the organisation seems to be listed already; an identifier is one organisation's alone.
    private func twin(
        of description: Organisation.Description?, besides id: Item.ID?, _ reader: inout FormReader, _ sending: Sending
    ) throws -> Item.ID? {
        let isOther = reader.isTicked("other")
        guard let description else { return nil }
        let twin = try sending.reading { reading in
            try Organisation.twin(of: description, besides: id, to: reading.viewer, in: reading.tx)
        }
        if twin != nil, !isOther { reader.note("name", Words.organisationTwin) }
        return twin
    }
}
