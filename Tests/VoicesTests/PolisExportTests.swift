import Foundation
import OpinionLandscape
import Testing

@testable import Voices

@Suite struct PolisExportTests {
    static let comments = #"""
        timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
        1,x,0,0,1,0,1,"Trees, not ""car parks"""
        2,x,1,0,0,0,-1,Spam
        3,x,5,1,0,0,0,Quiet
        4,x,9,1,0,0,-1,"Never
        voted on"

        """#

    private func export(
        comments: String = Self.comments, votes: String? = nil, matrix: String? = nil, summary: String? = nil
    ) throws(PolisExportError) -> PolisExport {
        try PolisExport(
            comments: Array(comments.utf8), votes: votes.map { Array($0.utf8) },
            participantsVotes: matrix.map { Array($0.utf8) }, summary: summary.map { Array($0.utf8) })
    }

    private func error(_ comments: String = Self.comments, votes: String? = nil, matrix: String? = nil)
        -> PolisExportError?
    {
        do {
            _ = try export(comments: comments, votes: votes, matrix: matrix)
            return nil
        } catch { return error }
    }

    @Test func `the last vote by time wins, and of the same time the last in the file`() throws {
        let export = try export(
            votes: """
                timestamp,datetime,comment-id,voter-id,vote
                30,x,0,7,1
                10,x,0,7,-1
                20,x,5,7,0
                20,x,5,7,1
                5,x,1,3,-1
                """, summary: "topic,\"Parks, please\"\nurl,https://example.org\n")
        #expect(export.topic == "Parks, please")
        #expect(export.participantIDs == [3, 7])
        #expect(export.statements.map(\.id) == [0, 1, 5])
        #expect(export.statements[0].text == "Trees, not \"car parks\"")
        #expect(export.moderatedOutIDs == [1, 9])
        #expect(export.moderatedOut == [1])
        #expect(export.votes.vote(of: 1, on: 0) == .agree)
        #expect(export.votes.vote(of: 1, on: 2) == .agree)
        #expect(export.votes.voteCount == 3)
    }

    @Test func `votes are read from the table of people where there is no list`() throws {
        let export = try export(
            matrix: "\u{FEFF}participant,group-id,n-votes,0,5\r\n4,0,2,1,-1\r\n2,,1,,0\r\n9,,0,,\r\n")
        #expect(export.participantIDs == [2, 4, 9])
        #expect(export.statements.map(\.id) == [0, 5])
        #expect(export.votes.vote(of: 0, on: 1) == .pass)
        #expect(export.votes.vote(of: 1, on: 1) == .disagree)
        #expect(export.votes.voteCount == 3)
    }

    @Test func `every broken row is named by file and line`() {
        let found = error(
            votes: """
                timestamp,datetime,comment-id,voter-id,vote
                1,x,0,0,1
                late,x,0,1,1
                2,x,0,2,2
                3,"two
                lines",0,3,1
                4,x,-1,4,1
                5,x,99999999999999999999,4,1
                6,x,0
                """)
        #expect(found?.code == .brokenRows)
        #expect(found?.rows.map(\.line) == [3, 4, 7, 8, 9])
        #expect(found?.rows.allSatisfy { $0.file == "votes.csv" } == true)
        #expect(found?.message.contains("votes.csv, line 4: vote is not -1, 0 or 1") == true)
        #expect(found?.message.contains("late") == false)
    }

    @Test func `of many broken rows the first twenty are named and all are counted`() {
        let rows = String(repeating: "1,x,0,0,maybe\n", count: 50)
        let found = error(votes: "timestamp,datetime,comment-id,voter-id,vote\n" + rows)
        #expect(found?.rows.count == 20)
        #expect(found?.brokenCount == 50)
        #expect(found?.message.contains("and 30 more") == true)
    }

    @Test(arguments: [
        ("participant,0,5\n1,1\n", 2), ("participant,0,5\n1,1,0\n1,0,0\n", 3), ("participant,0,5\nx,1,0\n", 2),
        ("participant,0,5\n1,1,7\n", 2), ("participant,5,5\n1,1,1\n", 1), ("participant,0\n1,\"1\n", 2),
        ("participant,0\n1,\"1\"0\n", 2),
    ])
    func `a broken table of people is refused at its line`(matrix: String, line: Int) {
        let found = error(matrix: matrix)
        #expect(found?.code == .brokenRows)
        #expect(found?.rows.map(\.line) == [line])
    }

    @Test func `broken comments, missing columns and missing files are told apart`() {
        let votes = "timestamp,datetime,comment-id,voter-id,vote\n1,x,0,0,1\n"
        #expect(
            error("comment-id,moderated,comment-body\n0,2,a\n0,1,b\n0,1,c\n", votes: votes)?.rows.map(\.line) == [2, 4])
        #expect(error("comment-id,comment-body\n", votes: votes)?.code == .missingColumn)
        #expect(error("", votes: votes)?.code == .missingColumn)
        #expect(error(votes: "timestamp,comment-id,vote\n")?.code == .missingColumn)
        #expect(error()?.code == .missingFile)
        #expect(throws: PolisExportError.self) { try PolisExport(folder: "/nowhere/at/all") }
    }

    @Test func `bytes that are not text are refused, not trapped on`() throws {
        let votes =
            Array("timestamp,datetime,comment-id,voter-id,vote\n1,".utf8) + [0xFF, 0xFE] + Array(",0,0,1\n".utf8)
        #expect(throws: PolisExportError.self) {
            try PolisExport(
                comments: Array(Self.comments.utf8), votes: votes, participantsVotes: nil, summary: nil)
        }
    }

    @Test func `an export without votes has an empty landscape`() throws {
        let report = LandscapeReport(try export(votes: "timestamp,datetime,comment-id,voter-id,vote\n"))
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])
        #expect(object["k"] as? Int == 0)
        #expect((object["participant_ids"] as? [Int]) == [])
        #expect(report.text.contains("Fewer than 5"))
    }

    @Test func `the report has the agreed members in order, and finite numbers`() throws {
        var votes = "timestamp,datetime,comment-id,voter-id,vote\n"
        for person in 0..<20 {
            votes += "1,x,0,\(person),\(person < 10 ? 1 : -1)\n1,x,5,\(person),\(person < 10 ? -1 : 1)\n"
        }
        let report = LandscapeReport(try export(votes: votes))
        let names = [
            "participant_ids", "statement_ids", "moderated_out", "included", "mean", "components",
            "explained_variance", "extremity", "projection", "base_clusters", "base_cluster_of", "silhouettes", "k",
            "group_of", "group_votes", "group_aware", "priority", "representative", "consensus",
        ]
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])
        #expect(Set(object.keys) == Set(names))
        let places = try names.map { try #require(report.json.range(of: "\"\($0)\":")).lowerBound }
        #expect(places == places.sorted())
        #expect(object["k"] as? Int == 2)
        // Each camp stands in one place, so that each group holds one base cluster: alone counts as nothing.
        #expect((object["silhouettes"] as? [String: Double])?["2"] == 0)
        let first = ((object["representative"] as? [[[String: Any]]])?[0])?[0]
        #expect(first?["statement"] as? Int == 0)
        #expect(first?["direction"] as? String == "agree")
        #expect(report.text.contains("10 of 10 agree: Trees, not \"car parks\""))
    }

    @Test func `among fourteen people the text shows no groups, and the JSON still computes them`() throws {
        var votes = "timestamp,datetime,comment-id,voter-id,vote\n"
        for person in 0..<14 { votes += "1,x,0,\(person),\(person % 2 == 0 ? 1 : -1)\n" }
        let report = LandscapeReport(try export(votes: votes))
        #expect(report.text.contains("No opinion groups are drawn among fewer than 15 people."))
        #expect(!report.text.contains("Group 1"))
        #expect(report.json.contains("\"k\":2"))
    }

    @Test func `no control character of a statement reaches the terminal`() throws {
        var votes = "timestamp,datetime,comment-id,voter-id,vote\n"
        for person in 0..<9 { votes += "1,x,0,\(person),1\n" }
        let report = LandscapeReport(
            try export(comments: "comment-id,moderated,comment-body\n0,1,a\u{1B}[2Jb\n", votes: votes))
        #expect(report.text.contains("9 of 9 agree: a [2Jb"))
    }
}
