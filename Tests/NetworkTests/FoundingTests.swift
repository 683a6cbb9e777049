import Database
import Pages
import Routing
import Spine
import TestSupport
import Testing

@testable import Network

/// Founding groups, who sees them, and changing what is said of them.
@Suite struct FoundingTests {
    @Test(arguments: Dialect.allCases)
    func `a founder convenes the group and is asked to share the work`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys")
            let heading = try desk.found("Quay Ward", as: carys)
            #expect(heading.cell.slug.text == "quay-ward")
            #expect(heading.standing == .convenor)
            let waiting = try desk.reading(carys) { try Waiting.all(for: $0.viewer, in: $0.tx) }
            #expect(waiting.map(\.what) == [Cell.needsCoConvenor])
            _ = try desk.send(.start(heading.cell.slug), as: carys, ["name": "Dafydd", "email": ""])
            let after = try desk.reading(carys) { try Waiting.all(for: $0.viewer, in: $0.tx) }
            #expect(after.isEmpty)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `the same name twice makes two addresses`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys")
            let slugs = try (0..<3).map { _ in try desk.found("Tŷ’r Cei", as: carys).cell.slug.text }
            #expect(slugs == ["tyr-cei", "tyr-cei-2", "tyr-cei-3"])
        }
    }

    @Test(arguments: Dialect.allCases)
    func `whoever gives a group the name of one that they may not see learns nothing of it`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys")
            let stranger = try desk.scene.person("Sara")
            let hidden = try (0..<2).map { _ in
                try desk.found("Safe House", as: carys, visibility: "cell").cell.slug.text
            }
            #expect(Set(hidden).count == 2)
            #expect(hidden.allSatisfy { $0.hasPrefix("safe-house-") && $0.count == "safe-house-".count + 6 })
            #expect(try desk.found("Safe House", as: stranger).cell.slug.text == "safe-house")
        }
    }

    @Test(arguments: Dialect.allCases)
    func `groups stand at most six deep within each other`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys")
            var slug = try desk.found("Level 1", as: carys).cell.slug
            for depth in 2...CellTree.deepest {
                slug = try desk.found("Level \(depth)", as: carys, within: slug).cell.slug
            }
            #expect(throws: SpineError.self) { try desk.found("Too deep", as: carys, within: slug) }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a stranger finds neither the page nor a line of a private group`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys")
            let stranger = try desk.scene.person("Sara")
            let slug = try desk.found("Hidden Harbour", as: carys, visibility: "cell").cell.slug
            for viewer in [stranger, nil] {
                for route in [NetworkRoute.cell(slug), .people(slug), .history(slug), .join(slug), .settings(slug)] {
                    let error = #expect(throws: SpineError.self) { try desk.show(route, to: viewer) }
                    #expect(error?.code == .notFound)
                }
                #expect(try !desk.page(.home, for: viewer).contains("Hidden Harbour"))
            }
            #expect(try desk.page(.home, for: carys).contains("Hidden Harbour"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a convenor above sees what is published upward and nothing else`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let above = try desk.scene.person("Above")
            let place = try desk.found("Place", as: above)
            let open = try desk.found("Upward", as: above, within: place.cell.slug, visibility: "upward")
            let shut = try desk.found("Shut", as: above, within: place.cell.slug, visibility: "cell")
            for heading in [open, shut] {
                let other = try desk.scene.person("Other")
                try desk.scene.admit(other, to: heading.cell.id, as: .convenor)
                _ = try desk.send(.leave(heading.cell.slug), as: above, [:])
            }
            let page = try desk.page(.cell(place.cell.slug), for: above)
            #expect(page.contains("Upward"))
            #expect(!page.contains("Shut"))
            #expect(throws: SpineError.self) { try desk.show(.cell(shut.cell.slug), to: above) }
            // They see the group, not the names in it.
            #expect(try !desk.page(.people(open.cell.slug), for: above).contains("Other"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `of two who change settings at once the second sees both versions`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys")
            let heading = try desk.found("Quay", as: carys)
            let slug = heading.cell.slug
            func change(_ name: String, _ revision: Int) throws -> Pages.Answer {
                try desk.send(
                    .settings(slug), as: carys,
                    [
                        "name": name, "question": "Why?", "visibility": "everyone", "language": "en",
                        "revision": String(revision),
                    ])
            }
            _ = try change("First wins", heading.cell.revision)
            let second = try change("Second loses nothing", heading.cell.revision)
            #expect(desk.isProblem(second))
            let page = desk.html(second)
            #expect(page.contains("First wins") && page.contains("Second loses nothing"))
            #expect(try desk.reading(carys) { try $0.cell(slug) }.cell.name == "First wins")
            // Saved once more from what stands now, it is theirs.
            _ = try change("Second loses nothing", heading.cell.revision + 1)
            #expect(try desk.reading(carys) { try $0.cell(slug) }.cell.name == "Second loses nothing")
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a form sent twice founds one group`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys")
            let nonce = [UInt8](repeating: 7, count: 16)
            let answers = try (0..<2).map { _ in
                desk.html(
                    try desk.send(
                        .newCell, as: carys, nonce: nonce,
                        ["name": "Once", "question": "Why?", "visibility": "network", "language": "en"]))
            }
            #expect(answers == ["-> /g/once/start", "-> /g/once/start"])
            let count = try desk.reading(carys) {
                try $0.tx.first("select count(*) from cell") { try $0.next(Int.self) }
            }
            #expect(count == 1)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `what is missing is said, with what was typed still there`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys")
            let answer = try desk.send(.newCell, as: carys, ["name": "Only <a> name", "language": "xx"])
            #expect(desk.isProblem(answer))
            let page = desk.html(answer)
            #expect(page.contains("Only &lt;a> name") || page.contains("Only &lt;a&gt; name"))
            #expect(page.contains("Type the question"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `nobody founds a group without signing in, or within one that they do not convene`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys")
            let slug = try desk.found("Quay", as: carys).cell.slug
            let stranger = try desk.scene.person("Sara")
            let first = #expect(throws: SpineError.self) { try desk.show(.newCell, to: nil) }
            #expect(first?.code == .signInFirst)
            let second = #expect(throws: SpineError.self) { try desk.found("Mine", as: stranger, within: slug) }
            #expect(second?.code == .notAllowed)
        }
    }

    @Test func `a fresh installation says what to do first`() throws {
        try Desk.on(.sqlite) { desk in
            let page = try desk.page(.home, for: nil)
            #expect(page.contains("Start your first group"))
        }
    }

    @Test func `every address is read back as it is written`() {
        for route in NetworkCapability.exampleRoutes {
            #expect(NetworkRoute.table.route(at: route.path) == route)
        }
        #expect(Set(NetworkCapability.exampleRoutes).count == NetworkRoute.table.patterns.count)
    }
}
