import OpinionLandscape
import Spine

/// A whole conversation on its way in: its question, its views, and who answered what.
struct AnswerSheet: Sendable {
    /// A view and whether it was hidden where it comes from.
    struct View: Sendable {
        let number: Int
        let words: String
        let isHidden: Bool
    }

    var question: String
    var description = ""
    var language: String
    var source: Conversation.Source?
    var opensAt: Time?
    var closesAt: Time?
    let views: [View]
    /// The numbers of the people, in the order of the table's rows.
    let people: [Int]
    /// The places in `people` of those who answered on paper.
    var onPaper: Set<Int> = []
    /// Who answered what, by the places in `people` and `views`.
    let votes: VoteTable

    /// The longest question that is taken in, in characters.
    static let longestQuestion = 300
    /// How many rows are written at once.
    static let rowsAtOnce = 500

    /// What an export of Polis holds. A view without words has nothing to show, so it is hidden.
    init(_ export: PolisExport, question: String?, language: String) throws(PolisExportError) {
        let asked = (question ?? export.topic ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !asked.isEmpty else {
            throw PolisExportError(
                .missingQuestion, "The export does not say what the question was. Say it yourself and try again.")
        }
        guard asked.count <= Self.longestQuestion else {
            throw PolisExportError(
                .missingQuestion,
                "The question is longer than \(Self.longestQuestion) characters. Say it yourself, in short.")
        }
        self.question = asked
        self.language = language
        source = .polis
        views = export.statements.map {
            let words = Self.storable($0.text)
            return View(number: $0.id, words: words, isHidden: $0.isModeratedOut || words.isEmpty)
        }
        people = export.participantIDs
        votes = export.votes
    }

    /// A conversation that was put together here.
    init(question: String, language: String, views: [View], people: [Int], votes: VoteTable) {
        self.question = question
        self.language = language
        self.views = views
        self.people = people
        self.votes = votes
    }

    /// How many rows there are to write: views, people and their answers.
    var rowCount: Int { views.count + people.count + votes.voteCount }

    /// Words as they can be kept: without the zero byte, which no database holds, and without space around them.
    private static func storable(_ words: String) -> String {
        var kept = Substring(words.contains("\0") ? words.filter { $0 != "\0" } : words)
        while kept.first?.isWhitespace == true { kept.removeFirst() }
        while kept.last?.isWhitespace == true { kept.removeLast() }
        return String(kept)
    }
}
