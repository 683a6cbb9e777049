import CSQLite
import HTTP
import Schema
import Site
import Spine
import Synchronization
import TestSupport
import Testing

@testable import Database

/// What a page asks of the database: few questions, each answered from an index however much has gathered.
@Suite struct PageQueriesTests {
    /// A site with the demo, fifty groups within its largest, and a member of that.
    private static func furnished(_ body: (SiteUnderTest, _ member: Visit) throws -> Void) throws {
        try SiteUnderTest.on { under in
            try under.site.furnishDemo()
            let keeper = try under.signIn("carys@porthlas.example")
            for number in 1...50 {
                try keeper.get("/g/porthlas-coming-home/new")
                try keeper.post(
                    "/g/porthlas-coming-home/new",
                    [
                        "name": "Street \(number)", "question": "Who is next door?", "visibility": "everyone",
                        "level": "team", "language": "en",
                    ])
            }
            try body(under, try under.signIn("rhian@porthlas.example"))
        }
    }

    /// The statements, values included, that SQLite runs for `look`, without those that begin and end transactions.
    private static func statements(in under: SiteUnderTest, of look: () throws -> Void) throws -> [String] {
        let engine = try #require(under.database.engine as? SQLiteEngine)
        let found = Statements()
        // One reader after the other is asked here, and the pool lends the same one again.
        let watch = { (mask: UInt32) in
            try engine.readers.with { reader in
                _ = sqlite3_trace_v2(
                    reader.handle, mask, noteStatement, Unmanaged.passUnretained(found).toOpaque())
            }
        }
        try watch(UInt32(SQLITE_TRACE_STMT))
        try look()
        try watch(0)
        return found.all.filter { !["begin", "rollback"].contains($0) }
    }

    /// The tables that SQLite would walk through from end to end; what a query made for itself is none.
    private static func walks(_ statement: String, in under: SiteUnderTest) throws -> [String] {
        let plan = try under.database.read { tx in
            try tx.all(SQL(generated: "explain query plan \(statement)")) { row in
                for _ in 1...3 { row.skip() }
                return try row.next(String.self)
            }
        }
        let made = plan.filter { $0.hasPrefix("MATERIALIZE ") || $0.hasPrefix("CO-ROUTINE ") }
            .map { $0.split(separator: " ")[1] }
        return plan.filter { line in
            line.hasPrefix("SCAN ") && line != "SCAN CONSTANT ROW" && !made.contains(line.split(separator: " ")[1])
        }
    }

    @Test func `a group's home with fifty rows asks at most eight questions of the database`() throws {
        try Self.furnished { under, member in
            let asked = try Self.statements(in: under) { try member.get("/g/porthlas-coming-home") }
            #expect(member.response.status == .ok)
            #expect(member.page.ranges(of: "Street ").count == 50)
            #expect(member.page.contains("<blockquote"))
            #expect(asked.count > 4, "the trace sees what is asked")
            #expect(asked.count <= 8, "\(asked.joined(separator: "\n\n"))")
            let again = try Self.statements(in: under) { try member.get("/g/porthlas-coming-home") }
            #expect(member.page.ranges(of: "Street ").count == 50)
            #expect(again.count <= 4, "nothing was done since: \(again.joined(separator: "\n\n"))")
        }
    }

    @Test func `a gathering's pages ask at most eight questions of the database`() throws {
        try Self.furnished { under, _ in
            let cell = "/g/quay-ward/gatherings"
            let carys = try under.signIn("carys@porthlas.example")
            try carys.get(cell)
            let found = carys.page.firstMatch(of: /quay-ward\/gatherings\/([0-9a-f-]{36})"[^>]*>How can we get/)
            let event = "\(cell)/\(try #require(found).1)"
            let before = try #require(
                carys.page.firstMatch(of: /quay-ward\/gatherings\/([0-9a-f-]{36})"[^>]*>Who is cold/))
            let held = "\(cell)/\(before.1)"
            try carys.get("\(cell)/actions")
            let first = try #require(carys.page.firstMatch(of: /(\/g\/quay-ward\/gatherings\/actions\/[0-9a-f-]{36})"/))
            let action = String(first.1)
            try carys.get(cell)
            let sought = try #require(carys.page.firstMatch(of: /(\/g\/quay-ward\/gatherings\/dates\/[0-9a-f-]{36})"/))
            let poll = String(sought.1)
            try carys.get(poll)
            let own = String(try #require(carys.page.firstMatch(of: /href="(\/d\/own\/[0-9a-f]{32})"/)).1)
            let made = try under.database.read { tx in
                try tx.first("select series.id from series join cell on cell.id = series.cell where slug = 'quay-ward'")
                {
                    try $0.next(Item.ID.self)
                }
            }
            let rooms = try under.database.read { tx in
                try tx.first("select room, id from room_booking where event is not null") {
                    (room: try $0.next(Item.ID.self).text, booking: try $0.next(Item.ID.self).text)
                }
            }
            let booked = try #require(rooms)
            let room = "/rooms/\(booked.room)"
            let day = try under.database.read { tx in
                try tx.first("select id from event where side_by_side = 1") { try $0.next(Item.ID.self) }
            }
            let series = "\(cell)/series/\(try #require(made).text)"
            for path in [
                cell, "\(cell)/month", "/gatherings", event, "\(event)/people", "\(event)/list", "\(event)/change",
                "\(event)/repeat", "/", "/gatherings/mine", "\(event)/agenda", "\(event)/minutes",
                "\(held)", "\(held)/notes", "\(held)/notes/\(held.split(separator: "/").last ?? "")", "\(held)/here",
                "\(held)/round", "\(held)/minutes", "\(cell)/actions", action, "\(series)/record",
                "\(cell)/dates", poll, own, "/rooms", room, "\(room)/week", "\(room)/book",
                "\(room)/booked/\(booked.booking)", "\(cell)/side-by-side", "\(cell)/\(try #require(day).text)",
                "\(cell)/new",
            ] {
                let asked = try Self.statements(in: under) {
                    try carys.get(path)
                    #expect(carys.response.status == .ok, "\(path)")
                }
                #expect(asked.count >= 2 && asked.count <= 8, "\(path): \(asked.joined(separator: "\n\n"))")
            }
        }
    }

    @Test func `the papers about all groups ask the same few questions, however many there are`() throws {
        try Self.furnished { under, _ in
            let keeper = try under.signIn("carys@porthlas.example")
            for path in ["/safety/record", "/safety/assessment"] {
                let asked = try Self.statements(in: under) {
                    try keeper.get(path)
                    #expect(keeper.response.status == .ok, "\(path)")
                }
                #expect(keeper.page.contains("Street 50"))
                #expect(asked.count > 4 && asked.count <= 10, "\(path): \(asked.joined(separator: "\n\n"))")
            }
        }
    }

    @Test func `no page of a group walks through a whole table`() throws {
        try Self.furnished { under, member in
            let conversation = try #require(
                try under.database.read { tx in
                    try tx.first("select id from conversation") { try $0.next(Item.ID.self) }
                })
            let cell = "/g/porthlas-coming-home"
            let first = try under.database.read { tx in
                try tx.first(
                    """
                    select event.id from event join cell on cell.id = event.cell
                    where cell.slug = 'porthlas-coming-home' order by event.starts_at limit 1
                    """
                ) { try $0.next(Item.ID.self) }
            }
            let event = "\(cell)/gatherings/\(try #require(first).text)"
            let series = try under.database.read { tx in
                try tx.first("select series from event where id = \(try #require(first))") { try $0.next(Item.ID.self) }
            }
            let record = "\(cell)/gatherings/series/\(try #require(series).text)/record"
            for path in [
                cell, "\(cell)/people", "\(cell)/history", "\(cell)/voices", "\(cell)/voices/\(conversation.text)",
                "\(cell)/voices/\(conversation.text)/views", "/me", "/me/said", "\(cell)/gatherings",
                "\(cell)/gatherings/month", "\(cell)/gatherings/calendar.ics", event, "\(event)/agenda",
                "\(event)/here",
                "\(event)/notes", "\(event)/round", "\(event)/minutes", "\(cell)/gatherings/actions", record,
                "\(cell)/learning", "/g/quay-ward", "/g/quay-ward/learning",
            ] {
                let asked = try Self.statements(in: under) {
                    try member.get(path)
                    #expect(member.response.status == .ok, "\(path)")
                    try under.visit().get(path)
                }
                for statement in asked {
                    #expect(try Self.walks(statement, in: under) == [], "\(path): \(statement)")
                }
            }
            // That such a walk would be seen.
            #expect(try Self.walks("select id from person where name = 'x'", in: under).count == 1)
        }
    }

    /// Lists of the network's own things begin with those, not with everything that anybody ever wrote.
    @Test func `no page of the network walks through all items`() throws {
        try Self.furnished { under, member in
            let keeper = try under.signIn("carys@porthlas.example")
            let organisation = try under.database.read { tx in
                try tx.first("select id from organisation") { try $0.next(Item.ID.self) }
            }
            for path in [
                "/", "/organisations", "/organisations/\(try #require(organisation).text)", "/rooms", "/gatherings",
                "/gatherings/calendar.ics", "/learning", "/search", "/search?q=key", "/complaints", "/safety/record",
                "/host", "/host/cells", "/host/people",
            ] {
                let asked = try Self.statements(in: under) {
                    try keeper.get(path)
                    #expect(keeper.response.status == .ok, "\(path)")
                    try member.get(path)
                    try under.visit().get(path)
                }
                for statement in asked {
                    let walked = try Self.walks(statement, in: under)
                    #expect(walked.allSatisfy { !$0.hasPrefix("SCAN item") }, "\(path): \(statement)")
                }
            }
        }
    }
}

/// Statements as they are noted, by whichever thread runs them.
private final class Statements: Sendable {
    private let list = Mutex<[String]>([])
    var all: [String] { list.withLock { $0 } }
    func note(_ statement: String) { list.withLock { $0.append(statement) } }
}

/// Called by SQLite whenever a statement begins.
private func noteStatement(
    _ mask: UInt32, _ owner: UnsafeMutableRawPointer?, _ statement: UnsafeMutableRawPointer?,
    _ text: UnsafeMutableRawPointer?
) -> Int32 {
    guard let owner, let statement, let words = sqlite3_expanded_sql(OpaquePointer(statement)) else { return 0 }
    Unmanaged<Statements>.fromOpaque(owner).takeUnretainedValue().note(String(cString: words))
    sqlite3_free(words)
    return 0
}
