import Database
import HTTP
import Spine
import TestSupport
import Testing

/// Somebody with money and rules: is listed before joining, looks on, and wants valid data.
@Suite struct FunderJourney {
    /// Margaret looks on in a group, for a fund that she has listed herself.
    private func withMargaret(
        _ dialect: Dialect, _ body: (Town, _ margaret: Visit, _ group: String, _ fund: String) throws -> Void
    ) throws {
        try Town.on(dialect) { town in
            let group = try town.found("Porthlas Coming Home", by: town.host)
            try town.add("Margaret Lowe", "margaret@lantern.example", to: group, by: town.host, as: "Observer")
            let margaret = try town.comeIn(byLetterTo: "margaret@lantern.example")
            try margaret.get("/organisations")
            try margaret.follow("List an organisation")
            try margaret.press(
                "Save",
                [
                    "Name of the organisation": "Lantern Fund", "Sector": "Funder",
                    "Numbers in public registers": "GB-CHC-12345678",
                ])
            #expect(
                margaret.status == 422 && margaret.says("“GB-CHC-12345678” is not a number from a public register."))
            try margaret.press("Save", ["Numbers in public registers": "gb-chc-1234567"])
            #expect(margaret.status == 200 && margaret.heading == "Lantern Fund")
            try body(town, margaret, group, margaret.path)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `an organisation is listed before it joins, with what is known of it`(dialect: Dialect) throws {
        try withMargaret(dialect) { town, margaret, group, fund in
            #expect(margaret.says("listed, has not joined", "Sector Funder", "GB-CHC-1234567"))
            try town.host.get("\(group)/people")
            try town.host.follow("Margaret Lowe")
            try town.host.press("Save", ["Lantern Fund": "on"])
            let visitor = town.under.visit()
            try visitor.get(fund)
            expectGuarded(visitor, language: "en", isOwn: false)
            #expect(visitor.says("State joined", "People a few", "Porthlas Coming Home"))
            #expect(!visitor.says("Margaret Lowe") && visitor.read.link("Change this") == nil)
            try margaret.get(fund)
            #expect(margaret.says("People who are here for it Margaret Lowe"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `one that was listed twice is joined, and its history stays`(dialect: Dialect) throws {
        try withMargaret(dialect) { town, margaret, group, fund in
            // The convenor lists it again under another name, for somebody else.
            try town.add(
                "Pat Quinn", "pat@lantern.example", to: group, by: town.host, named: "The Lantern Charitable Fund")
            try town.host.get("/organisations")
            try town.host.follow("The Lantern Charitable Fund")
            let twice = town.host.path
            try town.host.follow("Change this")
            try town.host.press("Save", ["Numbers in public registers": "GB-CHC-1234567"])
            #expect(
                town.host.status == 422 && town.host.says("An organisation with this name or number is listed already.")
            )
            #expect(town.host.read.link("Look at the one that is listed") == fund)

            try town.host.get(twice)
            try town.host.follow("This organisation is listed twice")
            try town.host.press("See both", ["The entry to keep": "Lantern Fund"])
            #expect(town.host.says("This entry goes", "This entry stays"))
            try town.host.press("Join the two entries")
            #expect(town.host.ledTo == [fund])
            #expect(town.host.says("Was also listed as The Lantern Charitable Fund", "Pat Quinn", "GB-CHC-1234567"))
            try margaret.get(twice)
            #expect(margaret.ledTo == [fund])
            try margaret.get("\(group)/people")
            #expect(margaret.says("Pat Quinn for Lantern Fund"))
            try margaret.get("/organisations")
            #expect(margaret.read.rows.count { $0.contains("Lantern") } == 1)

            let id = try #require(twice.split(separator: "/").last.flatMap { Item.ID(text: String($0)) })
            let acts = try town.under.database.read { tx in
                try tx.all(
                    "select verb from act where item = \(id) or detail like \("%\(id.text)%") order by at, id"
                ) { try $0.next(String.self) }
            }
            #expect(acts.contains("network.merge-organisations"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `who looks on changes nothing, not even an organisation that is not theirs`(dialect: Dialect) throws {
        try withMargaret(dialect) { town, margaret, group, _ in
            try town.host.get("/organisations/new")
            try town.host.press("Save", ["Name of the organisation": "Tide Homes"])
            let other = town.host.path
            try margaret.get(other)
            #expect(margaret.status == 200 && margaret.read.link("Change this") == nil)
            for path in [
                "\(other)/edit", "\(other)/merge", "\(group)/settings", "\(group)/people/add", "\(group)/voices/import",
            ] {
                try margaret.get(path)
                #expect(margaret.status == 403, "\(path)")
            }
            try margaret.get("\(group)/people")
            #expect(margaret.says("Margaret Lowe as themselves", "Huw Bevan"))
            #expect(!margaret.says("huw@porthlas.example") && margaret.read.link("Add somebody") == nil)
        }
    }
}
