import Database
import Folding
import Spine

extension Wish {
    static func find(_ person: Person.ID, _ tx: ReadTransaction) throws -> Wish? {
        guard var wish = try tx.first("select \(columns) from meeting_wish where person = \(person)", read) else {
            return nil
        }
        wish.cells = Set(
            try tx.all("select cell from meeting_circle where person = \(person)") { try $0.next(Cell.ID.self) })
        return wish
    }

    static let columns: SQL = """
        meeting_wish.rhythm, meeting_wish.in_network, meeting_wish.ways, meeting_wish.languages,
        meeting_wish.shares_address, meeting_wish.tells_needs, meeting_wish.since, meeting_wish.due_from,
        meeting_wish.paused_until
        """

    /// All of it but the groups.
    static func read(_ row: inout Row) throws -> Wish {
        let (rhythm, inNetwork) = (try row.next(Rhythm.self), try row.next(Bool.self))
        let (ways, languages) = (try row.next(String.self), try row.next(String.self))
        return Wish(
            rhythm: rhythm, inNetwork: inNetwork, cells: [],
            ways: Set(ways.split(separator: " ").compactMap { Way(rawValue: String($0)) }),
            languages: Set(languages.split(separator: " ").map(String.init)), sharesAddress: try row.next(),
            tellsNeeds: try row.next(), since: try row.next(), dueFrom: try row.next(), pausedUntil: try row.next())
    }

    /// Whom somebody does not want to meet, as they typed it.
    static func apart(of person: Person.ID, _ tx: ReadTransaction) throws -> [String] {
        try tx.all("select name from meeting_apart where person = \(person) order by name_folded limit \(mostApart)") {
            try $0.next(String.self)
        }
    }
}

extension Acting {
    /// Keeps what somebody wishes, and whom not to meet.
    func keep(_ wish: Wish, apart names: [String], of person: Person.ID) throws {
        let ways = Wish.Way.allCases.filter(wish.ways.contains).map(\.rawValue).joined(separator: " ")
        try tx.run(
            """
            insert into meeting_wish (person, rhythm, in_network, ways, languages, shares_address, tells_needs, since,
                due_from, paused_until)
            values (\(person), \(wish.rhythm), \(wish.inNetwork), \(ways),
                \(wish.languages.sorted().joined(separator: " ")), \(wish.sharesAddress), \(wish.tellsNeeds),
                \(wish.since), \(wish.dueFrom), \(wish.pausedUntil))
            on conflict (person) do update set rhythm = excluded.rhythm, in_network = excluded.in_network,
                ways = excluded.ways, languages = excluded.languages, shares_address = excluded.shares_address,
                tells_needs = excluded.tells_needs, due_from = excluded.due_from,
                paused_until = excluded.paused_until
            """)
        try tx.run("delete from meeting_circle where person = \(person)")
        for cell in wish.cells {
            try tx.run("insert into meeting_circle (person, cell) values (\(person), \(cell))")
        }
        try tx.run("delete from meeting_apart where person = \(person)")
        for name in names {
            try tx.run(
                """
                insert into meeting_apart (id, person, name, name_folded)
                values (\(surroundings.newID(Wish.self)), \(person), \(name), \(Folding.fold(name)))
                """)
        }
        try enqueue(RoundsJob.kind, key: RoundsJob.kind.name)
    }

    /// Forgets what somebody wished. Whom they are to meet already stays.
    func forgetWish(of person: Person.ID) throws {
        try tx.run("delete from meeting_apart where person = \(person)")
        try tx.run("delete from meeting_circle where person = \(person)")
        try tx.run("delete from meeting_wish where person = \(person)")
    }
}

extension Wish.Rhythm: Bindable, ColumnReadable {}
