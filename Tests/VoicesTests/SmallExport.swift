@testable import Voices

/// A small export with two groups of people, written by hand.
enum SmallExport {
    static let words = [
        "Somebody should hold a key", "Volunteers first", "Assessment first", "Families alone", "Rude words",
    ]

    /// The last view is hidden.
    static var comments: String {
        "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"
            + words.enumerated().map { "1,x,\($0),0,0,0,\($0 == 4 ? -1 : 1),\"\($1)\"" }.joined(separator: "\n")
    }

    /// Two groups; the first view is agreed on by nearly all, the second and third divide, the fifth is hidden.
    static func votes(people: Int = 30) -> String {
        var rows = ["timestamp,datetime,comment-id,voter-id,vote"]
        for person in 0..<people {
            let isFirst = person % 5 < 3
            let odd = person % 6 == 0
            let votes = [
                person % 5 == 0 ? -1 : 1, isFirst != odd ? 1 : -1, isFirst ? -1 : 1, person % 3 == 0 ? 0 : -1, 1,
            ]
            for (statement, vote) in votes.enumerated() { rows.append("\(person),x,\(statement),\(person),\(vote)") }
        }
        return rows.joined(separator: "\n")
    }

    static let summary = "topic,What helps on the first evening?\n"

    static func export(people: Int = 30) throws(PolisExportError) -> PolisExport {
        try PolisExport(
            comments: Array(comments.utf8), votes: Array(votes(people: people).utf8), participantsVotes: nil,
            summary: Array(summary.utf8))
    }
}
