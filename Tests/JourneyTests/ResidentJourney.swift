import Database
import HTTP
import Site
import Spine
import TestSupport
import Testing

/// Somebody with lived experience: an old phone, no account, and Welsh.
@Suite struct ResidentJourney {
    @Test(arguments: Dialect.allCases)
    func `she reads in Welsh what people agree on, and nothing is kept about her`(dialect: Dialect) throws {
        try SiteUnderTest.on(dialect) { under in
            try under.site.furnishDemo()
            let mair = under.visit()
            mair.languages = "cy-GB,cy;q=0.9,en;q=0.5"
            try mair.get("/")
            expectGuarded(mair, language: "cy", isOwn: false)
            #expect(mair.says("Dogfen enghreifftiol") || mair.says("Mewngofnodi"))
            try mair.follow("Porthlas Coming Home")
            #expect(mair.status == 200 && mair.says("Beth mae pobl yn cytuno arno"))
            try mair.follow("Gweld beth mae pobl yn cytuno arno")
            expectGuarded(mair, language: "cy", isOwn: false)
            #expect(mair.says("64", "14"))
            // What people wrote is in their language, and says so.
            #expect(mair.page.contains("lang=\"en\""))
            let welsh = mair.path
            try mair.follow("English")
            expectGuarded(mair, language: "en", isOwn: false)
            #expect(mair.path == "/en\(welsh)" && mair.says("64 people answered, 14 of them on paper"))
            #expect(mair.answers.allSatisfy { $0.headers.all("Set-Cookie") == [] })
            // The same page for everybody who comes without a cookie.
            try mair.get(welsh)
            let kept = mair.page
            let other = under.visit()
            try other.get("/cy\(welsh)")
            #expect(other.read.words(of: "main") == ReadPage(kept).words(of: "main"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `no page that anybody can open names a person or counts fewer than five`(dialect: Dialect) throws {
        try SiteUnderTest.on(dialect) { under in
            try under.site.furnishDemo()
            let town = Town(under: under, host: under.visit())
            let people = try under.database.read { tx in
                try tx.all("select name, coalesce(email, '-none-') from person") {
                    (try $0.next(String.self), try $0.next(String.self))
                }
            }
            #expect(people.count == 18)
            // Each page leads to itself in the other languages.
            let pages = try town.everything(for: under.visit())
            for language in ["/cy/", "/ar/"] {
                #expect(pages.count { $0.path.hasPrefix(language) } > 30)
            }
            var told: [String] = []
            for (path, read) in pages {
                let words = read.words
                for (name, email) in people where words.contains(name) || words.contains(email) {
                    told.append("\(name) on \(path)")
                }
                for found in words.matches(of: /\b(\d+) (?:people|person|o bobl|berson|pherson|أشخاص|شخصًا|شخص)\b/)
                where (Int(found.1) ?? 0) < 5 { told.append("\(found.0) on \(path)") }
            }
            #expect(told == [])
        }
    }

    @Test(arguments: Dialect.allCases)
    func `of a small group and of four answers no figure is told`(dialect: Dialect) throws {
        try Town.on(dialect) { town in
            let group = try town.found("Quay Ward", by: town.host)
            for name in ["Mair Llwyd", "Tomos Llwyd"] { try town.add(name, to: group, by: town.host) }
            try town.host.get("\(group)/voices/import")
            let votes = (0..<4).map { "1,x,0,\($0),1" }.joined(separator: "\n")
            try town.host.press(
                "Bring them in", ["What was asked?": "Who has the key?", "These answers may be used here": "on"],
                files: [
                    "comments":
                        "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n1,x,0,0,0,0,1,A neighbour\n",
                    "votes": "timestamp,datetime,comment-id,voter-id,vote\n\(votes)\n",
                ])
            try town.under.work()
            let resident = town.under.visit()
            try resident.get(group)
            #expect(resident.says("A few people") && !resident.says("3 people"))
            try resident.get("\(group)/people")
            #expect(resident.says("Only those who belong to this group see who is in it.") && !resident.says("Mair"))
            try resident.get("\(group)/voices")
            try resident.follow("Who has the key?")
            #expect(resident.says("Too few people have answered so far."))
            #expect(
                !resident.says("4 people") && !resident.says("10 in 10")
                    && resident.read.rows.allSatisfy { !$0.contains("4") })
            // Nor in what can be saved: the table of the views, and the results.
            let heard = resident.path
            #expect(heard.hasSuffix("/heard"))
            try resident.get(heard.replacing("/heard", with: "/figures"))
            #expect(
                resident.status == 200 && !resident.page.contains(",4,") && !resident.page.contains("A neighbour,4"))
            try resident.get(heard + "/results")
            #expect(resident.status == 200 && !resident.page.contains(":4") && !resident.page.contains(": 4"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `one box takes every code that she was given, and says what codes look like`(dialect: Dialect) throws {
        try SiteUnderTest.on(dialect) { under in
            try under.site.furnishDemo()
            func code(_ query: SQL) throws -> String {
                try #require(try under.database.read { try $0.first(query) { try $0.next(String.self) } })
            }
            let mair = under.visit()
            func types(_ code: String, at path: String) throws {
                try mair.get(path)
                try mair.press("Go on", ["Code": code])
            }
            let question = try code(
                """
                select code from conversation join item on item.id = conversation.id
                where item.state = 'live' and code is not null
                """)
            let event = try code(
                """
                select code from event where for_whom = 'link' and cancelled_at is null order by starts_at desc limit 1
                """)
            let dates = try code("select code from date_poll limit 1")
            for (code, place) in [(question, "/c/"), (event, "/e/"), (dates, "/d/")] {
                for path in ["/", "/sign-in", "/code"] {
                    try types(code.lowercased(), at: path)
                    #expect(mair.status == 200 && mair.path == place + code, "\(code) at \(path)")
                }
            }
            // Nothing of what is for a group alone, and the same words as for what there is not.
            _ = try under.database.write { try $0.run("update event set for_whom = 'cell' where code = \(event)") }
            _ = try under.database.write { try $0.run("update item set visibility = 2 where kind = 'event'") }
            for typed in [event, "ZZZZZZ", "BCDF-GHJK", "Huw’s code"] {
                try types(typed, at: "/")
                #expect(mair.status == 422 && mair.heading == "I have a code" && mair.path == "/code")
                #expect(mair.says("Nothing opens with this code.", "B2C3D4", "BCDF-GHJK"), "\(typed)")
                #expect(mair.read.forms.flatMap(\.fields).contains { $0.name == "code" && $0.value == typed })
            }
        }
    }
}
