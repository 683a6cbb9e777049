import OpinionLandscape
import Tables

/// The votes of an export, from either of the two files that hold them.
struct PolisExportVotes {
    /// Numbers of people, ascending.
    let participants: [Int]
    /// Numbers of statements, ascending.
    let statements: [Int]
    let table: VoteTable

    /// A vote as it stands in a file: numbers, not places.
    private struct Cast {
        let time: Int
        let row: Int
        let participant: Int
        let statement: Int
        let vote: Vote
    }

    /// Reads `votes.csv`: one vote a row, with its time.
    init(list file: PolisExportFile) throws(PolisExportError) {
        let places = try file.columns(["timestamp", "comment-id", "voter-id", "vote"])
        var cast: [Cast] = []
        var inOrder = true
        try file.forEachRow { row throws(PolisExportError) in
            guard let time = row.fields.number(at: places[0]) else { return "timestamp is not a whole number" }
            guard let statement = row.fields.number(at: places[1]) else { return "comment-id is not a whole number" }
            guard let participant = row.fields.number(at: places[2]) else { return "voter-id is not a whole number" }
            guard places[3] < row.fields.count, let vote = Self.vote(row.fields[places[3]]) else {
                return "vote is not -1, 0 or 1"
            }
            try Self.check(cast.count + 1, in: file)
            if let last = cast.last, last.time > time { inOrder = false }
            cast.append(
                Cast(time: time, row: cast.count, participant: participant, statement: statement, vote: vote))
            return nil
        }
        if !inOrder { cast.sort { ($0.time, $0.row) < ($1.time, $1.row) } }
        try self.init(
            cast, participants: Set(cast.map(\.participant)), statements: Set(cast.map(\.statement)), from: file)
    }

    /// Reads `participants-votes.csv`: one person a row, one statement a column; an empty cell is no vote.
    init(matrix file: PolisExportFile) throws(PolisExportError) {
        let place = try file.columns(["participant"])[0]
        let header = try file.header()
        let columns = header.indices.compactMap { at in header.number(at: at).map { (at: at, statement: $0) } }
        guard Set(columns.map(\.statement)).count == columns.count else {
            throw PolisExportError(
                rows: [PolisExportError.Row(file: file.name, line: 1, reason: "a statement has two columns")], of: 1)
        }
        var cast: [Cast] = []
        var participants: Set<Int> = []
        try file.forEachRow { row throws(PolisExportError) in
            guard let participant = row.fields.number(at: place) else { return "participant is not a whole number" }
            guard row.fields.count == header.count else { return "the row has not as many fields as the first line" }
            guard participants.insert(participant).inserted else { return "this participant stands in an earlier row" }
            for column in columns where !row.fields[column.at].isEmpty {
                guard let vote = Self.vote(row.fields[column.at]) else { return "a vote is not -1, 0, 1 or empty" }
                try Self.check(cast.count + 1, in: file)
                cast.append(
                    Cast(
                        time: 0, row: cast.count, participant: participant, statement: column.statement, vote: vote))
            }
            return nil
        }
        try self.init(cast, participants: participants, statements: Set(columns.map(\.statement)), from: file)
    }

    private init(
        _ cast: [Cast], participants: Set<Int>, statements: Set<Int>, from file: PolisExportFile
    ) throws(PolisExportError) {
        guard participants.count <= PolisExport.mostParticipants, statements.count <= PolisExport.mostStatements else {
            throw PolisExportError(
                .tooLarge,
                "\(file.name) has more than \(PolisExport.mostParticipants) people or"
                    + " \(PolisExport.mostStatements) statements. Split the export.")
        }
        self.participants = participants.sorted()
        self.statements = statements.sorted()
        let people = Self.places(self.participants)
        let columns = Self.places(self.statements)
        table = VoteTable(
            participants: people.count, statements: columns.count,
            votes: cast.map {
                VoteTable.Entry(
                    participant: people[$0.participant]!, statement: columns[$0.statement]!, vote: $0.vote)
            })
    }

    private static func places(_ numbers: [Int]) -> [Int: Int] {
        Dictionary(uniqueKeysWithValues: zip(numbers, numbers.indices))
    }

    /// A vote as Polis writes it, or as spreadsheets and data frames do that have opened the file and saved it again.
    private static func vote(_ field: String) -> Vote? {
        switch field {
        case "1", "1.0": .agree
        case "0", "0.0": .pass
        case "-1", "-1.0": .disagree
        default: nil
        }
    }

    private static func check(_ votes: Int, in file: PolisExportFile) throws(PolisExportError) {
        guard votes <= PolisExport.mostVotes else {
            throw PolisExportError(
                .tooLarge, "\(file.name) has more than \(PolisExport.mostVotes) votes. Split the export.")
        }
    }
}
