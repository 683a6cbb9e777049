public import Routing
public import Spine

/// The addresses of a conversation that is being set up.
public enum SetUpRoute: Routable {
    /// Asking a new question.
    case new(Slug)
    /// What has to be done before it can open, and what can be changed afterwards.
    case tasks(Slug, Conversation.ID)
    case step(Slug, Conversation.ID, Step)

    /// One task, or what is done with a conversation that is open.
    public enum Step: String, Sendable, CaseIterable {
        case question, languages, why, readers, views, people, safety, days, open
        /// Moving the day of the promised answer, once it has opened.
        case answer
        /// A sheet to print.
        case poster
        /// Closing before its day.
        case close
    }

    public static let table = RouteTable<SetUpRoute>([
        RouteRule("g/*/voices/new", { .new($0) }, take: { if case .new(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/voices/*/set-up", { .tasks($0, $1) },
            take: { if case .tasks(let cell, let id) = $0 { (cell, id) } else { nil } }),
        rule("g/*/voices/*/set-up/question", .question),
        rule("g/*/voices/*/set-up/languages", .languages),
        rule("g/*/voices/*/set-up/why", .why),
        rule("g/*/voices/*/set-up/readers", .readers),
        rule("g/*/voices/*/set-up/views", .views),
        rule("g/*/voices/*/set-up/people", .people),
        rule("g/*/voices/*/set-up/safety", .safety),
        rule("g/*/voices/*/set-up/days", .days),
        rule("g/*/voices/*/set-up/open", .open),
        rule("g/*/voices/*/set-up/answer", .answer),
        rule("g/*/voices/*/set-up/poster", .poster),
        rule("g/*/voices/*/set-up/close", .close),
    ])

    private static func rule(_ pattern: StaticString, _ step: Step) -> RouteRule<SetUpRoute> {
        RouteRule(
            pattern, { .step($0, $1, step) },
            take: { if case .step(let cell, let id, step) = $0 { (cell, id) } else { nil } })
    }

    static func examples(_ cell: Slug, _ id: Conversation.ID) -> [SetUpRoute] {
        [.new(cell), .tasks(cell, id)] + Step.allCases.map { .step(cell, id, $0) }
    }
}
