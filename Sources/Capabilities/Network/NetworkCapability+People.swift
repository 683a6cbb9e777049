import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// The people of a cell: who they are, adding, changing, inviting, ending.
extension NetworkCapability {
    func showPeople(_ slug: Slug, _ reading: Reading) throws -> Answer {
        let heading = try reading.cell(slug)
        let cell = heading.cell.id
        let people = try CellPerson.all(in: cell, reading.tx)
        let requests =
            heading.standing == .convenor ? try reading.tx.all(JoinRequest.open(in: cell), JoinRequest.read) : []
        let organisations = try reading.tx.all(
            Self.organisations(of: cell, for: reading.viewer), OrganisationName.read)
        let page = PeoplePage(
            heading: heading, people: heading.standing == nil ? nil : people, requests: requests,
            organisations: organisations, count: ProtectedCount(people.count),
            ways: heading.standing == nil ? [] : wiring.ways(slug, reading.say, reading.link),
            done: heading.standing == .convenor
                ? reading.query["done"].flatMap { PeoplePage.Done(rawValue: $0) } : nil,
            number: reading.query["number"].flatMap { Int($0) }.map { max(0, min($0, 1000)) } ?? 0)
        return .page(page).kept(for: [cell])
    }

    /// The people as a table, with their addresses; it is written down that somebody has it.
    func takePeopleTable(_ slug: Slug, _ sending: Sending) throws -> Answer {
        let heading = try sending.reading { try $0.cell(slug) }
        let people = try sending.store.act(Self.savePeople, by: sending.viewer, on: .named(slug)) { acting in
            try CellPerson.all(in: heading.cell.id, acting.tx)
        }
        let say = sending.say
        let heads = [Words.personName, .standing, .behalf, .sinceColumn, .email].map { say($0) }
        let rows = people.map { person in
            [
                person.name, say(person.standing.words), person.organisations.map(\.name).joined(separator: "; "),
                Rendering.date(person.since), person.email ?? "",
            ]
        }
        return .table("\(slug.text)-people", heads, rows)
    }

    func showAddPerson(_ slug: Slug, _ reading: Reading) throws -> Answer {
        .page(
            try addPersonPage(slug, reading, FormState(["standing": Standing.member.rawValue, "letter": "yes"])))
    }

    func takeAddPerson(_ slug: Slug, _ sending: Sending) throws -> Answer {
        let (heading, known) = try sending.reading { reading in
            let page = try addPersonPage(slug, reading, FormState())
            return (page.heading, page.organisations)
        }
        var reader = FormReader(sending.form, sending.say)
        let person = PersonForm.identity(&reader)
        let standing = reader.choice("standing", of: Standing.self, missing: Words.standingMissing)
        let ticked = PersonForm.organisations(&reader, among: known)
        let named = reader.line("organisation", most: 150)
        let byLetter = reader.isTicked("letter")
        guard reader.isGood, let person, let standing else {
            return .problem(AddPersonPage(heading: heading, organisations: known, state: reader.state))
        }
        return try add(
            person, as: standing, onBehalfOf: ticked, named: named, byLetter: byLetter, to: heading, sending)
    }

    /// Lists one person and shows their way in.
    func add(
        _ person: PersonForm.Identity, as standing: Standing, onBehalfOf ticked: [Item.ID] = [], named: String = "",
        byLetter: Bool = true, to heading: CellHeading, _ sending: Sending
    ) throws -> Answer {
        let people = sending.link(NetworkRoute.people(heading.cell.slug))
        return try sending.act(Self.addPerson, on: .cell(heading.cell.id), afterwards: people) { acting in
            try acting.record()
            let language = sending.site.installation.language
            let organisations = try acting.organisations(
                ticked, named: named, in: heading.cell, language: language)
            let id = try acting.list(
                person.name, email: person.email, as: standing, onBehalfOf: organisations, in: heading.cell,
                language: language)
            let invitation = try inviting.invite(id, to: heading, byLetter: byLetter, in: acting, of: sending)
            return InvitedPage(
                heading: heading, name: person.name, hasEmail: person.email != nil,
                isWritten: byLetter && person.email != nil, invitation: invitation)
        }
    }

    private func addPersonPage(_ slug: Slug, _ reading: Reading, _ state: FormState) throws -> AddPersonPage {
        let heading = try reading.cell(slug)
        try reading.require(Self.addPerson, on: .cell(heading.cell.id))
        return AddPersonPage(
            heading: heading,
            organisations: try Organisation.offered(in: heading.cell, to: reading.viewer, reading.tx), state: state)
    }

    func showPerson(_ person: Person.ID, _ slug: Slug, _ reading: Reading) throws -> Answer {
        .page(try personPage(person, slug, reading, nil))
    }

    func takePerson(_ person: Person.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let page = try sending.reading { try personPage(person, slug, $0, nil) }
        var reader = FormReader(sending.form, sending.say)
        let standing = reader.choice("standing", of: Standing.self, missing: Words.standingMissing)
        let ticked = PersonForm.organisations(&reader, among: page.organisations)
        let named = reader.line("organisation", most: 150)
        if page.isLastConvenor, let standing, standing != .convenor { reader.note("standing", Words.lastConvenor) }
        guard reader.isGood, let standing else {
            return .problem(try sending.reading { try personPage(person, slug, $0, reader.state) })
        }
        return try sending.act(Self.changePerson, on: .cell(page.heading.cell.id)) { acting in
            try acting.record()
            let organisations = try acting.organisations(
                ticked, named: named, in: page.heading.cell, language: sending.site.installation.language)
            try acting.change(person, in: page.heading.cell.id, to: standing, onBehalfOf: organisations)
            return sending.link(NetworkRoute.people(slug), query: PeoplePage.Done.saved.query)
        }
    }

    private func personPage(
        _ person: Person.ID, _ slug: Slug, _ reading: Reading, _ state: FormState?, names: FormState? = nil
    ) throws -> PersonPage {
        let heading = try reading.cell(slug)
        try reading.require(Self.changePerson, on: .cell(heading.cell.id))
        let people = try CellPerson.all(in: heading.cell.id, reading.tx)
        guard let found = people.first(where: { $0.person == person }) else {
            throw SpineError(.notFound, "There is no such person in this group.")
        }
        let now = FormState(lists: [
            "standing": [found.standing.rawValue], "behalf": found.organisations.map { $0.id.text },
        ])
        return PersonPage(
            heading: heading, person: found,
            organisations: try Organisation.offered(in: heading.cell, to: reading.viewer, reading.tx),
            isLastConvenor: found.standing == .convenor && people.count { $0.standing == .convenor } == 1,
            isOnlyListed: try inviting.isOnlyListed(person, by: reading.viewer, in: reading.tx),
            state: state ?? now, names: names ?? FormState(["name": found.name, "email": found.email ?? ""]))
    }

    func takePersonName(_ person: Person.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let page = try sending.reading { try personPage(person, slug, $0, nil) }
        var reader = FormReader(sending.form, sending.say)
        let typed = PersonForm.identity(&reader)
        if let email = typed?.email, let other = try sending.store.read({ try Person.find(email: email, in: $0) }),
            other.id != person
        {
            reader.note("email", Words.emailTaken)
        }
        guard reader.isGood, let typed else {
            return .problem(try sending.reading { try personPage(person, slug, $0, nil, names: reader.state) })
        }
        return try sending.act(Self.correctPerson, on: .cell(page.heading.cell.id)) { acting in
            guard try inviting.isOnlyListed(person, by: acting.viewer, in: acting.tx),
                let found = try Person.find(person, in: acting.tx)
            else { throw SpineError(.refused, "They have come in themselves, or are known to others too.") }
            try acting.record(Detail().with("person", person))
            try acting.describe(person, name: typed.name, language: found.language)
            if typed.email != found.email {
                try acting.setEmail(typed.email, of: person)
                try inviting.withdrawInvitations(of: person, in: acting)
            }
            return sending.link(NetworkRoute.people(slug), query: PeoplePage.Done.saved.query)
        }
    }

    func showPersonEnd(_ person: Person.ID, _ slug: Slug, _ reading: Reading) throws -> Answer {
        let page = try personPage(person, slug, reading, nil)
        try reading.require(Self.endMembership, on: .cell(page.heading.cell.id))
        return .page(EndPage(heading: page.heading, person: page.person, isLastConvenor: page.isLastConvenor))
    }

    func takePersonEnd(_ person: Person.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let cell = try sending.reading { try $0.cell(slug) }.cell.id
        return try sending.act(Self.endMembership, on: .cell(cell)) { acting in
            _ = try CellPerson.find(person, in: cell, acting.tx)
            try acting.dismiss(person, from: cell)
            return sending.link(NetworkRoute.people(slug), query: PeoplePage.Done.ended.query)
        }
    }

    func takeInvitation(_ person: Person.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let heading = try sending.reading { try $0.cell(slug) }
        let byLetter = sending.form["letter"] != nil
        let people = sending.link(NetworkRoute.people(slug))
        return try sending.act(Self.invite, on: .cell(heading.cell.id), afterwards: people) { acting in
            let found = try CellPerson.find(person, in: heading.cell.id, acting.tx)
            let invitation = try inviting.invite(person, to: heading, byLetter: byLetter, in: acting, of: sending)
            return InvitedPage(
                heading: heading, name: found.name, hasEmail: found.email != nil,
                isWritten: byLetter && found.email != nil, invitation: invitation)
        }
    }
}
