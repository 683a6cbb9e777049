import Database
import HTTP
import Markup
import Pages
import Phrases
import Schema
import Secrets
import Site
import Spine
import TestSupport
import Testing

@testable import Safety

/// The record of processing and the impact assessment say what is true of the running installation.
@Suite struct PapersTests {
    @Test func `every table about people belongs to one kind of processing`() {
        let tables = Migration.tables(after: History.migrations)
        #expect(SchemaRecord(tables).unassigned.map(\.name) == [])
        let all = ProcessingKind.allCases.flatMap(\.tables)
        #expect(Set(all).count == all.count)
        #expect(Set(all).subtracting(tables.map(\.name)) == [])
    }

    @Test func `a table that nobody thought of is found`() {
        let planted = Migration(
            name: "2026-01-01-0000-planted",
            steps: [
                .table("diary", [.id("id"), .text("entry", .words)]),
                .table("friend", [.id("id"), .reference("of", to: "person")]),
                .table("size", [.id("id"), .text("unit", .structural)]),
            ])
        #expect(SchemaRecord(planted.tables).unassigned.map(\.name) == ["diary", "friend"])
    }

    @Test(arguments: Dialect.allCases)
    func `the record has every column of words and of people, and nobody's words`(dialect: Dialect) throws {
        try SafetyStage.on(dialect, sight: .cell) { stage in
            let host = try stage.visit(.host)
            try host.get("/safety/record")
            for (column, sensitivity) in Migration.columns(after: History.migrations, on: dialect)
            where sensitivity == .words || sensitivity == .personal {
                if ["network", "cell", "deletion"].contains(column.table) { continue }
                #expect(host.page.contains(">\(column.table)<") && host.page.contains(column.name))
            }
            #expect(host.page.contains(dialect == .sqlite ? "one file" : "PostgreSQL database"))
            #expect(host.page.contains("is encrypted (https)") && host.page.contains("No mail server is set"))
            // A site keeper sees that a closed group has written something down, not what.
            #expect(!host.page.contains("Tide Homes and the council") && host.page.contains("…"))
            #expect(!host.page.contains(stage.words))
            let carys = try stage.visit(.convenor)
            try carys.get("/safety/record")
            #expect(carys.page.contains("Tide Homes and the council") && !carys.page.contains("The group place"))
        }
    }

    @Test func `the assessment says what is still open here`() throws {
        try SafetyStage.on(.sqlite) { stage in
            let carys = try stage.visit(.convenor)
            try carys.get("/safety/assessment")
            #expect(carys.page.contains("The group team: Choose what lets you keep each kind of thing."))
            #expect(!carys.page.contains("Name a safeguarding lead."))
            #expect(carys.page.contains("The group team: 0 of \(ProcessingKind.allCases.count) chosen"))
            try stage.name(lead: nil, deputy: nil)
            try carys.get("/safety/assessment")
            #expect(carys.page.contains("The group team: Name a safeguarding lead."))
            for (risk, measure) in AssessmentPage.risks {
                let say = stage.test.site.words
                #expect(carys.page.contains(say(risk).prefix(30)) && carys.page.contains(say(measure).prefix(30)))
            }
        }
    }

    @Test func `the papers are for site keepers and convenors`() throws {
        try SafetyStage.on(.sqlite) { stage in
            for page in ["/safety/record", "/safety/assessment"] {
                for onlooker in SafetyStage.Onlooker.allCases {
                    let visit = try stage.visit(onlooker)
                    let status = try visit.get(page).status.code
                    switch onlooker {
                    case .host, .convenor, .convenorAbove: #expect(status == 200)
                    case .visitor: #expect(visit.path.hasPrefix("/sign-in"))
                    default: #expect(status == 403)
                    }
                }
            }
        }
    }

    @Test func `what went by itself is told as a number of five or more, or as few`() throws {
        try SafetyStage.on(.sqlite) { stage in
            for (kind, count) in [("safety.reports", 3), ("safety.answers", 7)] {
                try stage.store.act(SafetyCapability.work, by: .system, on: .cell(stage.cell)) { acting in
                    try acting.noteDeletion(of: count, kind, in: stage.cell)
                }
            }
            let carys = try stage.visit(.convenor)
            try carys.get("/safety/record")
            #expect(carys.page.contains("Reports, after they were answered: fewer than five"))
            #expect(carys.page.contains("Complaints and requests, after they were answered: 7"))
        }
    }
}
