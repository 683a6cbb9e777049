import Database
import FoundationEssentials
import Testing

@Test func `a row that was written is read`() throws {
    let path = "/tmp/jf-draft-\(UUID().uuidString).db"
    let database = try Database(.sqlite(path))
    try database.migrate([
        Migration(name: "1", steps: [
            .table("cell", [.id("id"), .text("title", .words), .time("at").null, .flag("open").default(true)]),
            .table("person", [.id("id"), .reference("cell", to: "cell"), .text("kind", .structural).among(["a", "b"])],
                [.unique(["cell", "kind"])]),
            .index("person_cell", on: "person", ["cell"]),
        ])
    ])
    let id = UUID()
    try database.write { tx in
        try tx.run("insert into cell (id, title) values (\(id), \("x"))")
    }
    let title = try database.read { tx in
        let fragment: SQL = "id = \(id)"
        return try tx.first("select title, open from cell where open = \(true) and \(fragment)") { row in
            (try row.next(String.self), try row.next(Bool.self))
        }
    }
    #expect(title?.0 == "x" && title?.1 == true)
    #expect(throws: DatabaseError.self) {
        try database.write { tx in
            try tx.run("insert into cell (id, title) values (\(id), \("x"))")
        }
    }
}
