import HTTP
import Markup
import Pages
import Phrases
import Spine

/// The form of an organisation: listed anew, or changed.
struct OrganisationFormPage: Page {
    let id: Item.ID?
    /// Whether it was typed in within a closed group, and is seen there alone.
    var isInGroup = false
    /// One that is listed already under the same name or number.
    let twin: Item.ID?
    /// How it stands now, where somebody else changed it meanwhile.
    let conflict: Organisation?
    let state: FormState

    private var route: NetworkRoute { id.map { .editOrganisation($0) } ?? .newOrganisation }
    private var title: Words { id == nil ? .addOrganisation : .editOrganisationTitle }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(title), place: .people,
            back: (shown.link(NetworkRoute.organisations), shown.say(Words.organisations)),
            hasProblems: !state.isGood || conflict != nil)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(title))
        if let conflict { changed(&html, conflict, in: shown) }
        html.element(.div, .class("columns before")) { html in
            html.candour([shown.say(Words.candourOrganisation), shown.say(Words.candourDisclose)], in: shown)
            html.form(to: shown.link(route), in: shown) { html in
                let revision = conflict.map { String($0.revision) } ?? state.value("revision")
                html.void(.input, .type("hidden"), .name("revision"), .value(revision))
                fields(&html, in: shown)
                html.actions(
                    shown.say(Words.save), stop: (shown.say(Words.stop), shown.link(NetworkRoute.organisations)),
                    in: shown)
            }
        }
        html.element(.details) { html in
            html.element(.summary, text: shown.say(Words.registers))
            html.element(.dl) { html in
                for register in OrganisationIdentifier.registers { html.fact(register.code, register.name) }
            }
        }
    }

    private func fields(_ html: inout HTML, in shown: Rendering) {
        html.field(Field("name", label: shown.say(Words.organisationName)), state)
        if let twin {
            html.element(.p) { html in
                html.element(
                    .a, .href(shown.link(NetworkRoute.organisation(twin))),
                    text: shown.say(Words.organisationTwinLink))
            }
            html.tick("other", label: shown.say(Words.organisationOther), state)
        }
        html.select(
            "sector", label: shown.say(Words.sector), none: shown.say(Words.sectorNone),
            Sector.allCases.map { Choice($0.rawValue, shown.say($0.words)) }, state)
        html.select(
            "level", label: shown.say(Words.level), hint: shown.say(Words.levelHint), none: shown.say(Words.levelNone),
            Level.allCases.map { Choice($0.rawValue, shown.say($0.words)) }, state)
        html.field(
            Field(
                "identifiers", .area, label: shown.say(Words.identifiers), hint: shown.say(Words.identifiersHint)),
            state)
        let sights: [Visibility] = [.everyone, .network]
        html.choices(
            "visibility", legend: shown.say(Words.organisationSee),
            sights.map { Choice(OrganisationForm.word(for: $0), shown.say($0.words)) }
                + (isInGroup
                    ? [Choice(OrganisationForm.word(for: .cell), shown.say(Words.organisationSeeGroup))] : []),
            state)
    }

    private func changed(_ html: inout HTML, _ now: Organisation, in shown: Rendering) {
        html.element(.div, .class("errors"), .role("alert"), .aria("labelledby", "changed")) { html in
            html.element(.h2, .id("changed"), text: shown.say(Words.changedTitle))
            html.element(.p, text: shown.say(Words.changedLead))
            html.element(.h3, text: shown.say(Words.standsNow))
            html.element(.dl) { html in
                html.fact(shown.say(Words.organisationName), now.name)
                html.fact(
                    shown.say(Words.sector), now.sector.map { shown.say($0.words) } ?? shown.say(Words.sectorNone))
                html.fact(shown.say(Words.level), now.level.map { shown.say($0.words) } ?? shown.say(Words.levelNone))
            }
        }
    }
}

/// Reads and fills the form of an organisation.
enum OrganisationForm {
    private enum Sight: String { case everyone, network, group }

    static func word(for visibility: Visibility) -> String {
        switch visibility {
        case .everyone: Sight.everyone.rawValue
        case .network: Sight.network.rawValue
        default: Sight.group.rawValue
        }
    }

    static func state(of one: Organisation, identifiers: [String]) -> FormState {
        FormState([
            "name": one.name, "sector": one.sector?.rawValue ?? "", "level": one.level?.rawValue ?? "",
            "visibility": one.cell == nil ? word(for: one.visibility) : Sight.group.rawValue,
            "identifiers": identifiers.joined(separator: "\n"),
            "revision": String(one.revision),
        ])
    }

    /// What was sent; nil where something is to be mended. `group` is who may see the closed group in which it was typed
    /// in, where it was.
    static func read(_ reader: inout FormReader, group: Visibility? = nil) -> Organisation.Description? {
        let name = reader.line("name", most: 150, missing: Words.organisationNameMissing)
        let sector = reader.choice("sector", of: Sector.self)
        let level = reader.choice("level", of: Level.self)
        var identifiers: [OrganisationIdentifier] = []
        for line in reader.text("identifiers", most: 1000).split(whereSeparator: \.isWhitespace) {
            if let identifier = OrganisationIdentifier(String(line)) {
                identifiers.append(identifier)
            } else {
                reader.note("identifiers", Words.identifierOdd, ["typed": String(line.prefix(40))])
            }
        }
        let sight = reader.choice("visibility", of: Sight.self, missing: Words.visibilityMissing)
        if sight == .group, group == nil { reader.note("visibility", Words.visibilityMissing) }
        guard reader.isGood, let sight else { return nil }
        let visibility: Visibility =
            switch sight {
            case .everyone: .everyone
            case .network: .network
            case .group: group ?? .network
            }
        return Organisation.Description(
            name: name, sector: sector, level: level, visibility: visibility, identifiers: identifiers)
    }
}
