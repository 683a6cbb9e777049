import Pages
import Phrases
import Spine

/// What somebody answered on a slip or by word of mouth, as it is typed in: answers by the views' numbers, and thoughts of
/// their own.
struct GivenAnswers: Sendable, Equatable {
    var answers: [Int: Int] = [:]
    var words: [String] = []
    /// The tag of the language of these thoughts.
    var language: String

    /// The most thoughts of one person that are taken at once.
    static let mostThoughts = 5

    var isEmpty: Bool { answers.isEmpty && words.isEmpty }

    /// One of the boxes beside a view.
    enum Tick: String, Sendable, CaseIterable {
        case none, agree, disagree, pass

        var value: Int? { ViewPage.Answer(rawValue: rawValue)?.value }
    }

    /// Reads the form. What is to be mended the reader says.
    static func read(_ reader: inout FormReader, _ views: [AskedView], usual language: String) -> GivenAnswers {
        var given = GivenAnswers(language: language)
        for view in views {
            if let value = reader.choice(view.field, of: Tick.self)?.value { given.answers[view.number] = value }
        }
        let text = reader.text("words", most: mostThoughts * (OwnThought.most + 2))
        for line in text.split(whereSeparator: \.isNewline) {
            let thought = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !thought.isEmpty, !given.words.contains(thought) { given.words.append(thought) }
        }
        if given.words.contains(where: { $0.count > OwnThought.most }) {
            reader.note("words", PaperWords.thoughtTooLong, ["most": OwnThought.most])
        }
        if given.words.count > mostThoughts {
            reader.note("words", PaperWords.tooManyThoughts, ["most": mostThoughts])
        }
        let typed = reader.line("language", most: 35)
        if !typed.isEmpty { given.language = typed }
        return given
    }

    /// The form with these answers in it.
    func state(_ views: [AskedView]) -> FormState {
        var values = ["words": words.joined(separator: "\n"), "language": language]
        for view in views {
            let answer = answers[view.number].flatMap(ViewPage.Answer.init(value:))
            values[view.field] = answer?.rawValue ?? Tick.none.rawValue
        }
        return FormState(values)
    }
}
