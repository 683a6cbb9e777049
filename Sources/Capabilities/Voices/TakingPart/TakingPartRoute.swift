public import Routing
public import Spine

/// The addresses of those who take part in a conversation, with its code or with their own long link.
public enum TakingPartRoute: Routable {
    /// Where a code is typed.
    case door
    /// What it is about, before anybody answers.
    case start(EntryCode)
    /// One view after the other.
    case view(EntryCode)
    /// Own words.
    case say(EntryCode)
    /// Own words as they will appear.
    case check(EntryCode)
    case end(EntryCode)
    case receipt(EntryCode)
    /// Back by four words.
    case back(EntryCode)
    /// What happened to what was said in this browser.
    case said(EntryCode)
    /// Whether their words were understood where they are used.
    case meant(EntryCode)
    /// Another look at a view of theirs that was refused.
    case again(EntryCode)
    /// What happened to what was said, by the long link.
    case returned(ReturnLink)
    case returnedMeant(ReturnLink)
    case returnedAgain(ReturnLink)
    /// Erasing all that they said.
    case erase(ReturnLink)

    public static let table = RouteTable<TakingPartRoute>([
        RouteRule("c", .door),
        RouteRule("c/*", { .start($0) }, take: { if case .start(let code) = $0 { code } else { nil } }),
        RouteRule("c/*/view", { .view($0) }, take: { if case .view(let code) = $0 { code } else { nil } }),
        RouteRule("c/*/say", { .say($0) }, take: { if case .say(let code) = $0 { code } else { nil } }),
        RouteRule("c/*/check", { .check($0) }, take: { if case .check(let code) = $0 { code } else { nil } }),
        RouteRule("c/*/end", { .end($0) }, take: { if case .end(let code) = $0 { code } else { nil } }),
        RouteRule("c/*/receipt", { .receipt($0) }, take: { if case .receipt(let code) = $0 { code } else { nil } }),
        RouteRule("c/*/back", { .back($0) }, take: { if case .back(let code) = $0 { code } else { nil } }),
        RouteRule("c/*/said", { .said($0) }, take: { if case .said(let code) = $0 { code } else { nil } }),
        RouteRule("c/*/meant", { .meant($0) }, take: { if case .meant(let code) = $0 { code } else { nil } }),
        RouteRule("c/*/again", { .again($0) }, take: { if case .again(let code) = $0 { code } else { nil } }),
        RouteRule("r/*", { .returned($0) }, take: { if case .returned(let link) = $0 { link } else { nil } }),
        RouteRule(
            "r/*/meant", { .returnedMeant($0) }, take: { if case .returnedMeant(let link) = $0 { link } else { nil } }),
        RouteRule(
            "r/*/again", { .returnedAgain($0) }, take: { if case .returnedAgain(let link) = $0 { link } else { nil } }),
        RouteRule("r/*/erase", { .erase($0) }, take: { if case .erase(let link) = $0 { link } else { nil } }),
    ])

    static var examples: [TakingPartRoute] {
        guard let code = EntryCode(typed: "B2C3D4") else { return [] }
        let link = ReturnLink([UInt8](repeating: 0, count: ReturnLink.byteCount))
        return [
            .door, .start(code), .view(code), .say(code), .check(code), .end(code), .receipt(code), .back(code),
            .said(code), .meant(code), .again(code), .returned(link), .returnedMeant(link), .returnedAgain(link),
            .erase(link),
        ]
    }
}
