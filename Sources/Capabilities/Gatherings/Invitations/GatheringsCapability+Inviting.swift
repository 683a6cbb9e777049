import Database
import Folding
import Pages
import Phrases
import Spine

// Asking people to come, and telling them what changed.
extension GatheringsCapability {
    /// What waits for somebody who is invited.
    static let toAnswer = Waiting.What("gatherings.to-answer")

    /// Somebody who can be told something: by letter, or else by a person.
    enum News: String, Sendable {
        case invitation, change, cancelled, restored, place

        /// What is noted for whoever phones.
        var toTell: News { self == .restored ? .change : self }
    }

    /// Invites people to an event: by letter where there is an address, else they stand on the list of whoever phones.
    func invite(
        _ guests: Invitees, to event: Event, of cell: CellHeading, _ acting: Acting, _ site: SiteFacts
    ) throws {
        guard !guests.isEmpty else { return }
        let here = try Guest.known(in: cell.cell.id, tx: acting.tx)
        var actors: [Actor.ID] = guests.everybody ? here.filter(\.isMember).map(\.actor) : []
        for entry in guests.list.entries {
            let known =
                entry.email == nil
                ? here.first { Folding.fold($0.name) == Folding.fold(entry.name) }?.actor : nil
            actors.append(
                try known
                    ?? acting.person(
                        named: entry.name, email: entry.email, language: site.installation.language))
        }
        let already = Set(try Invited.all(to: event, tx: acting.tx).map(\.actor))
        var seen = already
        if let me = acting.viewer.actor, guests.list.entries.isEmpty || guests.everybody { seen.insert(me) }
        let letters = self.letters(from: acting, event, site)
        for actor in actors where seen.insert(actor).inserted {
            let person = try Person.find(actor, in: acting.tx)
            let id = try enter(actor, how: person?.email == nil ? .paper : .letter, to: event.id, acting)
            try acting.ask(actor, for: Self.toAnswer, about: event.id, due: event.answerBy ?? event.startsAt)
            let invited = try Invited.find(id, to: event, tx: acting.tx)
            try letters.send(.invitation, to: invited, acting)
        }
    }

    /// Writes down that somebody is asked to an event, or answers it of their own accord.
    func enter(
        _ actor: Actor.ID, how: Invited.How, to event: Event.ID, _ acting: Acting, name: String = ""
    ) throws -> Invited.ID {
        let id: Invited.ID = acting.surroundings.newUnorderedID()
        let digest = wiring.secrets.digest(of: wiring.secrets.link(of: id))
        try acting.tx.run(
            """
            insert into invited (id, event, actor, how, link, invited_at, name)
            values (\(id), \(event), \(actor), \(how.rawValue), \(digest), \(acting.now), \(name))
            """)
        return id
    }

    /// Tells everybody who is asked, but those who said that they do not come.
    func tell(
        _ news: News, about event: Event, besides: Set<Invited.ID> = [], _ acting: Acting, _ site: SiteFacts
    ) throws {
        let letters = self.letters(from: acting, event, site)
        let answers = try Attendance.all(at: event.id, tx: acting.tx)
        for invited in try Invited.all(to: event, tx: acting.tx)
        where invited.actor != acting.viewer.actor && answers[invited.id]?.answer != .notComing
            && !besides.contains(invited.id)
        {
            try letters.send(news, to: invited, acting)
        }
    }

    func letters(from acting: Acting, _ event: Event, _ site: SiteFacts) -> EventLetters {
        EventLetters(gatherings: self, site: site, event: event, by: acting.viewer)
    }
}

/// Somebody whom a group knows: who belongs to it, or was invited before.
struct Guest: Sendable {
    let actor: Actor.ID
    let name: String
    let isMember: Bool

    static func known(in cell: Cell.ID, tx: ReadTransaction) throws -> [Guest] {
        let members = try tx.all(
            """
            select person.id, person.name from membership join person on person.id = membership.person
            where membership.cell = \(cell) and membership.ended_at is null and person.erased_at is null limit 2000
            """
        ) { Guest(actor: try $0.next(), name: try $0.next(), isMember: true) }
        let invited = try tx.all(
            """
            select distinct person.id, person.name from invited join event on event.id = invited.event
            join person on person.id = invited.actor
            where event.cell = \(cell) and person.email is null and person.erased_at is null limit 2000
            """
        ) { Guest(actor: try $0.next(), name: try $0.next(), isMember: false) }
        return members + invited
    }
}
