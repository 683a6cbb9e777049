import Database
public import Spine

extension Room {
    private static let query: SQL = """
        select item.id, item.title, item.language, item.revision, room.organisation,
            (select title from item as owner where owner.id = room.organisation), room.sort, room.address,
            room.directions, room.seats, room.access, room.access_more, room.weekly, room.hours_more, room.ask,
            room.terms, room.closed_at
        from room join item on item.id = room.id
        where item.kind = \(kind) and item.state = 'live'
        """

    private static func read(_ row: inout Row) throws -> Room {
        let (id, name, language) = (try row.next(ID.self), try row.next(String.self), try row.next(String.self))
        let (revision, organisation) = (try row.next(Int.self), try row.next(Item.ID.self))
        let organisationName = try row.next(String.self)
        var facts = Facts()
        facts.sort = Sort(rawValue: try row.next()) ?? .room
        facts.address = try row.next()
        facts.directions = try row.next()
        facts.seats = try row.next()
        facts.access = Set(try row.next(String.self).split(separator: " ").compactMap { Access(rawValue: String($0)) })
        facts.accessMore = try row.next()
        facts.weekly = WeeklyHours(stored: try row.next())
        facts.hoursMore = try row.next()
        facts.ask = try row.next()
        facts.terms = Terms(rawValue: try row.next()) ?? .askFirst
        return Room(
            id: id, name: name, language: language, revision: revision, organisation: organisation,
            organisationName: organisationName, facts: facts, closedAt: try row.next())
    }

    /// Those that a viewer may see, by name; those that are closed come last.
    static func all(for viewer: Viewer, tx: ReadTransaction, limit: Int = 200) throws -> [Room] {
        try tx.all(
            "\(query) and \(visible(to: viewer)) order by room.closed_at is not null, item.title, item.id limit \(limit)",
            read)
    }

    /// Those that can be booked, and one that an event has already.
    static func offered(for viewer: Viewer, besides id: ID?, tx: ReadTransaction) throws -> [Room] {
        try tx.all(
            """
            \(query) and (room.closed_at is null or item.id = \(id)) and \(visible(to: viewer))
            order by item.title, item.id limit 200
            """, read)
    }

    /// One that a viewer may see; `notFound` otherwise.
    static func find(_ id: ID, for viewer: Viewer, tx: ReadTransaction) throws -> Room {
        guard let found = try tx.first("\(query) and room.id = \(id) and \(visible(to: viewer))", read) else {
            throw SpineError(.notFound, "There is no such room here.")
        }
        return found
    }

    /// One of an organisation's, as the addresses of those who look after it name it.
    static func find(_ id: ID, of organisation: Item.ID, for viewer: Viewer, tx: ReadTransaction) throws -> Room {
        let room = try find(id, for: viewer, tx: tx)
        guard room.organisation == organisation else { throw SpineError(.notFound, "There is no such room here.") }
        return room
    }
}

extension GatheringsCapability {
    /// The rooms of an organisation that was found twice go to the one that is kept.
    public static func moveRooms(of organisation: Item.ID, to kept: Item.ID, _ acting: Acting) throws {
        try acting.tx.run("update room set organisation = \(kept) where organisation = \(organisation)")
        try acting.tx.run("update room_booking set organisation = \(kept) where organisation = \(organisation)")
    }
}

extension Acting {
    /// Offers a room to the network.
    func offer(_ name: String, _ facts: Room.Facts, of organisation: Item.ID, language: String) throws -> Room.ID {
        // Whose room it is, everybody in the network reads then.
        try bringIntoTheOpen(organisation, for: .network)
        let id = try insert(Room.kind, title: name, language: language, visibility: .network, in: nil)
        try tx.run(
            """
            insert into room (id, organisation, sort, address, directions, seats, access, access_more, weekly, hours_more,
                ask, terms)
            values (\(id), \(organisation), \(facts.sort.rawValue), \(facts.address), \(facts.directions),
                \(facts.seats), \(facts.accessText), \(facts.accessMore), \(facts.weekly.stored), \(facts.hoursMore),
                \(facts.ask), \(facts.terms.rawValue))
            """)
        try index(id, language: language, words: "\(name) \(facts.address)")
        return id
    }

    /// Changes what is said of a room; what is booked stays.
    func change(_ room: Room, to name: String, _ facts: Room.Facts, from revision: Int) throws {
        try edit(room.id, from: revision, title: name, visibility: .network)
        try tx.run(
            """
            update room set sort = \(facts.sort.rawValue), address = \(facts.address),
                directions = \(facts.directions), seats = \(facts.seats), access = \(facts.accessText),
                access_more = \(facts.accessMore), weekly = \(facts.weekly.stored), hours_more = \(facts.hoursMore),
                ask = \(facts.ask), terms = \(facts.terms.rawValue)
            where id = \(room.id)
            """)
        try index(room.id, language: room.language, words: "\(name) \(facts.address)")
    }
}

extension Room.Facts {
    fileprivate var accessText: String {
        Room.Access.allCases.filter(access.contains).map(\.rawValue).joined(separator: " ")
    }
}
