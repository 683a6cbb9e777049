import Database
import HTTP
import Schema
import Spine
import TestSupport

/// A place with a ward within it, and a harbour group beside; a convenor each, and Gwen, who writes in the ward.
struct TravellingScene {
    let under: SiteUnderTest
    let place: Visit
    let carys: Visit
    let gwen: Visit
    let huw: Visit
    let harbour: Cell.ID

    static func on(
        _ dialect: Dialect = .sqlite, ward visibility: Visibility = .everyone, _ body: (TravellingScene) throws -> Void
    ) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let under = try SiteUnderTest(database)
            let scene = try Scene(database)
            func person(_ name: String) throws -> Person.ID {
                try scene.person(name, email: "\(name.lowercased())@porthlas.example")
            }
            let (mair, carys, gwen, huw) = (
                try person("Mair"), try person("Carys"), try person("Gwen"), try person("Huw")
            )
            let place = try scene.cell("porthlas", visibility: .everyone, convenor: mair)
            let ward = try scene.cell("quay-ward", within: place, visibility: visibility, convenor: carys)
            try scene.admit(gwen, to: ward, as: .member)
            let harbour = try scene.cell("harbour", visibility: .everyone, convenor: huw)
            func visit(_ name: String) throws -> Visit { try under.signIn("\(name)@porthlas.example") }
            try body(
                TravellingScene(
                    under: under, place: try visit("mair"), carys: try visit("carys"), gwen: try visit("gwen"),
                    huw: try visit("huw"), harbour: harbour))
        }
    }

    /// A note that Gwen wrote and published; returns its path.
    func note(_ title: String = "Keys decide the evening", to readers: String = "all") throws -> String {
        under.clock.advance(seconds: 1)
        try gwen.get("/g/quay-ward/learning/new")
        try gwen.post(
            "/g/quay-ward/learning/new",
            ["title": title, "points": "- A neighbour with a key\n- Nobody wrote it down", "detail": "More **here**."])
        let path = gwen.path
        try publish(path, to: readers)
        return path
    }

    func publish(_ note: String, to readers: String) throws {
        try gwen.get("\(note)/publish")
        try gwen.post("\(note)/publish", ["readers": readers])
    }

    /// Offers a note to the harbour group, and returns the path of what was offered there.
    func offer(_ note: String) throws -> String {
        under.clock.advance(seconds: 1)
        try gwen.get("\(note)/offer")
        try gwen.post("\(note)/offer", ["group": harbour.text, "word": "You meet people at the quay too."])
        let id = try under.database.read { tx in
            try tx.first("select id from offer order by id desc") { try $0.next(Item.ID.self) }
        }
        return "/g/harbour/offered/\(id?.text ?? "")"
    }

    /// Raises a note to the place, and returns the path of what was raised there.
    func raise(_ path: String) throws -> String {
        under.clock.advance(seconds: 1)
        let id = path.split(separator: "/").last ?? ""
        try gwen.get("/g/quay-ward/raise/\(id)")
        try gwen.post("/g/quay-ward/raise/\(id)", ["word": "We cannot change the hour of discharge."])
        let raised = try under.database.read { tx in
            try tx.first("select id from raised order by id desc") { try $0.next(Item.ID.self) }
        }
        return "/g/porthlas/raised/\(raised?.text ?? "")"
    }
}
