import Database
import OpinionLandscape
import Pages
import Spine
import Tables

/// A conversation in the form in which Polis exports one, as Polis's own tools and our import read it.
///
/// People get other numbers each time, nothing tells who wrote a view, and every time is the day of the figures. The sums
/// beside views are those of the answers in the files.
struct PolisFiles {
    /// The files of an export.
    enum Name: String, Sendable, CaseIterable {
        case comments, votes, matrix, summary

        /// The file's name.
        var file: String {
            switch self {
            case .comments: "comments.csv"
            case .votes: "votes.csv"
            case .matrix: "participants-votes.csv"
            case .summary: "summary.csv"
            }
        }
    }

    let question: String
    let day: Time
    /// By place in the answers' columns.
    let words: [String]
    let answers: AnswerTable
    /// The people who answered, by place in the answers' rows, in the order of their new numbers.
    private let order: [Int]

    /// Reads everything that the files need; `draw` decides who gets which number.
    /// - Complexity: O(answers) in time and memory.
    init(_ conversation: Conversation, day: Time, draw: inout some RandomNumberGenerator, in tx: ReadTransaction) throws
    {
        question = conversation.question
        self.day = day
        answers = try AnswerTable(conversation.id, in: tx)
        let titles = try tx.all(
            """
            select statement.number, item.title from statement join item on item.id = statement.id
            where statement.conversation = \(conversation.id) and statement.moderation = 'published'
            """
        ) { (try $0.next(Int.self), try $0.next(String.self)) }
        let byNumber = Dictionary(uniqueKeysWithValues: titles)
        words = answers.numbers.map { byNumber[$0] ?? "" }
        let votes = answers.votes
        order = (0..<votes.participantCount).filter { votes.voteCount(of: $0) > 0 }.shuffled(using: &draw)
    }

    /// How many people's answers it holds.
    var people: Int { order.count }

    func bytes(of name: Name) -> [UInt8] {
        var table = CSVWriter(byteOrderMark: false)
        switch name {
        case .comments: comments(&table)
        case .votes: votes(&table)
        case .matrix: matrix(&table)
        case .summary: summary(&table)
        }
        return table.bytes
    }

    private var seconds: Int { Int(day.day.milliseconds / 1000) }

    /// The sums of answers by column: agree, disagree.
    private var sums: [(agree: Int, disagree: Int)] {
        var sums = [(agree: Int, disagree: Int)](repeating: (0, 0), count: answers.numbers.count)
        for person in order {
            for (column, vote) in answers.votes.votes(of: person) {
                if vote == .agree { sums[column].agree += 1 }
                if vote == .disagree { sums[column].disagree += 1 }
            }
        }
        return sums
    }

    /// What was not published keeps its number and loses its words.
    private func comments(_ table: inout CSVWriter) {
        table.row([
            "timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body",
        ])
        for (column, sum) in sums.enumerated() {
            let isOut = answers.moderatedOut.contains(column)
            table.row([
                .number(seconds), .text(PolisFiles.date(day)), .number(answers.numbers[column]), .number(0),
                .number(sum.agree), .number(sum.disagree), .number(isOut ? -1 : 1), .text(words[column]),
            ])
        }
    }

    private func votes(_ table: inout CSVWriter) {
        table.row(["timestamp", "datetime", "comment-id", "voter-id", "vote"])
        let date = PolisFiles.date(day)
        for (number, person) in order.enumerated() {
            for (column, vote) in answers.votes.votes(of: person) {
                table.row([
                    .number(seconds), .text(date), .number(answers.numbers[column]), .number(number),
                    .number(Int(vote.rawValue)),
                ])
            }
        }
    }

    private func matrix(_ table: inout CSVWriter) {
        let fixed = ["participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree"]
        table.row(fixed.map(CSVCell.text) + answers.numbers.map(CSVCell.number))
        for (number, person) in order.enumerated() {
            let votes = answers.votes.votes(of: person)
            var cells = [CSVCell](repeating: .empty, count: answers.numbers.count)
            for (column, vote) in votes { cells[column] = .number(Int(vote.rawValue)) }
            table.row(
                [
                    .number(number), .empty, .number(0), .number(votes.count),
                    .number(votes.count { $0.vote == .agree }), .number(votes.count { $0.vote == .disagree }),
                ] + cells)
        }
    }

    private func summary(_ table: inout CSVWriter) {
        let out = answers.moderatedOut.count
        table.row([.text("topic"), .text(question)])
        table.row([.text("views"), .number(answers.numbers.count - out)])
        table.row([.text("voters"), .number(people)])
        table.row([.text("voters-in-conv"), .number(people)])
        table.row([.text("commenters"), .number(0)])
        table.row([.text("comments"), .number(answers.numbers.count)])
    }

    /// A day as ISO 8601 writes it.
    private static func date(_ day: Time) -> String { Rendering.date(day) }
}
