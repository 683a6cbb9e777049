import Database
import HTTP
import Schema
import Spine
import TestSupport

/// A group with a convenor and two members, and a site around them.
struct LearningScene {
    let under: SiteUnderTest
    let cell: Cell.ID
    let carys: Visit
    let gwen: Visit

    static func on(
        _ dialect: Dialect = .sqlite, visibility: Visibility = .everyone, _ body: (LearningScene) throws -> Void
    ) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let under = try SiteUnderTest(database)
            let scene = try Scene(database)
            let convenor = try scene.person("Carys Pugh", email: "carys@porthlas.example")
            let cell = try scene.cell("quay-ward", visibility: visibility, convenor: convenor)
            for name in ["Gwen", "Idris"] {
                let person = try scene.person(name, email: "\(name.lowercased())@porthlas.example")
                try scene.admit(person, to: cell, as: .member)
            }
            try body(
                LearningScene(
                    under: under, cell: cell, carys: try under.signIn("carys@porthlas.example"),
                    gwen: try under.signIn("gwen@porthlas.example")))
        }
    }

    /// Writes a draft as Gwen, and returns its path.
    func draft(_ title: String = "Keys decide the evening", detail: String = "More **here**.") throws -> String {
        under.clock.advance(seconds: 1)
        try gwen.get("/g/quay-ward/learning/new")
        try gwen.post(
            "/g/quay-ward/learning/new",
            ["title": title, "points": "- A neighbour with a key\n- Nobody wrote it down", "detail": detail])
        return gwen.path
    }

    /// Quotes somebody by letter, and returns the path of the link in it.
    func quote(_ name: String, _ words: String, at email: String, in note: String) throws -> String {
        under.clock.advance(seconds: 1)
        try gwen.get("\(note)/quotes")
        try gwen.post("\(note)/quotes", ["name": name, "words": words, "email": email])
        let body = try under.letter(to: email)?.body ?? ""
        return "/asked/" + body.components(after: "/asked/")
    }

    /// Publishes a draft as Gwen.
    func publish(_ note: String, to readers: String = "all") throws {
        try gwen.get("\(note)/publish")
        try gwen.post("\(note)/publish", ["readers": readers])
    }
}

extension String {
    /// What follows a text, up to the next space.
    func components(after mark: String) -> String {
        guard let found = firstRange(of: mark) else { return "" }
        return String(self[found.upperBound...].prefix { !$0.isWhitespace })
    }
}
