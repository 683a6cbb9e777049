import Database
import Schema
import Spine
import TestSupport
import Testing

/// Who sees what: every visibility against everybody who may be asking.
@Suite struct VisibilityTests {
    private enum Onlooker: CaseIterable {
        case visitor, stranger, observer, member, convenor, convenorAbove, memberAbove, author, host
    }

    /// What may be seen, written out by hand from the meaning of each visibility.
    private func expected(_ onlooker: Onlooker, _ visibility: Visibility, cellIs circle: Visibility) -> Bool {
        let widest = min(visibility, circle)
        return switch onlooker {
        case .author: true
        case .convenor: visibility >= .convenors
        case .observer, .member: visibility >= .cell
        case .convenorAbove: visibility >= .upward || widest >= .network
        case .memberAbove, .stranger, .host: widest >= .network
        case .visitor: widest >= .everyone
        }
    }

    @Test(arguments: Dialect.allCases)
    func `each visibility opens to exactly its circle, and never wider than the cell`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            let convenor = try scene.person("Carys")
            let above = try scene.person("Rhodri")
            var viewers: [Onlooker: Viewer] = [.visitor: .visitor]
            let parent = try scene.cell("place", visibility: .everyone, convenor: above)
            let memberAbove = try scene.person("Nia")
            try scene.admit(memberAbove, to: parent, as: .member)
            let people: [Onlooker: Person.ID] = [
                .stranger: try scene.person("Sara"), .observer: try scene.person("Owain"),
                .member: try scene.person("Mari"), .author: try scene.person("Alys"),
                .host: try scene.person("Huw", isHost: true),
            ]
            for circle in [Visibility.cell, .network, .everyone] {
                let cell = try scene.cell(
                    "cell-\(circle.rawValue)", within: parent, visibility: circle, convenor: convenor)
                for (onlooker, standing) in [(Onlooker.observer, Standing.observer), (.member, .member)] {
                    try scene.admit(people[onlooker]!, to: cell, as: standing)
                }
                for (onlooker, person) in people { viewers[onlooker] = try scene.viewer(person) }
                viewers[.convenor] = try scene.viewer(convenor)
                viewers[.convenorAbove] = try scene.viewer(above)
                viewers[.memberAbove] = try scene.viewer(memberAbove)
                for visibility in Visibility.allCases {
                    let item = try scene.item("words", in: cell, visibility: visibility, author: people[.author])
                    for onlooker in Onlooker.allCases {
                        let sees = try database.read { tx in
                            try tx.first(
                                "select 1 from item where item.id = \(item) and \(visible(to: viewers[onlooker]!))"
                            ) { try $0.next(Int.self) } != nil
                        }
                        #expect(
                            sees == expected(onlooker, visibility, cellIs: circle),
                            "\(onlooker) towards \(visibility) in a cell for \(circle)")
                    }
                }
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `what is being prepared is seen by its author and the convenors alone`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            let convenor = try scene.person("Carys")
            let member = try scene.person("Mari")
            let cell = try scene.cell("open", visibility: .everyone, convenor: convenor)
            try scene.admit(member, to: cell, as: .member)
            let item = try scene.item("half", in: cell, visibility: .everyone, state: .preparing)
            for (viewer, expected) in [
                (Viewer.visitor, false), (try scene.viewer(member), false), (try scene.viewer(convenor), true),
            ] {
                let sees = try database.read { tx in
                    try tx.first("select 1 from item where item.id = \(item) and \(visible(to: viewer))") {
                        try $0.next(Int.self)
                    } != nil
                }
                #expect(sees == expected)
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a membership that ended opens nothing`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            let convenor = try scene.person("Carys")
            let member = try scene.person("Mari")
            let cell = try scene.cell("closed", convenor: convenor)
            try scene.admit(member, to: cell, as: .member)
            try scene.store.act(Scene.arrange, by: .system, on: .network) { try $0.dismiss(member, from: cell) }
            let viewer = try scene.viewer(member)
            let seen = try database.read { tx in
                try tx.all("select item.id from item where \(visible(to: viewer)) and item.cell = \(cell)") {
                    try $0.next(Item.ID.self)
                }
            }
            #expect(seen.isEmpty)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `what stands in a cell that is being prepared is not shown outside it`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            let convenor = try scene.person("Carys")
            let stranger = try scene.viewer(try scene.person("Sara"))
            let cell = try scene.cell("open", visibility: .everyone, convenor: convenor)
            let item = try scene.item("early", in: cell, visibility: .everyone)
            func seen() throws -> [Bool] {
                try [.visitor, stranger, try scene.viewer(convenor)].map { try sees($0, item, database) }
            }
            #expect(try seen() == [true, true, true])
            try scene.store.act(Scene.arrange, by: .system, on: .network) {
                try $0.setState(.preparing, of: cell.item)
            }
            #expect(try seen() == [false, false, true])
        }
    }

    @Test(arguments: Dialect.allCases)
    func `who founded a cell and has left it sees it no more`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            let founder = try scene.person("Carys")
            let other = try scene.person("Rhodri")
            let cell = try scene.cell("closed", convenor: founder)
            try scene.admit(other, to: cell, as: .convenor)
            #expect(try sees(try scene.viewer(founder), cell.item, database))
            try scene.store.act(Scene.arrange, by: .system, on: .network) { try $0.dismiss(founder, from: cell) }
            #expect(try !sees(try scene.viewer(founder), cell.item, database))
        }
    }

    private func sees(_ viewer: Viewer, _ item: Item.ID, _ database: Database) throws -> Bool {
        try database.read { tx in
            try tx.first("select 1 from item where item.id = \(item) and \(visible(to: viewer))") {
                try $0.next(Int.self)
            } != nil
        }
    }
}
