public import Routing
public import Spine

/// The addresses of what travels from group to group.
public enum TravellingRoute: Routable {
    /// Offering a note to another group.
    case offer(Slug, Item.ID)
    /// What was offered to a group: taken up there, or not for now.
    case offered(Slug, Item.ID)
    /// What came of it there.
    case cameOf(Slug, Item.ID)
    /// Raising a note, or what a group thinks, to the group above.
    case raise(Slug, Item.ID)
    /// What was raised to a group, which owes a reply.
    case raised(Slug, Item.ID)
    /// Putting the reply right that was given.
    case mendReply(Slug, Item.ID)
    case answerTime(Slug)
    /// A note as a file.
    case file(Slug, Item.ID)
    /// Bringing in a file of another installation.
    case bring(Slug)
    case received(Slug, Item.ID)
    case takeAway(Slug, Item.ID)
    /// A note from elsewhere as a file again.
    case passOn(Slug, Item.ID)

    public static let table = RouteTable<TravellingRoute>([
        RouteRule(
            "g/*/learning/*/offer", { .offer($0, $1) },
            take: { if case .offer(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/offered/*", { .offered($0, $1) },
            take: { if case .offered(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/offered/*/came-of", { .cameOf($0, $1) },
            take: { if case .cameOf(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/raise/*", { .raise($0, $1) },
            take: { if case .raise(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/raised/*", { .raised($0, $1) },
            take: { if case .raised(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/raised/*/reply", { .mendReply($0, $1) },
            take: { if case .mendReply(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/learning/answer-time", { .answerTime($0) },
            take: { if case .answerTime(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/learning/*/file", { .file($0, $1) },
            take: { if case .file(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule("g/*/learning/bring", { .bring($0) }, take: { if case .bring(let cell) = $0 { cell } else { nil } }),
        RouteRule(
            "g/*/brought/*", { .received($0, $1) },
            take: { if case .received(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/brought/*/away", { .takeAway($0, $1) },
            take: { if case .takeAway(let cell, let id) = $0 { (cell, id) } else { nil } }),
        RouteRule(
            "g/*/brought/*/file", { .passOn($0, $1) },
            take: { if case .passOn(let cell, let id) = $0 { (cell, id) } else { nil } }),
    ])

    static func examples(_ cell: Slug, _ id: Item.ID) -> [TravellingRoute] {
        [
            .offer(cell, id), .offered(cell, id), .cameOf(cell, id), .raise(cell, id), .raised(cell, id),
            .mendReply(cell, id), .answerTime(cell), .file(cell, id), .bring(cell), .received(cell, id),
            .takeAway(cell, id),
            .passOn(cell, id),
        ]
    }

    /// The same as a route of all that was learnt.
    var whole: LearningRoute { .travelling(self) }
}
