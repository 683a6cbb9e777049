import Database
import Spine

extension JoinRequest.Answer: Bindable, ColumnReadable {}

extension JoinRequest {
    /// Those of a cell that wait for an answer, the oldest first.
    static func open(in cell: Cell.ID) -> SQL {
        """
        select join_request.id, person.id, person.name, join_request.note, join_request.asked_at
        from join_request join person on person.id = join_request.person
        where join_request.cell = \(cell) and join_request.answer is null order by join_request.asked_at limit 100
        """
    }

    static func read(_ row: inout Row) throws -> JoinRequest {
        JoinRequest(
            id: try row.next(), person: try row.next(), name: try row.next(), note: try row.next(),
            askedAt: try row.next())
    }

    /// How a person's last asking stands: nil where they never asked, an empty answer while it waits.
    static func last(of person: Person.ID, in cell: Cell.ID, _ tx: ReadTransaction) throws -> Answer?? {
        try tx.first(
            """
            select answer from join_request where cell = \(cell) and person = \(person)
            order by asked_at desc, id desc limit 1
            """
        ) { try $0.next(Answer?.self) }
    }
}

extension Acting {
    /// Asks to join a cell and lets its convenors know; asking again while it waits does nothing.
    func askToJoin(_ cell: Cell.ID, note: String) throws {
        guard let me = viewer.actor, viewer.standing(in: cell) == nil else { return }
        if case .some(.none) = try JoinRequest.last(of: me, in: cell, tx) { return }
        try tx.run(
            """
            insert into join_request (id, cell, person, note, asked_at)
            values (\(surroundings.newID(JoinRequest.self)), \(cell), \(me), \(note), \(now))
            """)
        for convenor in try convenors(of: cell) { try ask(convenor, for: JoinRequest.waits, about: cell.item) }
    }

    /// Answers one who asked to join, and returns them. Throws `notFound` where another convenor was faster.
    func answer(_ request: JoinRequest.ID, with answer: JoinRequest.Answer, in cell: Cell.ID) throws -> Person.ID {
        let person: Person.ID? = try tx.first(
            "select person from join_request where id = \(request) and cell = \(cell) and answer is null"
        ) { try $0.next() }
        guard let person else { throw SpineError(.notFound, "This was answered already.") }
        // What they wrote was for this answer only.
        try tx.run("update join_request set answer = \(answer), note = '' where id = \(request)")
        // Whoever was added meanwhile stays what they are.
        let known = try CellPerson.all(in: cell, only: person, tx).first
        if answer == .admitted, known?.standing ?? .observer == .observer {
            try admit(person, to: cell, as: .member, onBehalfOf: known?.organisations.map(\.id) ?? [])
        }
        let rest = try tx.all(JoinRequest.open(in: cell), JoinRequest.read)
        if rest.isEmpty { try settle(JoinRequest.waits, about: cell.item) }
        return person
    }

    /// The people who convene a cell.
    func convenors(of cell: Cell.ID) throws -> [Person.ID] {
        try tx.all(
            "select person from membership where cell = \(cell) and standing = 'convenor' and ended_at is null"
        ) { try $0.next() }
    }
}
