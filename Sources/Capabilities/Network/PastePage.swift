import Database
import Folding
import HTTP
import Markup
import Pages
import Phrases
import Spine

/// A list of people that is pasted: first the list, then how it was understood, then it is done.
struct PastePage: Page {
    /// How a list was understood.
    struct Preview: Sendable {
        let list: PastedPeople
        /// The lines of people who are in the cell already.
        let known: Set<Int>
    }

    let heading: CellHeading
    let preview: Preview?
    /// How many were added just now, where lines are left that were not understood.
    var added: Int?
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(Words.pasteTitle), cell: heading, place: .people, hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.pasteTitle), lead: shown.say(Words.pasteLead))
        if let added { html.notice(shown.say(Words.pasteAdded, count: added)) }
        if let preview { understood(&html, preview, in: shown) }
        html.element(.div, .class("columns before")) { html in
            html.candour(
                [shown.say(Words.candourNames), shown.say(Words.candourListed), shown.say(Words.candourConsent)],
                in: shown)
            html.form(to: shown.link(NetworkRoute.pastePeople(heading.cell.slug)), in: shown) { html in
                html.field(
                    Field("list", .area, label: shown.say(Words.pasteField), hint: shown.say(Words.pasteHint)), state)
                html.tick("letter", label: shown.say(Words.byLetter), hint: shown.say(Words.byLetterHint), state)
                html.element(.div, .class("actions")) { html in
                    if preview.map({ !$0.list.entries.isEmpty }) == true {
                        html.element(.button, .name("confirm"), .value("yes"), text: shown.say(Words.pasteConfirm))
                        html.element(.button, .class("quiet"), text: shown.say(Words.pasteCheck))
                    } else {
                        html.element(.button, text: shown.say(Words.pasteCheck))
                    }
                }
            }
        }
    }

    private func understood(_ html: inout HTML, _ preview: Preview, in shown: Rendering) {
        let list = preview.list
        if !list.troubles.isEmpty {
            html.section("troubles", shown.say(Words.pasteTroubles)) { html in
                html.element(.ul) { html in
                    for trouble in list.troubles {
                        let words = shown.say(trouble.what.words)
                        html.element(
                            .li, text: shown.say(Words.pasteLine, ["line": trouble.line, "trouble": words]))
                    }
                }
            }
        }
        guard !list.entries.isEmpty else { return }
        html.table(
            caption: shown.say(Words.pasteUnderstood, count: list.entries.count),
            columns: [shown.say(Words.personName), shown.say(Words.email), shown.say(Words.state)]
        ) { html in
            for entry in list.entries {
                html.tableRow {
                    $0.text(entry.name)
                } cells: { html in
                    html.tableCell(shown.say(Words.email), entry.email ?? shown.say(Words.noEmail))
                    html.tableCell(
                        shown.say(Words.state),
                        shown.say(preview.known.contains(entry.line) ? Words.pasteThere : Words.pasteNew))
                }
            }
        }
    }
}

extension PastedPeople {
    /// The lines of people who are there already: by address, or by name where the line has no address.
    func known(among people: [CellPerson]) -> Set<Int> {
        let addresses = Set(people.compactMap { $0.email.map(Folding.fold) })
        let names = Set(people.map { Folding.fold($0.name) })
        return Set(
            entries.filter { entry in
                entry.email.map { addresses.contains(Folding.fold($0)) } ?? names.contains(Folding.fold(entry.name))
            }.map(\.line))
    }
}

extension NetworkCapability {
    func showPaste(_ slug: Slug, _ reading: Reading) throws -> Answer {
        let heading = try reading.cell(slug)
        try reading.require(Self.addPerson, on: .cell(heading.cell.id))
        return .page(PastePage(heading: heading, preview: nil, state: FormState(["letter": "yes"])))
    }

    func takePaste(_ slug: Slug, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let text = reader.text("list", most: PastedPeople.longest, missing: Words.pasteMissing)
        let byLetter = reader.isTicked("letter")
        let list = PastedPeople(reader.isGood ? text : "")
        let (heading, known) = try sending.reading { reading in
            let heading = try reading.cell(slug)
            try reading.require(Self.addPerson, on: .cell(heading.cell.id))
            return (heading, list.known(among: try CellPerson.all(in: heading.cell.id, reading.tx)))
        }
        guard reader.isGood else {
            return .problem(PastePage(heading: heading, preview: nil, state: reader.state))
        }
        let preview = PastePage.Preview(list: list, known: known)
        guard sending.form["confirm"] != nil, !list.entries.isEmpty else {
            return .page(PastePage(heading: heading, preview: preview, state: reader.state))
        }
        let people = sending.link(NetworkRoute.people(slug))
        let fresh = list.entries.filter { !known.contains($0.line) }
        if list.troubles.isEmpty {
            return try sending.act(Self.addPerson, on: .cell(heading.cell.id)) { acting in
                try add(fresh, byLetter: byLetter, to: heading, sending, acting)
                return sending.link(
                    NetworkRoute.people(slug),
                    query: PeoplePage.Done.added.query + [("number", String(fresh.count))])
            }
        }
        return try sending.act(Self.addPerson, on: .cell(heading.cell.id), afterwards: people) { acting in
            try acting.record()
            try add(fresh, byLetter: byLetter, to: heading, sending, acting)
            let rest = list.leftOver(of: text)
            return PastePage(
                heading: heading, preview: PastePage.Preview(list: PastedPeople(rest), known: []), added: fresh.count,
                state: FormState(["list": rest, "letter": byLetter ? "yes" : ""]))
        }
    }

    private func add(
        _ entries: [PastedPeople.Entry], byLetter: Bool, to heading: CellHeading, _ sending: Sending, _ acting: Acting
    ) throws {
        for entry in entries {
            let person = try acting.list(
                entry.name, email: entry.email, as: .member, onBehalfOf: [], in: heading.cell,
                language: sending.site.installation.language)
            if byLetter, entry.email != nil {
                _ = try inviting.invite(person, to: heading, byLetter: true, in: acting, of: sending)
            }
        }
    }
}
