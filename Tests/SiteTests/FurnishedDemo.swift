import Database
import Site
import Spine
import TestSupport
import Testing

/// The demo on a database, and two people of its first group: Carys, who keeps the site and convenes it, and Rhian.
struct FurnishedDemo {
    let under: SiteUnderTest
    let carys: Visit
    let rhian: Visit
    let conversation: Item.ID

    init(_ database: Database) throws {
        under = try SiteUnderTest(database)
        try under.site.furnishDemo()
        carys = try under.signIn("carys@porthlas.example")
        rhian = try under.signIn("rhian@porthlas.example")
        conversation = try #require(
            try database.read { tx in try tx.first("select id from conversation") { try $0.next(Item.ID.self) } })
    }
}
