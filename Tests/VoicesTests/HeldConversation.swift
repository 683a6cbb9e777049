import Database
import Spine
import TestSupport

@testable import Voices

/// A conversation that is held here, put into the database as taking part leaves it.
struct HeldConversation {
    let store: Store
    let id: Conversation.ID
    let views: [Item.ID]
    let entrances: [Item.ID]

    /// Somebody who takes part.
    struct Taking {
        /// Answers by place in the views: 1, -1, 0, or nil for none.
        var answers: [Int?]
        var entrance: Int?
        var email: String?
        var language = "en"
    }

    init(
        _ store: Store, in cell: Cell.ID,
        views words: [String] = ["A key for somebody near", "Bread and milk", "Later"],
        visibility: Visibility = .everyone, closes: Time? = nil, entrances: [(String, Int)] = []
    ) throws {
        self.store = store
        let made = try store.act(Scene.arrange, by: .system, on: .network) { acting in
            let id = try acting.insert(
                Conversation.kind, title: "What would have helped?", language: "en", visibility: visibility, in: cell)
            try acting.tx.run(
                """
                insert into conversation (id, description, promise, code, opens_at, closes_at)
                values (\(id), 'For everybody who came home.', 'The ward team reads this in January.', 'K3Y7QW',
                    \(acting.now.adding(days: -3)), \(closes))
                """)
            let views = try words.enumerated().map { number, words in
                let view: Item.ID = try acting.insert(
                    Statement.kind, title: words, language: "en", visibility: visibility, in: cell,
                    id: acting.surroundings.newUnorderedID())
                try acting.tx.run(
                    """
                    insert into statement (id, conversation, number, moderation, day)
                    values (\(view), \(id), \(number + 1), 'published', \(acting.now.day))
                    """)
                return view
            }
            let ways = try entrances.enumerated().map { number, entrance in
                let way: Item.ID = acting.surroundings.newID()
                try acting.tx.run(
                    """
                    insert into entrance (id, conversation, label, code, hoped)
                    values (\(way), \(id), \(entrance.0), \("WAY\(number)X"), \(entrance.1))
                    """)
                return way
            }
            return (id: id, views: views, entrances: ways)
        }
        id = made.id
        views = made.views
        self.entrances = made.entrances
    }

    /// Somebody answers, with the counts that stand beside answers, and the figures are asked for.
    @discardableResult
    func take(_ person: Taking) throws -> Actor.ID {
        try store.act(Scene.arrange, by: .system, on: .network) { acting in
            let tx = acting.tx
            let me: Actor.ID = acting.surroundings.newUnorderedID()
            let way = person.entrance.map { entrances[$0] }
            let count = person.answers.count { $0 != nil }
            try tx.run("insert into actor (id, kind) values (\(me), \(Actor.Kind.participant))")
            try tx.run(
                """
                insert into participant (id, conversation, entrance, language, day, email, answers)
                values (\(me), \(id), \(way), \(person.language), \(acting.now.day), \(person.email), \(count))
                """)
            for (view, answer) in zip(views, person.answers) {
                guard let answer else { continue }
                try tx.run("insert into vote (participant, statement, value) values (\(me), \(view), \(answer))")
                try tx.run(
                    """
                    update statement set agree = agree + \(answer == 1 ? 1 : 0),
                        disagree = disagree + \(answer == -1 ? 1 : 0), pass = pass + \(answer == 0 ? 1 : 0)
                    where id = \(view)
                    """)
            }
            if count > 0 { try tx.run("update conversation set taking_part = taking_part + 1 where id = \(id)") }
            try acting.enqueue(LandscapeJob.kind, key: LandscapeJob.key(of: id), item: id)
            return me
        }
    }

    /// Several people answer all alike.
    func take(_ count: Int, _ answers: [Int?]) throws {
        for _ in 0..<count { try take(Taking(answers: answers)) }
    }
}
