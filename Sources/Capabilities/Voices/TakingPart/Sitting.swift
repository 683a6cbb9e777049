import HTTP
import Markup
import Pages
import Phrases
import Spine

/// One look at a conversation by somebody who takes part: what all its pages need.
struct Sitting: Sendable {
    let entry: Entry
    let question: OpenQuestion
    let stage: Entry.Stage
    let steps: Steps
    /// The tag of the words to show.
    let tag: String

    init(_ entry: Entry, _ question: OpenQuestion, _ reading: Reading) {
        self.entry = entry
        self.question = question
        stage = entry.stage(at: reading.now)
        steps = Steps(entry.code, reading.query, reading.link)
        let chosen = steps.chosen.flatMap { question.languages.contains($0) ? $0 : nil }
        tag = chosen ?? reading.say.language.code
    }

    /// The sitting behind a code; nil where no conversation has it.
    static func find(_ code: EntryCode, _ reading: Reading) throws -> Sitting? {
        guard let entry = try Entry.find(code, in: reading.tx) else { return nil }
        return Sitting(entry, try OpenQuestion.of(entry.conversation, in: reading.tx), reading)
    }

    var isOpen: Bool { stage == .open }

    /// The tag of the language that somebody writes in here.
    var writes: String { LocalisedText.plain(tag) }

    /// Whether a name or a place may stand beside what they write: never where a child may answer, nor for anybody who has
    /// not said that they are of age.
    var mayBeNamed: Bool { question.leastAge == .sixteen && steps.isOfAge }

    /// The link to a step.
    func to(_ step: (EntryCode) -> TakingPartRoute, _ query: [(String, String)] = []) -> Link {
        steps.to(step, query)
    }

    /// The frame of one of its pages.
    func frame(
        _ title: String, back: (link: Link, label: String)? = nil, hasProblems: Bool = false, isPrivate: Bool = true
    ) -> Frame {
        var frame = Frame(title, back: back, hasProblems: hasProblems, offersLeaving: true)
        frame.isPrivate = isPrivate
        return frame
    }
}

extension HTML {
    /// Words that people wrote, in their own language and direction.
    mutating func written(_ tag: Tag, _ version: LocalisedText.Version, class look: String? = nil) {
        element(
            tag, .lang(version.language), .dir("auto"), .when(look != nil, .class(look ?? "")), text: version.words)
    }

    /// By when something comes of it, or that it is overdue.
    mutating func promised(_ day: PromisedDay?, isLate: Bool, in shown: Rendering) {
        guard let day else { return }
        let usual = shown.say(TakingPartWords.answerBy, ["day": shown.day(day.by)])
        for sentence in day.sentences(usual, isPast: isLate, in: shown) { element(.p, text: sentence) }
    }

    /// A view or own words, as they appear.
    mutating func saying(_ words: String, language: String, named: String? = nil) {
        quotation(words, language: language)
        if let named { element(.p, .class("meta"), text: named) }
    }

    /// A link that looks like a button.
    mutating func go(_ label: String, _ link: Link, isQuiet: Bool = false) {
        element(.a, .class(isQuiet ? "button quiet" : "button"), .href(link), text: label)
    }

    /// Something kept in a form unseen.
    mutating func kept(_ name: String, _ value: String) {
        void(.input, .type("hidden"), .name(name), .value(value))
    }
}
