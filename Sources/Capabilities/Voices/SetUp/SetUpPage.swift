import Markup
import Pages
import Phrases
import Spine

/// One task of setting up: a form, or what is fixed since it opened.
struct SetUpPage: Page {
    let cell: CellHeading
    let draft: ConversationDraft
    let step: SetUpRoute.Step
    let state: FormState
    let now: Time

    /// Who may be chosen to see what people agree on.
    static let sights: [Visibility] = [.cell, .upward, .network, .everyone]

    private var isFixed: Bool { !draft.isPreparing && !step.staysOpen }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(words.title), cell: cell, place: .voices,
            back: (shown.link(SetUpRoute.tasks(cell.cell.slug, draft.id)), shown.say(SetUpWords.setUpTitle)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(words.title), lead: shown.say(words.lead))
        if isFixed { return html.notice(shown.say(SetUpWords.fixedNow)) }
        if step == .safety, !draft.hasChecker { html.notice(shown.say(SetUpWords.nobodyChecks)) }
        if step == .people { entrances(&html, in: shown) }
        html.form(to: shown.link(SetUpRoute.step(cell.cell.slug, draft.id, step)), in: shown) { html in
            html.void(.input, .type("hidden"), .name("revision"), .value(String(draft.revision)))
            switch step {
            case .question: question(&html, in: shown)
            case .why: why(&html, in: shown)
            case .readers: readers(&html, in: shown)
            case .views:
                html.field(
                    Field("views", .area, label: shown.say(SetUpWords.views), hint: shown.say(SetUpWords.viewsHint)),
                    state)
            case .people: people(&html, in: shown)
            case .safety: safety(&html, in: shown)
            case .days: days(&html, in: shown)
            case .answer: answer(&html, in: shown)
            case .languages, .open, .poster, .close: break
            }
            html.actions(
                shown.say(step == .people ? SetUpWords.addCode : .save),
                stop: (
                    shown.say(PagesWords.cancel), shown.link(SetUpRoute.tasks(cell.cell.slug, draft.id))
                ), in: shown)
        }
    }

    private var words: (title: SetUpWords, lead: SetUpWords) {
        switch step {
        case .question: (.taskQuestion, .taskQuestionHint)
        case .why: (.taskWhy, .taskWhyHint)
        case .readers: (.taskReaders, .taskReadersHint)
        case .views: (.taskViews, .viewsLead)
        case .people: (.taskPeople, .peopleLead)
        case .safety: (.taskSafety, .taskSafetyHint)
        case .days: (.taskDays, .taskDaysHint)
        case .answer: (.taskAnswer, .answerLead)
        case .languages, .open, .poster, .close: (.setUpTitle, .setUpLead)
        }
    }

    /// The field that a problem with the whole form stands at.
    static func firstField(_ step: SetUpRoute.Step) -> String {
        switch step {
        case .question: "question"
        case .why: "why"
        case .readers: "readers"
        case .views: "views"
        case .people: "label"
        case .safety: "lead"
        case .days: "closes"
        case .answer: "answer_by"
        case .languages, .open, .poster, .close: "main"
        }
    }

    /// What the form of a task begins with; `named` are the lead and the deputy of the group.
    static func state(
        _ draft: ConversationDraft, _ step: SetUpRoute.Step, named: (lead: Actor.ID?, deputy: Actor.ID?),
        _ site: SiteFacts
    ) -> FormState {
        func day(_ time: Time?) -> String { time.map { Rendering.date(site.day(of: $0)) } ?? "" }
        switch step {
        case .question:
            return FormState([
                "question": draft.question.original.words, "language": draft.question.original.language,
            ])
        case .why:
            return FormState([
                "why": draft.why.original.words, "promise": draft.promise.original.words,
                "answer_by": day(draft.promised?.by),
            ])
        case .readers:
            let isNew = draft.readers.original.words.isEmpty
            return FormState(lists: [
                "readers": [draft.readers.original.words], "visibility": [String(draft.visibility.rawValue)],
                "excluded": draft.excluded.map(\.rawValue), "age": [draft.leastAge.rawValue],
                // Nobody is promised anything that nobody chose.
                "affects": isNew ? [] : [draft.affectsHelp.rawValue],
            ])
        case .views:
            return FormState(["views": draft.seeds.map(\.words.original.words).joined(separator: "\n")])
        case .safety:
            return FormState(lists: [
                "lead": [(draft.lead ?? named.lead)?.text ?? ""],
                "deputy": [(draft.deputy ?? named.deputy)?.text ?? ""],
                "refusals": draft.refusals.map(\.rawValue), "checkers": draft.checkers.map(\.text),
            ])
        case .days:
            return FormState(["opens": day(draft.opensAt), "closes": day(draft.closesAt)])
        case .answer: return FormState(["answer_by": day(draft.promised?.by)])
        case .people, .languages, .open, .poster, .close: return FormState()
        }
    }
}
