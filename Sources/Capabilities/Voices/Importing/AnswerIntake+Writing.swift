import Database
import OpinionLandscape
import Spine

extension AnswerIntake {
    /// Writes views: new ones are made, known ones get the words and the moderation of this sheet.
    func write(views range: Range<Int>, _ acting: Acting) throws {
        let (cell, circle) = try home(acting.tx)
        let known: [Int: Item.ID] = Dictionary(
            uniqueKeysWithValues: try acting.tx.all(
                """
                select number, id from statement where conversation = \(conversation)
                    and number in (\(SQL(values: sheet.views[range].map(\.number))))
                """
            ) { (try $0.next(Int.self), try $0.next(Item.ID.self)) })
        for view in sheet.views[range] {
            let sight: Visibility = view.isHidden ? .convenors : circle
            let moderation: Statement.Moderation = view.isHidden ? .hidden : .published
            if let id = known[view.number] {
                try acting.tx.run(
                    """
                    update item set title = \(view.words), visibility = \(sight), revision = revision + 1
                    where id = \(id) and (title <> \(view.words) or visibility <> \(sight))
                    """)
                try acting.tx.run(
                    "update statement set moderation = \(moderation), intake = \(intake) where id = \(id)")
                try acting.tx.run("delete from searchable where item = \(id)")
                if !view.isHidden { try acting.index(id, language: sheet.language, words: view.words) }
            } else {
                let id = try acting.insert(
                    Statement.kind, title: view.words, language: sheet.language, visibility: sight, in: cell,
                    id: store.surroundings.newUnorderedID(), state: .preparing)
                try acting.tx.run(
                    """
                    insert into statement (id, conversation, number, moderation, intake)
                    values (\(id), \(conversation), \(view.number), \(moderation), \(intake))
                    """)
                if !view.isHidden { try acting.index(id, language: sheet.language, words: view.words) }
            }
        }
    }

    /// Writes people and all their answers, in place of those that they gave before.
    func write(people range: Range<Int>, _ acting: Acting) throws {
        let tx = acting.tx
        let numbers = sheet.people[range]
        var ids: [Int: Actor.ID] = Dictionary(
            uniqueKeysWithValues: try tx.all(
                """
                select number, id from participant
                where conversation = \(conversation) and number in (\(SQL(values: Array(numbers))))
                """
            ) { (try $0.next(Int.self), try $0.next(Actor.ID.self)) })
        try tx.run("delete from vote where participant in (\(SQL(values: Array(ids.values))))")
        for (place, number) in zip(range, numbers) {
            let isOnPaper = sheet.onPaper.contains(place)
            if let known = ids[number] {
                try tx.run(
                    "update participant set is_on_paper = \(isOnPaper), intake = \(intake) where id = \(known)")
                continue
            }
            let made: Actor.ID = store.surroundings.newUnorderedID()
            ids[number] = made
            try tx.run("insert into actor (id, kind) values (\(made), \(Actor.Kind.participant))")
            try tx.run(
                """
                insert into participant (id, conversation, number, is_on_paper, intake)
                values (\(made), \(conversation), \(number), \(isOnPaper), \(intake))
                """)
        }
        try write(votesOf: range, ids, tx)
    }

    private func write(votesOf range: Range<Int>, _ ids: [Int: Actor.ID], _ tx: WriteTransaction) throws {
        let statements: [Int: Item.ID] = Dictionary(
            uniqueKeysWithValues: try tx.all(
                "select number, id from statement where conversation = \(conversation)"
            ) { (try $0.next(Int.self), try $0.next(Item.ID.self)) })
        var rows: [SQL] = []
        func send() throws {
            if !rows.isEmpty {
                try tx.run("insert into vote (participant, statement, value) values \(SQL(joining: rows))")
            }
            rows.removeAll(keepingCapacity: true)
        }
        for place in range {
            guard let participant = ids[sheet.people[place]] else { continue }
            for (statement, vote) in sheet.votes.votes(of: place) {
                guard let id = statements[sheet.views[statement].number] else { continue }
                rows.append("(\(participant), \(id), \(Int(vote.rawValue)))")
                if rows.count == Self.votesAtOnce { try send() }
            }
        }
        try send()
    }

    /// How many answers stand in one statement of SQL: always the same number, so that it is prepared once.
    private static let votesAtOnce = 50

    private func home(_ tx: ReadTransaction) throws -> (cell: Cell.ID?, visibility: Visibility) {
        let found = try tx.first("select cell, visibility from item where id = \(conversation)") {
            (cell: try $0.next(Cell.ID?.self), visibility: try $0.next(Visibility.self))
        }
        guard let found else { throw SpineError(.notFound, "There is no such conversation here.") }
        return found
    }
}
