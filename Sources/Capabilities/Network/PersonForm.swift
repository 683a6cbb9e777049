import HTTP
import Markup
import Pages
import Phrases
import Spine

/// The parts of a form about somebody in a cell.
enum PersonForm {
    /// Who somebody is.
    struct Identity: Sendable {
        let name: String
        let email: String?
    }

    /// Name and address; nil where something is to be mended.
    static func identity(_ reader: inout FormReader) -> Identity? {
        let name = reader.line("name", most: 120, missing: Words.personNameMissing)
        let email = reader.line("email", most: EmailAddress.most)
        if reader.isGood, !email.isEmpty, !EmailAddress.isPlausible(email) { reader.note("email", Words.emailOdd) }
        return reader.isGood ? Identity(name: name, email: email.isEmpty ? nil : email) : nil
    }

    /// Organisations that were ticked, of those that the viewer may see.
    static func organisations(_ reader: inout FormReader, among known: [Organisation]) -> [Item.ID] {
        let ticked = Set(reader.list("behalf").compactMap { Item.ID(text: $0) })
        return known.map(\.id).filter(ticked.contains)
    }

    static func standing(_ html: inout HTML, _ state: FormState, in shown: Rendering) {
        html.choices(
            "standing", legend: shown.say(Words.standing),
            Standing.allCases.reversed().map { Choice($0.rawValue, shown.say($0.words)) }, state)
    }

    static func behalf(
        _ html: inout HTML, _ known: [Organisation], in cell: Cell, _ state: FormState, in shown: Rendering
    ) {
        if !known.isEmpty {
            html.ticks(
                "behalf", legend: shown.say(Words.behalf), hint: shown.say(Words.behalfHint),
                known.map { Choice($0.id.text, $0.name, hint: $0.cell == cell.id ? nil : $0.typedIn(in: shown)) }, state
            )
        }
        html.field(
            Field(
                "organisation", label: shown.say(Words.behalfNew),
                hint: shown.say(cell.isClosed ? Words.behalfNewClosed : .behalfNewHint)), state)
    }
}

extension Acting {
    /// The organisations of a membership: those that were ticked, and the one that was named anew.
    ///
    /// What is named in a closed group is entered there alone, until somebody lists it. In a group that others see, all
    /// of them are listed.
    func organisations(
        _ ticked: [Item.ID], named name: String, in cell: Cell, language: String
    ) throws -> [Item.ID] {
        var chosen = ticked
        if !name.isEmpty {
            let description = Organisation.Description(
                name: name, sector: nil, level: nil, visibility: cell.isClosed ? cell.visibility : .everyone,
                identifiers: [])
            chosen.append(
                try Organisation.twin(of: description, besides: nil, offeredIn: cell, to: viewer, in: tx)
                    ?? addOrganisation(description, in: cell.isClosed ? cell.id : nil, language: language))
        }
        if !cell.isClosed {
            for organisation in chosen { try bringIntoTheOpen(organisation, for: cell.visibility) }
        }
        return chosen
    }
}
