import Markup
import Pages
import Phrases
import Spine

/// What a group has learnt: what it thinks now, and the notes that it learnt it from.
struct LearningPage: Page {
    let cell: CellHeading
    let thoughts: [Thought]
    let notes: [NoteLine]
    let drafts: [NoteLine]
    let travelled: Travelled
    let now: Time
    let mayWrite: Bool
    let page: Int
    let hasOlder: Bool

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(Words.learning), cell: cell, place: .gatherings)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        let slug = cell.cell.slug
        html.element(.header) { html in
            html.element(.h1, text: shown.say(Words.learning))
            let question = cell.cell.question
            html.element(
                .p, .class("lead"), .when(!question.isEmpty, .foreign(cell.cell.language, in: shown)), .dir("auto"),
                text: question.isEmpty ? shown.say(Words.leadNoQuestion) : question)
            if mayWrite {
                html.element(.div, .class("actions")) { html in
                    html.element(
                        .a, .class("button"), .href(shown.link(LearningRoute.newNote(slug))),
                        text: shown.say(Words.newTitle))
                    html.element(
                        .a, .class("button quiet"), .href(shown.link(LearningRoute.newThought(slug))),
                        text: shown.say(Words.thinkTitle))
                }
            }
        }
        if !drafts.isEmpty {
            html.section("drafts", shown.say(Words.drafts)) { $0.notes(drafts, in: shown) }
        }
        if !travelled.years.isEmpty {
            html.section("years", shown.say(YearWords.listTitle)) { $0.years(travelled.years, in: slug, shown: shown) }
        }
        if !travelled.raised.isEmpty {
            html.section("raised", shown.say(TravellingWords.raisedHere)) {
                $0.raised(travelled.raised, in: cell.cell, at: now, shown: shown)
            }
        }
        if !thoughts.isEmpty {
            html.section("thinking", shown.say(Words.thinking)) { $0.thoughts(thoughts, in: shown) }
        }
        html.section("notes", shown.say(Words.notes)) { html in
            if notes.isEmpty { html.empty(shown.say(mayWrite ? Words.noneMember : .none)) }
            html.notes(notes, in: shown)
            html.pages(page, hasOlder: hasOlder, in: shown) { number in
                shown.link(LearningRoute.all(slug), query: [("page", "\(number)")])
            }
        }
        if !travelled.taken.isEmpty || !travelled.received.isEmpty {
            html.section("taken", shown.say(TravellingWords.takenTitle)) { html in
                if !travelled.taken.isEmpty { html.takenUp(travelled.taken, in: cell, shown: shown) }
                if !travelled.received.isEmpty { html.received(travelled.received, in: cell.cell, shown: shown) }
            }
        }
        if travelled.hasThemes, cell.standing != nil {
            html.element(.p) { html in
                html.element(
                    .a, .href(shown.link(ThemesRoute.all(slug).whole)), text: shown.say(ThemesWords.title))
            }
        }
        if cell.standing == .convenor { convening(&html, in: shown) }
    }

    private func convening(_ html: inout HTML, in shown: Rendering) {
        html.element(.ul) { html in
            let slug = cell.cell.slug
            for (route, words) in [
                (YearRoute.new(slug).whole, shown.say(YearWords.newTitle)),
                (TravellingRoute.bring(slug).whole, shown.say(TravellingWords.bringTitle)),
                (TravellingRoute.answerTime(slug).whole, shown.say(TravellingWords.timeTitle)),
            ] {
                html.element(.li) { $0.element(.a, .href(shown.link(route)), text: words) }
            }
        }
    }
}

/// What came to a group from others, what it owes to them or they to it, and the pages of its years.
struct Travelled: Sendable {
    let raised: [Raised]
    let taken: [Offer]
    let received: [ReceivedLine]
    let years: [YearLine]
    let hasThemes: Bool

    /// The groups whose acts can change it.
    var cells: [Cell.ID] { raised.flatMap { [$0.from, $0.to] } + taken.map(\.from) }
    var isOwed: Bool { raised.contains { $0.replied == nil } }
}

/// What has been learnt anywhere that the viewer may see.
struct NetworkLearningPage: Page {
    let thoughts: [Thought]
    let notes: [NoteLine]
    let page: Int
    let hasOlder: Bool

    func frame(in shown: Rendering) -> Frame { Frame(shown.say(Words.networkTitle)) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.networkTitle), lead: shown.say(Words.networkLead))
        if !thoughts.isEmpty {
            html.section("thinking", shown.say(Words.thinking)) { $0.thoughts(thoughts, withGroup: true, in: shown) }
        }
        html.section("notes", shown.say(Words.notes)) { html in
            if notes.isEmpty { html.empty(shown.say(Words.none)) }
            html.notes(notes, withGroup: true, in: shown)
            html.pages(page, hasOlder: hasOlder, in: shown) { number in
                shown.link(LearningRoute.network, query: [("page", "\(number)")])
            }
        }
    }
}

/// What a group's home says of what it has learnt, and the replies that are owed.
struct LearningSection: PagePart {
    let cell: Cell
    let lines: [LearntLine]
    let now: Time

    func body(_ html: inout HTML, in shown: Rendering) {
        html.section("learnt", shown.say(Words.homeTitle)) { html in
            owed(&html, in: shown)
            let thoughts = lines.filter { $0.kind == .thought }
            html.learnt(thoughts.isEmpty ? lines.filter { $0.kind == .note } : thoughts, in: cell.slug, shown: shown)
            html.element(.p) { html in
                html.element(.a, .href(shown.link(LearningRoute.all(cell.slug))), text: shown.say(Words.homeAll))
            }
        }
    }

    private func owed(_ html: inout HTML, in shown: Rendering) {
        let owed = lines.filter { $0.kind == .owedHere || $0.kind == .owedAbove }
        guard !owed.isEmpty else { return }
        html.element(.ul, .class("rows tree")) { html in
            for line in owed {
                html.element(.li) { html in
                    html.element(.div) { html in
                        let isHere = line.kind == .owedHere
                        html.raisedHead(
                            line.title, line.language, group: line.group, isHere: isHere,
                            link: isHere
                                ? shown.link(TravellingRoute.raised(cell.slug, line.id).whole)
                                : shown.link(item: line.thing), in: shown)
                        if let due = line.day { html.clock(until: due, at: now, in: shown) }
                    }
                }
            }
        }
    }
}

extension HTML {
    /// Notes, one a row.
    mutating func notes(_ notes: [NoteLine], withGroup: Bool = false, in shown: Rendering) {
        guard !notes.isEmpty else { return }
        element(.ul, .class("rows")) { html in
            for note in notes {
                html.learnt(
                    note.title, note.language, LearningRoute.note(note.slug, note.id),
                    group: withGroup ? note.group : nil, day: note.published, in: shown)
            }
        }
    }

    /// What groups think now, one a row.
    mutating func thoughts(_ thoughts: [Thought], withGroup: Bool = false, in shown: Rendering) {
        element(.ul, .class("rows")) { html in
            for thought in thoughts {
                html.learnt(
                    thought.title, thought.language, LearningRoute.thought(thought.slug, thought.id),
                    group: withGroup ? thought.group : nil, day: thought.day, in: shown)
            }
        }
    }

    /// What a group's home shows of it: what it thinks, or else its notes.
    mutating func learnt(_ lines: [LearntLine], in cell: Slug, shown: Rendering) {
        guard !lines.isEmpty else { return }
        element(.ul, .class("rows")) { html in
            for line in lines {
                html.learnt(
                    line.title ?? "", line.language,
                    line.kind == .thought ? LearningRoute.thought(cell, line.id) : .note(cell, line.id), group: nil,
                    day: line.day, in: shown)
            }
        }
    }

    private mutating func learnt(
        _ title: String, _ language: String, _ route: LearningRoute, group: String?, day: Time?, in shown: Rendering
    ) {
        element(.li) { html in
            html.element(.div) { html in
                html.element(
                    .a, .href(shown.link(route)), .foreign(language, in: shown), .dir("auto"), text: title)
                if let group { html.element(.p, .class("meta")) { $0.element(.bdi, text: group) } }
            }
            html.element(.span, .class("meta"), text: day.map { shown.day($0) } ?? shown.say(Words.draft))
        }
    }
}
