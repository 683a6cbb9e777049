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
    }
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

/// What a group's home says of what it has learnt.
struct LearningSection: PagePart {
    let cell: Slug
    let thoughts: [Thought]
    let notes: [NoteLine]

    func body(_ html: inout HTML, in shown: Rendering) {
        html.section("learnt", shown.say(Words.homeTitle)) { html in
            if thoughts.isEmpty { html.notes(notes, in: shown) } else { html.thoughts(thoughts, in: shown) }
            html.element(.p) { html in
                html.element(.a, .href(shown.link(LearningRoute.all(cell))), text: shown.say(Words.homeAll))
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
