import Database
import Pages
import Secrets
import Spine
import TestSupport
import Testing

@testable import Voices

/// What goes by itself some time after a conversation closed.
@Suite struct KeepsTests {
    @Test(arguments: Dialect.allCases)
    func `ways back and unpublished words go, answers and published words stay`(dialect: Dialect) throws {
        try VoicesScene.on(dialect) { here in
            let now = here.store.surroundings.now
            var conversations: [Item.ID] = []
            for closed in [now.adding(days: -400), now.adding(days: -20)] {
                conversations.append(try conversation(closedAt: closed, here))
            }
            var gone: [String: Int] = [:]
            try here.store.act(Scene.arrange, by: .system, on: .cell(here.cell)) { acting in
                for keeping in VoicesCapability.keeps {
                    gone[keeping.name] = try keeping.delete(here.cell, now.adding(days: -365), acting)
                    #expect(try keeping.delete(here.cell, now.adding(days: -365), acting) == 0)
                }
            }
            #expect(gone == ["voices.ways-back": 1, "voices.unpublished": 2, "voices.paper": 0])
            let (old, young) = (conversations[0], conversations[1])
            let ways: SQL = """
                exists (select 1 from participant_hand where participant = participant.id)
                    and link is not null and email is not null
                """
            #expect(try here.count("participant where conversation = \(old) and \(ways)") == 0)
            #expect(try here.count("participant where conversation = \(young) and \(ways)") == 1)
            #expect(try here.count("vote") == 2)
            let words = { (id: Item.ID) in
                try here.store.read { tx in
                    try tx.all(
                        """
                        select item.title from item join statement on statement.id = item.id
                        where statement.conversation = \(id) order by statement.number
                        """
                    ) { try $0.next(String.self) }
                }
            }
            #expect(try words(old) == ["published", "", "", "held"])
            #expect(try words(young) == ["published", "refused", "hidden", "held"])
            #expect(try here.count("searchable") == 6)
        }
    }

    /// A closed conversation with a view in each state, and one person with every way back.
    private func conversation(closedAt: Time, _ here: VoicesScene) throws -> Item.ID {
        try here.store.act(Scene.arrange, by: .system, on: .cell(here.cell)) { acting in
            let (tx, new) = (acting.tx, acting.surroundings)
            let id = try acting.insert(
                Conversation.kind, title: "What helps?", language: "en", visibility: .everyone, in: here.cell)
            try tx.run("insert into conversation (id, description, closes_at) values (\(id), '', \(closedAt))")
            let person: Actor.ID = new.newUnorderedID()
            try tx.run("insert into actor (id, kind) values (\(person), 'participant')")
            try tx.run(
                """
                insert into participant (id, conversation, link, words, email)
                values (\(person), \(id), \(new.randomness.bytes(32)), \(new.randomness.bytes(32)),
                    'ann@porthlas.example')
                """)
            try tx.run(
                """
                insert into participant_hand (fingerprint, participant) values (\(new.randomness.bytes(32)), \(person))
                """)
            for (number, state) in ["published", "refused", "hidden", "held"].enumerated() {
                let view = try acting.insert(
                    Statement.kind, title: state, language: "en", visibility: .everyone, in: here.cell, author: person)
                try acting.index(view, language: "en", words: state)
                try tx.run(
                    """
                    insert into statement (id, conversation, number, moderation)
                    values (\(view), \(id), \(number + 1), \(state))
                    """)
                if number == 0 {
                    try tx.run("insert into vote (participant, statement, value) values (\(person), \(view), 1)")
                }
            }
            return id
        }
    }
}
