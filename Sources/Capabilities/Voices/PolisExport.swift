public import OpinionLandscape
import Tables

/// A conversation as Polis exports it: its statements, who took part and what they answered.
///
/// Agree is 1, disagree −1, pass 0. Of several votes of one person on one statement the last by time counts; of those at
/// the same time, the last in the file.
public struct PolisExport: Sendable {
    /// A statement that people voted on.
    public struct Statement: Equatable, Sendable {
        /// Its number in the conversation.
        public let id: Int
        /// Its words; empty where the export does not hold them.
        public let text: String
        /// Whether the moderators took it out.
        public let isModeratedOut: Bool
    }

    /// What the conversation is about, where the export says so.
    public let topic: String?
    /// The numbers of the people who took part, ascending.
    public let participantIDs: [Int]
    /// The statements that may have votes, by ascending number.
    public let statements: [Statement]
    /// The numbers of all statements that the moderators took out, also of those that nobody voted on, ascending.
    public let moderatedOutIDs: [Int]
    /// Who answered what, by the places in `participantIDs` and `statements`.
    public let votes: VoteTable

    /// The most people that are taken in.
    public static let mostParticipants = 1_000_000
    /// The most statements that are taken in.
    public static let mostStatements = 100_000
    /// The most votes that are taken in, replaced ones among them.
    public static let mostVotes = 20_000_000

    /// The places in `statements` of those that the moderators took out.
    public var moderatedOut: Set<Int> {
        Set(statements.indices.filter { statements[$0].isModeratedOut })
    }

    /// Reads the bytes of an export's files. Votes come from `votes.csv`; where that is absent, from
    /// `participants-votes.csv`, which holds the last vote of each person on each statement.
    public init(
        comments: [UInt8], votes: [UInt8]?, participantsVotes: [UInt8]?, summary: [UInt8]?
    ) throws(PolisExportError) {
        let described = try PolisExportComments(PolisExportFile(name: "comments.csv", bytes: comments))
        let ledger: PolisExportVotes
        if let votes {
            ledger = try PolisExportVotes(list: PolisExportFile(name: "votes.csv", bytes: votes))
        } else if let participantsVotes {
            ledger = try PolisExportVotes(
                matrix: PolisExportFile(name: "participants-votes.csv", bytes: participantsVotes))
        } else {
            throw PolisExportError(
                .missingFile,
                "The export has neither votes.csv nor participants-votes.csv. Add one of them and try again.")
        }
        topic = try summary.flatMap { bytes throws(PolisExportError) in
            try Self.topic(PolisExportFile(name: "summary.csv", bytes: bytes))
        }
        participantIDs = ledger.participants
        statements = ledger.statements.map {
            Statement(
                id: $0, text: described.texts[$0] ?? "", isModeratedOut: described.moderatedOut.contains($0))
        }
        moderatedOutIDs = described.moderatedOut.sorted()
        self.votes = ledger.table
    }

    /// The landscape of this conversation, from its votes alone.
    public func landscape() -> Landscape {
        Landscape(votes, moderatedOut: moderatedOut)
    }

    /// The value of the line `topic`; the first line of a summary is a value like the others.
    private static func topic(_ file: PolisExportFile) throws(PolisExportError) -> String? {
        var topic: String?
        let first = try file.header()
        if first.first == "topic", first.count > 1 { topic = first[1] }
        try file.forEachRow { row in
            if topic == nil, row.fields.first == "topic", row.fields.count > 1 { topic = row.fields[1] }
            return nil
        }
        return topic
    }
}
