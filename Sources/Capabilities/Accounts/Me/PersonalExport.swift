import Database
import Spine

/// Everything that is kept about a person, as one text: a heading for each table, then its rows as CSV (RFC 4180).
enum PersonalExport {
    /// What is written over the whole, and how a day is told.
    struct Manner {
        let title: String
        let day: (Time) -> String
        /// The address of something, in a column that is called `link`.
        let address: (Item.ID) -> String
    }

    /// Reads it all and writes it down.
    static func text(
        of person: Person.ID, from holdings: [PersonalData], _ manner: Manner, in tx: ReadTransaction
    ) throws -> String {
        var text = "# \(manner.title)\r\n"
        for holding in holdings {
            guard let export = holding.export else { continue }
            let rows = try tx.all(export(person)) { row in
                var values: [String] = []
                for name in holding.exported {
                    if name == PersonalData.link {
                        values.append(try row.next(Item.ID?.self).map(manner.address) ?? "")
                    } else {
                        values.append(words(try row.next(), manner))
                    }
                }
                return values
            }
            text += "\r\n# \(holding.table)\r\n"
            for row in [holding.exported] + rows { text += row.map(quoted).joined(separator: ",") + "\r\n" }
        }
        return text
    }

    /// Numbers that can only be milliseconds of this century's first decades are told as days.
    private static let times: Range<Int64> = 1_000_000_000_000..<4_000_000_000_000

    private static func words(_ value: Value, _ manner: Manner) -> String {
        switch value {
        case .null, .blob: ""
        case .integer(let number) where times.contains(number): manner.day(Time(milliseconds: number))
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text): text
        case .uuid(let uuid): ID<Actor>(uuid).text
        }
    }

    private static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { !"\",\r\n".utf8.contains($0) }
        return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
