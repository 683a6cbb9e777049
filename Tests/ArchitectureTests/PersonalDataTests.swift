import Database
import Schema
import Site
import Spine
import Testing

/// Whatever people wrote or are known by is covered by export and erasure: each column once.
@Suite struct PersonalDataTests {
    typealias Columns = [(column: SchemaColumn, sensitivity: Sensitivity?)]

    static func gaps(_ columns: Columns, _ holdings: [PersonalData]) -> [String] {
        let covered = holdings.flatMap { holding in holding.columns.map { "\(holding.table).\($0)" } }
        let times = Dictionary(covered.map { ($0, 1) }, uniquingKeysWith: +)
        let open = columns.filter { $0.sensitivity == .words || $0.sensitivity == .personal }
            .map { "\($0.column.table).\($0.column.name)" }
        let known = Set(columns.map { "\($0.column.table).\($0.column.name)" })
        return open.filter { times[$0] == nil }.map { "\($0) is nobody's to export and erase" }
            + times.filter { $0.value > 1 }.map { "\($0.key) is covered \($0.value) times" }
            + times.keys.filter { !known.contains($0) }.map { "\($0) is covered and does not exist" }
    }

    static func undeclared(_ columns: Columns) -> [String] {
        columns.filter { ["text", "blob", "bytea"].contains($0.column.type) && $0.sensitivity == nil }
            .filter { !$0.column.isIdentifier }.map { "\($0.column.table).\($0.column.name)" }
    }

    @Test func `every column of words is covered once`() {
        let columns = Migration.columns(after: History.migrations, on: .postgresql)
        #expect(columns.count > 80)
        #expect(Self.gaps(columns, Site.personalData).sorted() == [])
        #expect(Self.undeclared(columns) == [])
    }

    @Test func `a column that is forgotten, covered twice or made up is found`() {
        let migration = Migration(
            name: "2026-01-01-0000-planted",
            steps: [.table("note", [.id("id"), .text("words", .words), .text("state", .structural)])])
        let columns = Migration.columns(after: [migration], on: .postgresql)
        let once = PersonalData.aboutNobody("note", ["words"])
        #expect(Self.gaps(columns, [once]) == [])
        #expect(Self.gaps(columns, []).count == 1)
        #expect(Self.gaps(columns, [once, once]) == ["note.words is covered 2 times"])
        #expect(Self.gaps(columns, [once, .aboutNobody("note", ["other"])]).count == 1)
    }

    @Test func `what is exported has a name for each column`() {
        for holding in Site.personalData where holding.export != nil {
            #expect(!holding.exported.isEmpty, "\(holding.table)")
            #expect(Set(holding.exported).count == holding.exported.count, "\(holding.table)")
        }
    }
}

extension SchemaColumn {
    /// SQLite keeps identifiers as blobs; PostgreSQL has a type for them.
    fileprivate var isIdentifier: Bool { type == "uuid" }
}
