import Database
import Markup
import Pages
import Phrases
import Spine

/// One organisation: what it is, the groups that it is in, and who is here for it.
struct OrganisationPage: Page {
    let organisation: Organisation
    let identifiers: [String]
    /// The names of the entries that were joined to this one.
    let alsoListedAs: [String]
    let groups: [GroupEntry]
    /// Those in groups that the viewer belongs to.
    let people: [String]
    let mayChange: Bool

    func frame(in shown: Rendering) -> Frame {
        Frame(
            organisation.name, place: .people,
            back: (shown.link(NetworkRoute.organisations), shown.say(Words.organisations)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header) { html in
            html.element(.h1, .foreign(organisation.language, in: shown), .dir("auto"), text: organisation.name)
        }
        html.element(.dl) { html in
            html.fact(
                shown.say(Words.state), shown.say(organisation.people > 0 ? Words.joined : Words.notJoined))
            if let sector = organisation.sector { html.fact(shown.say(Words.sector), shown.say(sector.words)) }
            if let level = organisation.level { html.fact(shown.say(Words.level), shown.say(level.words)) }
            html.fact(shown.say(Words.peopleColumn), organisation.figure(in: shown))
            if organisation.cell != nil {
                html.fact(shown.say(Words.organisationSee), shown.say(Words.organisationSeeGroup))
            }
            if !identifiers.isEmpty {
                html.fact(shown.say(Words.identifiers), identifiers.joined(separator: ", "))
            }
            if !alsoListedAs.isEmpty {
                html.fact(shown.say(Words.alsoListedAs), shown.say.list(alsoListedAs))
            }
        }
        html.section("groups", shown.say(Words.itsGroups)) { html in
            if groups.isEmpty {
                html.element(.p, text: shown.say(Words.noGroupsSeen))
            } else {
                html.groups(groups, in: shown)
            }
        }
        if !people.isEmpty {
            html.section("people", shown.say(Words.itsPeople)) { html in
                html.element(.ul) { html in
                    for person in people { html.element(.li, text: person) }
                }
            }
        }
        if mayChange {
            html.element(.div, .class("actions")) { html in
                html.element(
                    .a, .class("button"), .href(shown.link(NetworkRoute.editOrganisation(organisation.id))),
                    text: shown.say(Words.edit))
                html.element(
                    .a, .class("button quiet"), .href(shown.link(NetworkRoute.mergeOrganisation(organisation.id))),
                    text: shown.say(Words.merge))
            }
        }
    }
}

extension OrganisationPage {
    /// Reads the page as the viewer may see it.
    static func of(_ id: Item.ID, _ reading: Reading) throws -> OrganisationPage {
        let organisation = try Organisation.find(id, for: reading.viewer, in: reading.tx)
        let groups = try reading.tx.all(GroupEntry.query(for: reading.viewer, onBehalfOf: id), GroupEntry.read)
        let people = try reading.tx.all(
            """
            select distinct person.name, person.name_folded from membership
            join membership_behalf on membership_behalf.membership = membership.id
            join person on person.id = membership.person
            join membership as mine on mine.cell = membership.cell and mine.person = \(reading.viewer.actor)
                and mine.ended_at is null
            where membership_behalf.organisation = \(id) and membership.ended_at is null
                and person.erased_at is null
            order by person.name_folded limit 500
            """
        ) { try $0.next(String.self) }
        return OrganisationPage(
            organisation: organisation, identifiers: try Organisation.identifiers(of: id, in: reading.tx),
            alsoListedAs: try Organisation.joined(to: id, for: reading.viewer, in: reading.tx),
            groups: GroupEntry.nested(groups), people: people,
            mayChange: try reading.may(NetworkCapability.editOrganisation, on: .item(id)))
    }
}
