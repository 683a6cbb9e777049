import Database
import Foundation
import HTTP
import Pages
import Schema
import Site
import Spine
import TestSupport
import Testing

/// Every form of the site against everybody who might send it: who may, does; who may not, changes nothing.
@Suite struct PolicyMatrixTests {
    private enum Onlooker: String, CaseIterable {
        case visitor, stranger, host, memberAbove, observer, member, convenorAbove, convenor
    }

    private struct Stage {
        let test: SiteUnderTest
        let scene: Scene
        let cell: Cell.ID
        let person: Person.ID
        let organisation: Item.ID

        init(_ database: Database) throws {
            test = try SiteUnderTest(database)
            scene = try Scene(database)
            var people: [Onlooker: Person.ID] = [:]
            for onlooker in Onlooker.allCases where onlooker != .visitor {
                people[onlooker] = try scene.person(
                    onlooker.rawValue, email: "\(onlooker.rawValue)@porthlas.example", isHost: onlooker == .host)
            }
            let place = try scene.cell("place", convenor: people[.convenorAbove]!)
            try scene.admit(people[.memberAbove]!, to: place, as: .member)
            cell = try scene.cell("team", within: place, convenor: people[.convenor]!)
            try scene.admit(people[.observer]!, to: cell, as: .observer)
            try scene.admit(people[.member]!, to: cell, as: .member)
            person = try scene.person("Somebody else")
            try scene.admit(person, to: cell, as: .member)
            let member = people[.member]!
            let team = cell
            organisation = try scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                let id = try acting.insert(
                    Item.Kind("organisation"), title: "Tide Homes", language: "en", visibility: .everyone, in: nil)
                try acting.tx.run("insert into organisation (id, name_folded) values (\(id), 'tide homes')")
                _ = try acting.admit(member, to: team, as: .member, onBehalfOf: [id])
                return id
            }
        }

        /// An example's path with what stands on this stage in the place of its parameters.
        func path(of example: [String]) -> [String] {
            var path = example
            if path.first == "g", path.count > 1 { path[1] = "team" }
            if path.first == "g", path.count > 3, path[2] == "people" { path[3] = person.text }
            if path.starts(with: ["host", "people"]), path.count > 2 { path[2] = person.text }
            if path.first == "organisations", path.count > 1, path[1] != "new" { path[1] = organisation.text }
            return path
        }

        func visit(_ onlooker: Onlooker) throws -> Visit {
            if onlooker == .visitor { return test.visit() }
            let visit = try test.signIn("\(onlooker.rawValue)@porthlas.example")
            try visit.get("/me/about")
            return visit
        }

        /// What would betray that something was written.
        func acts() throws -> Int {
            try test.database.read { try $0.first("select count(*) from act") { try $0.next(Int.self) } ?? 0 }
        }
    }

    private func circles(_ onlooker: Onlooker, at path: [String]) -> Set<Circle> {
        var circles: Set<Circle> = onlooker == .visitor ? [.anyone] : [.anyone, .signedIn, .own]
        if onlooker == .host { circles.insert(.host) }
        if path.first == "organisations", path.count > 2 {
            circles.remove(.own)
            if onlooker == .member || onlooker == .convenor { circles.insert(.steward) }
        }
        guard path.first == "g" else { return circles }
        switch onlooker {
        case .observer: circles.insert(.observer)
        case .member: circles.formUnion([.observer, .member])
        case .convenor: circles.formUnion([.observer, .member, .convenor])
        // The cell is for those in it alone: whoever only stands above does not see it.
        case .convenorAbove, .memberAbove, .stranger, .host, .visitor: return []
        }
        return circles
    }

    /// Names of what does not stand on the stage, so that even those who may are told so.
    private static let absent: Set<String> = [
        "00000000-0000-4000-8000-000000000000", "00000000000000000000000000000000",
    ]

    @Test func `each form is taken from exactly those whom the table names`() throws {
        for (example, deed) in Site.exampleRoutes {
            guard let action = deed?.action, example.first != "sign-out", example.last != "erase" else { continue }
            try withFreshDatabase(.sqlite, History.migrations) { database in
                let stage = try Stage(database)
                let path = stage.path(of: example)
                let target = "/" + path.joined(separator: "/")
                for onlooker in Onlooker.allCases {
                    let mayTry = !action.circles.isDisjoint(with: circles(onlooker, at: path))
                    let visit = try stage.visit(onlooker)
                    let before = try stage.acts()
                    let status = try visit.post(target).status.code
                    let who = "\(onlooker) at \(target), \(action.name): \(status) at \(visit.path)"
                    #expect(status < 500, Comment(rawValue: who))
                    let isRefused = status == 403 || status == 404
                    if mayTry {
                        let mayBeAbsent = path.contains { Self.absent.contains($0) }
                        #expect(!isRefused || mayBeAbsent, Comment(rawValue: who))
                    } else {
                        #expect(isRefused || visit.path.hasPrefix("/sign-in"), Comment(rawValue: who))
                        #expect(try stage.acts() == before, Comment(rawValue: who))
                    }
                }
            }
        }
    }

    @Test func `no page of a closed group shows to those outside that it is there`() throws {
        try withFreshDatabase(.sqlite, History.migrations) { database in
            let stage = try Stage(database)
            for onlooker in [Onlooker.visitor, .stranger, .host, .memberAbove] {
                let visit = try stage.visit(onlooker)
                for (example, _) in Site.exampleRoutes where example.first == "g" && example.count > 1 {
                    let path = stage.path(of: example)
                    let here = try visit.get("/" + path.joined(separator: "/"))
                    let page = visit.page
                    var elsewhere = path
                    elsewhere[1] = "nowhere"
                    let there = try visit.get("/" + elsewhere.joined(separator: "/"))
                    #expect(here.status == there.status)
                    // The same page but for the address itself, in the links to other languages.
                    #expect(
                        page.replacing("/team", with: "/nowhere") == visit.page,
                        "\(onlooker) can tell that \(path) is there")
                }
            }
        }
    }
}
