import Database
import HTTP
import Spine
import TestSupport
import Testing

@testable import Voices

/// A question whose excluded sectors leave nobody who may read what people write.
@Suite struct NobodyLeftTests {
    @Test(arguments: Dialect.allCases)
    func `it opens only once somebody is left to check views`(dialect: Dialect) throws {
        try HeldHere.on(dialect) { here in
            try here.belongs("carys", forA: .company)
            let carys = try here.signIn("carys")
            let (path, id) = try here.ask(carys)
            try here.fillAll(carys, path)
            // Tomos was named to check: he belongs as himself.
            try carys.get(path)
            #expect(!carys.page.contains("Nobody is left to check views"))
            try here.belongs("tomos", forA: .company)
            try here.belongs("gwen", forA: .company)
            try carys.get(path)
            #expect(carys.page.contains("Nobody is left to check views"))
            try here.fill(carys, "\(path)/open", [])
            #expect(carys.response.status.code == 422)
            #expect(carys.page.contains("Nobody is left to check views"))
            #expect(try here.state(of: id) == "preparing")

            // Who is left out is not offered; whoever else is named mends it.
            try carys.get("\(path)/safety")
            #expect(carys.page.contains("Nobody is left to check views"))
            #expect(carys.page.contains("name=\"checkers\" value=\"\(here.people["rhian"]!.text)\""))
            #expect(!carys.page.contains("name=\"checkers\" value=\"\(here.people["tomos"]!.text)\""))
            try here.fill(
                carys, "\(path)/safety",
                [
                    ("lead", here.people["carys"]!.text), ("deputy", here.people["gwen"]!.text),
                    ("refusals", "names"), ("checkers", here.people["rhian"]!.text),
                ])
            try here.fill(carys, "\(path)/open", [])
            #expect(try here.state(of: id) == "live")

            // She is asked to check, and nobody who would be refused.
            try here.arrive("The bus comes too late.", in: id)
            here.test.clock.advance(seconds: 86_400)
            try here.test.work()
            let asked = try here.test.database.read { tx in
                try tx.all("select actor from waiting where what = 'check-views'") { try $0.next(Actor.ID.self) }
            }
            #expect(asked == [here.people["rhian"]!])
        }
    }
}

extension HeldHere {
    /// Makes somebody belong on behalf of an organisation of a sector.
    func belongs(_ name: String, forA sector: Sector) throws {
        try scene.store.act(Scene.arrange, by: .system, on: .network) { acting -> Void in
            let organisation = try acting.insert(
                Item.Kind("organisation"), title: "Of \(name)", language: "en", visibility: .everyone, in: nil)
            try acting.tx.run(
                "insert into organisation (id, name_folded, sector) values (\(organisation), \(name), \(sector))")
            try acting.tx.run(
                """
                insert into membership_behalf (membership, organisation)
                select id, \(organisation) from membership where person = \(people[name]!) and cell = \(cell)
                """)
        }
    }
}
