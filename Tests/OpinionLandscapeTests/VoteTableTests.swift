import Testing

@testable import OpinionLandscape

@Suite struct VoteTableTests {
    @Test func `the last vote given for a statement is the one kept`() {
        let votes: [VoteTable.Entry] = [
            .init(participant: 1, statement: 2, vote: .agree),
            .init(participant: 0, statement: 1, vote: .pass),
            .init(participant: 1, statement: 0, vote: .disagree),
            .init(participant: 1, statement: 2, vote: .disagree),
            .init(participant: 1, statement: 2, vote: .pass),
        ]
        let table = VoteTable(participants: 3, statements: 4, votes: votes)
        #expect(table.voteCount == 3)
        #expect(table.vote(of: 1, on: 2) == .pass)
        #expect(table.vote(of: 1, on: 0) == .disagree)
        #expect(table.vote(of: 0, on: 0) == nil)
        #expect((0..<3).map(table.voteCount) == [1, 2, 0])
        #expect(table.rowStarts == [0, 1, 3, 3])
        #expect(table.columns == [1, 0, 2])
    }

    @Test func `a table without people or statements is a table`() {
        #expect(VoteTable(participants: 0, statements: 0, votes: []).voteCount == 0)
        #expect(VoteTable(participants: 4, statements: 0, votes: []).rowStarts == [0, 0, 0, 0, 0])
    }

    @Test func `counts are those of each part`() {
        let counts = VoteCounts.counting(table(["+-0", "++.", "--+"]), parts: 2) { $0 == 2 ? 1 : 0 }
        #expect(counts[0].agree == [2, 1, 0])
        #expect(counts[0].disagree == [0, 1, 0])
        #expect(counts[0].seen == [2, 2, 1])
        #expect(counts[1].seen == [1, 1, 1])
        #expect(VoteCounts.sum(counts, statements: 3).agree == [2, 1, 1])
    }

    @Test func `seven votes are enough, or all statements where there are fewer`() {
        let rows = (0..<20).map { $0 < 16 ? "+++++++.." : "++++++..." }
        #expect(Inclusion.included(table(rows), already: []) == Array(0..<16))
        #expect(Inclusion.included(table(rows), already: [18, 99]) == Array(0..<16) + [18])
        #expect(
            Inclusion.included(table(["+++", "++."] + Array(repeating: "+++", count: 15)), already: []).count == 16)
    }

    @Test func `where few voted enough the most active make up fifteen`() {
        var rows = (0..<30).map { String(repeating: "+", count: 1 + $0 % 5) + "......." }
        rows[3] = "++++++++"
        rows[29] = "........"
        let included = Inclusion.included(table(rows), already: [])
        #expect(included.count == 15)
        // 3 by right; then five votes each (4, 9, 14, 19, 24; 29 has none), four (8, 13, 18, 23, 28), three (2, 7, 12, 17).
        #expect(included == [2, 3, 4, 7, 8, 9, 12, 13, 14, 17, 18, 19, 23, 24, 28])
        #expect(Inclusion.included(table(["...", "+.."]), already: []) == [1])
    }
}
