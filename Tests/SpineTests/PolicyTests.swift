import Database
import Schema
import Spine
import TestSupport
import Testing

/// Who may do what, over every circle, and what is answered to those who may not.
@Suite struct PolicyTests {
    private static let forMembers = Action("test.for-members", by: [.member])
    private static let forOwn = Action("test.for-own", by: [.own])
    private static let forHosts = Action("test.for-hosts", by: [.host])
    private static let frozenToo = Action("test.frozen-too", by: [.member], in: [.live, .frozen])

    @Test func `the table allows exactly the circles that an action names`() {
        for circle in Circle.allCases {
            for asked in Circle.allCases {
                let situation = Policy.Situation(circles: [circle], sees: true, state: .live)
                let verdict = Policy.verdict(Action("test.one", by: [asked]), in: situation, kind: .person)
                #expect(verdict == (circle == asked ? .allowed : .refused))
            }
        }
    }

    @Test func `what is not seen answers as if it were not there, and sends a visitor to sign in`() {
        let situation = Policy.Situation(circles: [.anyone, .member], sees: false, state: .live)
        #expect(Policy.verdict(Self.forMembers, in: situation, kind: .person) == .unseen)
        #expect(Policy.verdict(Self.forMembers, in: situation, kind: .visitor) == .signInFirst)
    }

    @Test func `a frozen thing changes for nobody unless the action says so`() {
        let situation = Policy.Situation(circles: [.member], sees: true, state: .frozen)
        #expect(Policy.verdict(Self.forMembers, in: situation, kind: .person) == .refused)
        #expect(Policy.verdict(Self.frozenToo, in: situation, kind: .person) == .allowed)
    }

    @Test(arguments: Dialect.allCases)
    func `an action is looked up afresh, whatever the viewer was before`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            let convenor = try scene.person("Carys")
            let member = try scene.person("Mari")
            let cell = try scene.cell("team", convenor: convenor)
            try scene.admit(member, to: cell, as: .member)
            let before = try scene.viewer(member)
            try scene.store.act(Self.forMembers, by: before, on: .cell(cell)) { _ in }
            try scene.store.act(Scene.arrange, by: .system, on: .network) { try $0.dismiss(member, from: cell) }
            #expect(throws: SpineError.self) {
                try scene.store.act(Self.forMembers, by: before, on: .cell(cell)) { _ in }
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a host may do nothing in a cell that they do not belong to`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            let cell = try scene.cell("private", convenor: try scene.person("Carys"))
            let host = try scene.viewer(try scene.person("Huw", isHost: true))
            let error = #expect(throws: SpineError.self) {
                try scene.store.act(Self.forHosts, by: host, on: .cell(cell)) { _ in }
            }
            #expect(error?.code == .notFound)
            try scene.store.act(Self.forHosts, by: host, on: .network) { _ in }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `one's own thing is one's own wherever it stands`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            let author = try scene.person("Alys")
            let cell = try scene.cell("team", convenor: try scene.person("Carys"))
            let item = try scene.item("mine", in: cell, visibility: .cell, author: author)
            try scene.store.act(Self.forOwn, by: try scene.viewer(author), on: .item(item)) { _ in }
            let other = try scene.viewer(try scene.person("Sara"))
            #expect(throws: SpineError.self) {
                try scene.store.act(Self.forOwn, by: other, on: .item(item)) { _ in }
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `an act is recorded with who, on what and in which membership, or nothing is written at all`(
        dialect: Dialect
    ) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            let convenor = try scene.person("Carys")
            let cell = try scene.cell("team", convenor: convenor)
            let viewer = try scene.viewer(convenor)
            try scene.store.act(Self.forMembers, by: viewer, on: .cell(cell)) { _ in }
            let recorded = try database.read { tx in
                try tx.first(
                    "select actor, cell, membership from act where verb = 'test.for-members'"
                ) { (try $0.next(Actor.ID.self), try $0.next(Cell.ID.self), try $0.next(Membership.ID.self)) }
            }
            #expect(recorded?.0 == convenor)
            #expect(recorded?.1 == cell)
            #expect(recorded?.2 == viewer.memberships.first?.id)

            struct Stop: Error {}
            #expect(throws: Stop.self) {
                try scene.store.act(Self.forMembers, by: viewer, on: .cell(cell)) { acting in
                    try acting.insert(Item.Kind("note"), title: "lost", language: "en", visibility: .cell, in: cell)
                    throw Stop()
                }
            }
            let left = try database.read { tx in
                try tx.first("select count(*) from item where title = 'lost'") { try $0.next(Int.self) }
            }
            #expect(left == 0)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `what is not there answers as what is not seen, to visitors and to others`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            let stranger = try scene.viewer(try scene.person("Sara"))
            let cell = try scene.cell("closed", convenor: try scene.person("Carys"))
            let hidden = try scene.item("hidden", in: cell, visibility: .cell)
            let absent: Item.ID = scene.store.surroundings.newID()
            func answer(_ viewer: Viewer, _ item: Item.ID) -> SpineError.Code? {
                let error = #expect(throws: SpineError.self) {
                    try scene.store.act(Self.forMembers, by: viewer, on: .item(item)) { _ in }
                }
                return error?.code
            }
            #expect(answer(.visitor, hidden) == answer(.visitor, absent))
            #expect(answer(stranger, hidden) == answer(stranger, absent))
        }
    }
}
