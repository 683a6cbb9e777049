import Database
import Spine

// Offering notes, taking them up, saying what came of them.
extension Acting {
    /// Offers a published note to another group, whose convenors are asked about it.
    func offer(_ note: Note, from cell: Cell.ID, to group: Cell.ID, because word: String) throws -> Item.ID {
        try record(item: note.id)
        let isThere = try tx.first(
            """
            select 1 from offer join item on item.id = offer.id
            where offer.note = \(note.id) and item.cell = \(group) and item.state = 'live'
                and (offer.answer is null or offer.answer = 'taken')
            """
        ) { try $0.next(Int.self) }
        guard isThere == nil else { throw SpineError(.changedMeanwhile, "Somebody offered it to them a moment ago.") }
        let id = try insert(
            Offer.kind, title: note.title, language: note.language, visibility: .convenors, in: group)
        try tx.run(
            """
            insert into offer (id, note, from_cell, word, offered_day, reply, came_of)
            values (\(id), \(note.id), \(cell), \(word), \(now.day), '', '')
            """)
        try link(id, .about, note.id)
        for convenor in try convenors(of: group) { try ask(convenor, for: Offer.toTakeUp, about: id) }
        return id
    }

    /// Takes it up, or says not now; only once.
    func answer(_ offer: Offer, _ answer: Offer.Answer, _ reply: String, in cell: Cell) throws {
        let changed = try tx.run(
            """
            update offer set answer = \(answer), reply = \(reply), replied_day = \(now.day)
            where id = \(offer.id) and answer is null
            """)
        guard changed == 1 else { throw SpineError(.changedMeanwhile, "Somebody else answered a moment ago.") }
        try settle(Offer.toTakeUp, about: offer.id)
        if answer == .taken {
            let sight = try sight(of: offer.note)
            try setVisibility(max(.cell, min(sight, cell.visibility)), of: offer.id)
            try enqueueThemes(of: cell.id)
        }
        touch(offer.from)
    }

    /// Says what came of it, in place of what was said before.
    func say(_ cameOf: String, of offer: Offer) throws {
        let changed = try tx.run(
            """
            update offer set came_of = \(cameOf), came_day = \(now.day) where id = \(offer.id) and answer = 'taken'
            """)
        guard changed == 1 else { throw SpineError(.refused, "Take it up first.") }
        touch(offer.from)
    }

    /// Withdraws what waits elsewhere because of a note that goes back into a draft, and its title where it was taken up.
    func recall(_ note: Note.ID) throws {
        let waiting = try tx.all(
            """
            select item.id from item where item.state = 'live' and item.id in (
                select id from offer where note = \(note) and answer is null
                union all select id from raised where thing = \(note) and replied_day is null)
            """
        ) { try $0.next(Item.ID.self) }
        for id in waiting {
            for what in [Offer.toTakeUp, Raised.toReply, Raised.overdue] { try withdraw(what, about: id) }
            try setState(.retired, of: id)
        }
        try rename(note, "")
    }

    /// Gives what stands elsewhere because of a note the title that the note has now.
    func rename(_ note: Note.ID, _ title: String) throws {
        try tx.run(
            """
            update item set title = \(title) where id in (select id from offer where note = \(note))
                or id in (select id from raised where thing = \(note))
            """)
        let cells = try tx.all(
            """
            select item.cell from item where item.id in (select id from offer where note = \(note))
                or item.id in (select id from raised where thing = \(note))
            """
        ) { try $0.next(Cell.ID.self) }
        for cell in Set(cells) { touch(cell) }
    }

    /// Who convenes a cell.
    func convenors(of cell: Cell.ID) throws -> [Actor.ID] {
        try tx.all(
            "select person from membership where cell = \(cell) and standing = 'convenor' and ended_at is null"
        ) { try $0.next() }
    }

    /// Who may see an item.
    func sight(of item: Item.ID) throws -> Visibility {
        try tx.first("select visibility from item where id = \(item)") { try $0.next(Visibility.self) } ?? .author
    }
}
