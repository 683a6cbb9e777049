import Markup
import Pages
import Phrases
import Spine

/// What has to be done before a conversation opens; afterwards how people come to it, and what can still be changed.
struct TaskListPage: Page {
    let cell: CellHeading
    let draft: ConversationDraft
    let now: Time
    /// What the group has not written down yet, and where it all stands.
    let unwritten: [UnwrittenDuty]
    let safety: Link
    /// How many views wait for this viewer to check them.
    let waiting: Int

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(SetUpWords.setUpTitle), cell: cell, place: .voices,
            back: (shown.link(VoicesRoute.all(cell.cell.slug)), shown.say(Words.voices)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header) { html in
            let question = draft.question.original
            html.element(.p, .class("where"), .lang(question.language), .dir("auto"), text: question.words)
            html.element(.h1, text: shown.say(SetUpWords.setUpTitle))
            html.element(.p, .class("lead"), text: lead(in: shown))
        }
        if !draft.isPreparing { EntranceSheet(cell: cell, draft: draft).body(&html, in: shown) }
        html.section("tasks", shown.say(draft.isPreparing ? SetUpWords.tasks : .changeable)) { html in
            html.element(.ul, .class("rows")) { html in
                for task in tasks(in: shown) {
                    if task.step == .open { duties(&html, in: shown) }
                    write(task, &html, in: shown)
                }
            }
        }
        if !draft.isPreparing { after(&html, in: shown) }
    }

    private struct Task {
        let step: SetUpRoute.Step
        let title: SetUpWords
        var hint: SetUpWords
        let state: String
        let isDone: Bool
    }

    private func lead(in shown: Rendering) -> String {
        if draft.isPreparing { return shown.say(SetUpWords.setUpLead) }
        if draft.isClosed(at: now) { return shown.say(SetUpWords.closedLead) }
        if let opens = draft.opensAt, opens > now { return shown.say(Words.stageOpens, ["day": shown.day(opens)]) }
        return shown.say(SetUpWords.openLead)
    }

    private func tasks(in shown: Rendering) -> [Task] {
        let missing = Set(draft.missing(at: now).map(\.step))
        func state(_ step: SetUpRoute.Step, isBegun: Bool) -> (String, Bool) {
            if !missing.contains(step) { return (shown.say(SetUpWords.stateDone), true) }
            return (shown.say(isBegun ? SetUpWords.stateBegun : .stateNotBegun), false)
        }
        func task(
            _ step: SetUpRoute.Step, _ title: SetUpWords, _ hint: SetUpWords, _ state: (String, Bool)
        ) -> Task { Task(step: step, title: title, hint: hint, state: state.0, isDone: state.1) }
        let begunWhy = !(draft.why.original.words + draft.promise.original.words).isEmpty || draft.promised != nil
        let people = draft.entrances.count
        let isReady = missing.isEmpty && unwritten.isEmpty
        var all = [
            task(.question, .taskQuestion, .taskQuestionHint, (shown.say(SetUpWords.stateDone), true)),
            task(.languages, .taskLanguages, .taskLanguagesHint, languages(in: shown)),
            task(.why, .taskWhy, .taskWhyHint, state(.why, isBegun: begunWhy)),
            task(.readers, .taskReaders, .taskReadersHint, state(.readers, isBegun: false)),
            task(.views, .taskViews, .taskViewsHint, state(.views, isBegun: !draft.seeds.isEmpty)),
            task(
                .people, .taskPeople, .taskPeopleHint,
                people == 0
                    ? (shown.say(SetUpWords.stateOptional), true) : (shown.say(SetUpWords.codes, count: people), true)),
            task(.safety, .taskSafety, .taskSafetyHint, state(.safety, isBegun: draft.lead != nil)),
            task(.days, .taskDays, .taskDaysHint, state(.days, isBegun: draft.closesAt != nil)),
            task(
                .open, .taskOpen, .taskOpenHint,
                (shown.say(isReady ? SetUpWords.stateReady : .stateNotYet), isReady)),
        ]
        if !draft.hasChecker, let place = all.firstIndex(where: { $0.step == .safety }) {
            all[place].hint = .nobodyChecks
        }
        guard !draft.isPreparing else { return all }
        let day = draft.promised.map { shown.day($0.by) } ?? shown.say(SetUpWords.stateNotBegun)
        return all.filter { $0.step.staysOpen } + [task(.answer, .taskAnswer, .answerLead, (day, true))]
    }

    /// Of the site's own languages, those in which something is not written yet.
    private func languages(in shown: Rendering) -> (String, Bool) {
        let open = shown.site.languages.filter { draft.written(in: $0.code) < draft.texts.count }.map(\.name)
        if open.isEmpty { return (shown.say(SetUpWords.stateDone), true) }
        return (shown.say(SetUpWords.notWrittenYet, ["languages": shown.say.list(open)]), false)
    }

    /// What the group owes to whoever takes part, whichever question it asks.
    private func duties(_ html: inout HTML, in shown: Rendering) {
        html.element(.li) { html in
            html.element(.div) { html in
                html.element(.a, .href(safety), text: shown.say(SetUpWords.taskDuties))
                if unwritten.isEmpty {
                    html.element(.p, .class("meta"), text: shown.say(SetUpWords.taskDutiesHint))
                } else {
                    html.element(.ul) { html in
                        for duty in unwritten {
                            html.element(.li) { $0.element(.a, .href(duty.link), text: shown.say(duty.words)) }
                        }
                    }
                }
            }
            html.element(
                .span, .class(unwritten.isEmpty ? "tag" : "tag warm"),
                text: shown.say(unwritten.isEmpty ? SetUpWords.stateDone : .stateNotYet))
        }
    }

    private func write(_ task: Task, _ html: inout HTML, in shown: Rendering) {
        html.element(.li) { html in
            html.element(.div) { html in
                html.element(
                    .a, .href(shown.link(SetUpRoute.step(cell.cell.slug, draft.id, task.step))),
                    text: shown.say(task.title))
                html.element(.p, .class("meta"), text: shown.say(task.hint))
            }
            html.element(.span, .class(task.isDone ? "tag" : "tag warm"), text: task.state)
        }
    }

    private func after(_ html: inout HTML, in shown: Rendering) {
        let slug = cell.cell.slug
        html.element(.div, .class("actions")) { html in
            if waiting > 0 {
                html.element(
                    .a, .class("button"), .href(shown.link(CheckingRoute.queue(slug, draft.id))),
                    text: shown.say(CheckingWords.checkViews, count: waiting))
            }
            html.element(
                .a, .class("button quiet"), .href(shown.link(VoicesRoute.conversation(slug, draft.id))),
                text: shown.say(Words.agreeTitle))
            html.go(
                shown.say(PaperWords.paperTitle), shown.link(PaperRoute.overview(slug, draft.id).whole), isQuiet: true)
            if !draft.isClosed(at: now) {
                html.element(
                    .a, .class("button quiet"), .href(shown.link(SetUpRoute.step(slug, draft.id, .close))),
                    text: shown.say(SetUpWords.closeNow))
            }
        }
    }
}
