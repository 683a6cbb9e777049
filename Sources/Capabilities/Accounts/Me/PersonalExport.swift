import Database
import Spine

/// Everything that is kept about a person, as one text: a heading for each table, then its rows as CSV (RFC 4180).
enum PersonalExport {
    /// Reads it all and writes it down.
    static func text(of person: Person.ID, from holdings: [PersonalData], title: String, in tx: ReadTransaction) throws
        -> String
    {
        var text = "# \(title)\r\n"
        for holding in holdings {
            guard let export = holding.export else { continue }
            let rows = try tx.all(export(person)) { row in
                var values: [String] = []
                for _ in holding.exported { values.append(words(try row.next())) }
                return values
            }
            text += "\r\n# \(holding.table)\r\n"
            for row in [holding.exported] + rows { text += row.map(quoted).joined(separator: ",") + "\r\n" }
        }
        return text
    }

    private static func words(_ value: Value) -> String {
        switch value {
        case .null: ""
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text): text
        case .uuid(let uuid): ID<Actor>(uuid).text
        case .blob: ""
        }
    }

    private static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { !"\",\r\n".utf8.contains($0) }
        return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
