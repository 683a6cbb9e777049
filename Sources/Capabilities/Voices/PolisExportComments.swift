import Tables

/// What `comments.csv` says: the words of each statement, and which the moderators took out.
struct PolisExportComments {
    private(set) var texts: [Int: String] = [:]
    private(set) var moderatedOut: Set<Int> = []

    /// Reads the file; a statement that stands in it twice is a broken row.
    init(_ file: PolisExportFile) throws(PolisExportError) {
        let places = try file.columns(["comment-id", "moderated", "comment-body"])
        var texts: [Int: String] = [:]
        var moderatedOut: Set<Int> = []
        try file.forEachRow { row throws(PolisExportError) in
            guard let id = row.fields.number(at: places[0]) else { return "comment-id is not a whole number" }
            guard max(places[1], places[2]) < row.fields.count else { return "the row is too short" }
            guard texts[id] == nil else { return "this comment-id stands in an earlier row" }
            guard texts.count < PolisExport.mostStatements else {
                throw PolisExportError(
                    .tooLarge, "comments.csv has more than \(PolisExport.mostStatements) statements. Split the export.")
            }
            switch row.fields[places[1]] {
            case "-1": moderatedOut.insert(id)
            case "0", "1": break
            default: return "moderated is not -1, 0 or 1"
            }
            texts[id] = row.fields[places[2]]
            return nil
        }
        self.texts = texts
        self.moderatedOut = moderatedOut
    }
}
