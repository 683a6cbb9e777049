import Database
import Foundation
import HTTP
import Markup
import Pages
import Phrases
import Schema
import Secrets
import Spine
import TestSupport

@testable import Safety
@testable import Site

/// A group whose safety page is written, with somebody of every standing, and a text that a member wrote.
struct SafetyStage {
    /// Everybody who may look: two convenors, so that one can be watched by the other.
    enum Onlooker: String, CaseIterable {
        case visitor, stranger, host, memberAbove, convenorAbove, observer, member, convenor, lead, deputy
    }

    let test: SiteUnderTest
    let scene: Scene
    let people: [Onlooker: Person.ID]
    let cell: Cell.ID
    let text: Item.ID
    let words = "Nobody came, and the house was cold."

    static func on(_ dialect: Dialect, sight: Visibility = .everyone, _ body: (SafetyStage) throws -> Void) throws {
        try withFreshDatabase(dialect, History.migrations) { try body(try SafetyStage($0, sight: sight)) }
    }

    init(_ database: Database, sight: Visibility) throws {
        test = try SiteUnderTest(database)
        scene = try Scene(database)
        var people: [Onlooker: Person.ID] = [:]
        for onlooker in Onlooker.allCases where onlooker != .visitor {
            people[onlooker] = try scene.person(
                "The \(onlooker.rawValue)", email: "\(onlooker.rawValue)@porthlas.example", isHost: onlooker == .host)
        }
        self.people = people
        let place = try scene.cell("place", visibility: .everyone, convenor: people[.convenorAbove]!)
        try scene.admit(people[.memberAbove]!, to: place, as: .member)
        cell = try scene.cell("team", within: place, visibility: sight, convenor: people[.convenor]!)
        try scene.admit(people[.observer]!, to: cell, as: .observer)
        for member in [Onlooker.member, .lead, .deputy] { try scene.admit(people[member]!, to: cell, as: .member) }
        let author = try scene.person("Mari")
        try scene.admit(author, to: cell, as: .member)
        text = try scene.item(words, in: cell, visibility: sight, author: author)
        try name(lead: people[.lead], deputy: people[.deputy])
    }

    var safety: SafetyCapability { test.site.safety }
    var store: Store { test.site.store }

    func viewer(_ onlooker: Onlooker) throws -> Viewer {
        try people[onlooker].map { try scene.viewer($0) } ?? .visitor
    }

    func visit(_ onlooker: Onlooker) throws -> Visit {
        if onlooker == .visitor { return test.visit() }
        // So that the letter to sign in with is newer than any before.
        test.clock.advance(seconds: 1)
        let visit = try test.signIn("\(onlooker.rawValue)@porthlas.example")
        try visit.get("/me/about")
        return visit
    }

    /// Names whom worries go to, as a convenor does.
    func name(lead: Person.ID?, deputy: Person.ID?) throws {
        try store.act(SafetyCapability.changeGroup, by: try viewer(.convenor), on: .cell(cell)) { acting in
            var safety = try CellSafety.of(cell, in: acting.tx)
            safety.responsible = "Tide Homes and the council"
            safety.contact = "01632 960 017"
            safety.inDanger = "Porthlas by night: 01632 960 101"
            safety.lead = lead
            safety.deputy = deputy
            try acting.write(safety, of: cell)
        }
    }

    /// What another capability does when somebody who checks views is worried; it leaves no act.
    static let hide = Action("test.hide", by: [.convenor, .member], isRecorded: false)

    func worry(_ note: String, by onlooker: Onlooker = .convenor, lead: Person.ID? = nil, deputy: Person.ID? = nil)
        throws
    {
        let viewer = try viewer(onlooker)
        try store.act(Self.hide, by: viewer, on: .cell(cell)) { acting in
            try safety.worry(
                about: text, in: cell, note: note, lead: lead, deputy: deputy, acting: acting, of: sending(as: viewer))
        }
    }

    func sending(as viewer: Viewer) -> Sending {
        let library = test.site.settings.library
        return Sending(
            form: Form([(name: String, value: String)]()), query: Query(), viewer: viewer, nonce: nil, store: store,
            say: library.phrases(in: .english), link: Linking(prefix: nil),
            site: test.site.settings.facts(of: .unnamed, assets: ["assets", "0"]), remoteAddress: "192.0.2.1",
            browser: "", sessionCookie: nil, isSecure: true)
    }

    /// The number that a query counts.
    func count(_ what: SQL) throws -> Int {
        try store.read { try $0.first("select count(*) from \(what)") { try $0.next(Int.self) } ?? 0 }
    }

    /// The code on a page of thanks.
    static func code(on page: String) -> String? {
        page.firstMatch(of: /[B-DF-HJ-NP-TV-XZ]{4}-[B-DF-HJ-NP-TV-XZ]{4}-[B-DF-HJ-NP-TV-XZ]{4}/).map { String($0.0) }
    }

    /// Has the background do what is due now.
    func work() throws {
        try test.site.startHousekeeping()
        try test.work()
    }
}
