/// Who answered what: a sparse table of participants × statements, both known by their index from 0.
///
/// Invariant: in each row the statements ascend and stand once; the last vote given for a pair is the one kept.
public struct VoteTable: Equatable, Sendable {
    /// One vote on its way into the table, in eight bytes: there may be millions.
    public struct Entry: Equatable, Sendable {
        private let bits: UInt64

        /// Names a participant and a statement by index, each below 2³¹.
        public init(participant: Int, statement: Int, vote: Vote) {
            let place = UInt64(UInt32(participant)) << 33 | UInt64(UInt32(statement)) << 2
            bits = place | UInt64(vote.rawValue + 1)
        }

        public var participant: Int { Int(bits >> 33) }
        public var statement: Int { Int(bits >> 2 & 0x7fff_ffff) }
        public var vote: Vote { Vote(rawValue: Int8(bits & 3) - 1) ?? .pass }
    }

    /// How many people there are, those without a vote among them.
    public let participantCount: Int
    /// How many statements there are, those without a vote among them.
    public let statementCount: Int
    /// Where each row starts in `columns` and `values`; one more entry than participants.
    let rowStarts: [Int]
    let columns: [Int32]
    let values: [Int8]

    /// Gathers votes in the order in which they were given: a later vote of the same person on the same statement
    /// replaces the earlier one. An index outside the table is a mistake of the caller and stops the program.
    /// - Complexity: O(votes + participants + statements), by two stable counting sorts.
    public init(participants: Int, statements: Int, votes: [Entry]) {
        let largest = Int(Int32.max)
        precondition(
            participants >= 0 && statements >= 0 && max(participants, statements, votes.count) <= largest,
            "a table has a size")
        let byStatement = Self.order(votes.count, buckets: statements, of: { votes[$0].statement }, through: { $0 })
        let byRow = Self.order(
            votes.count, buckets: participants, of: { votes[$0].participant }, through: { Int(byStatement[$0]) })
        var rowStarts = [0]
        var columns: [Int32] = []
        var values: [Int8] = []
        rowStarts.reserveCapacity(participants + 1)
        columns.reserveCapacity(votes.count)
        values.reserveCapacity(votes.count)
        for index in byRow {
            let entry = votes[Int(index)]
            while rowStarts.count <= entry.participant { rowStarts.append(columns.count) }
            if columns.count > rowStarts[entry.participant], columns.last == Int32(entry.statement) {
                values[values.count - 1] = entry.vote.rawValue
            } else {
                columns.append(Int32(entry.statement))
                values.append(entry.vote.rawValue)
            }
        }
        while rowStarts.count <= participants { rowStarts.append(columns.count) }
        participantCount = participants
        statementCount = statements
        self.rowStarts = rowStarts
        self.columns = columns
        self.values = values
    }

    /// How many votes the table holds.
    public var voteCount: Int { values.count }

    /// On how many statements this person voted.
    public func voteCount(of participant: Int) -> Int {
        rowStarts[participant + 1] - rowStarts[participant]
    }

    /// What this person answered, or nil where they did not.
    /// - Complexity: O(the person's votes).
    public func vote(of participant: Int, on statement: Int) -> Vote? {
        for at in rowStarts[participant]..<rowStarts[participant + 1] where columns[at] == Int32(statement) {
            return Vote(rawValue: values[at])
        }
        return nil
    }

    /// What this person answered: statements by index, ascending, each with the vote.
    /// - Complexity: O(the person's votes).
    public func votes(of participant: Int) -> [(statement: Int, vote: Vote)] {
        (rowStarts[participant]..<rowStarts[participant + 1]).compactMap { at in
            Vote(rawValue: values[at]).map { (Int(columns[at]), $0) }
        }
    }

    /// A stable counting sort of the positions 0..<count, read through `earlier`, by the bucket of each.
    private static func order(
        _ count: Int, buckets: Int, of bucket: (Int) -> Int, through earlier: (Int) -> Int
    ) -> [Int32] {
        var starts = [Int](repeating: 0, count: buckets + 1)
        for index in 0..<count { starts[bucket(index) + 1] += 1 }
        for index in 0..<buckets { starts[index + 1] += starts[index] }
        var result = [Int32](repeating: 0, count: count)
        for position in 0..<count {
            let index = earlier(position)
            let place = bucket(index)
            result[starts[place]] = Int32(index)
            starts[place] += 1
        }
        return result
    }
}
