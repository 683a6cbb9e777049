public import Database

/// Decides who may do what: the one place.
public enum Policy {
    /// What a viewer is towards a target, looked up inside the transaction that acts on it.
    public struct Situation: Sendable, Equatable {
        /// The circles the viewer stands in.
        public var circles: Set<Circle>
        /// Whether the viewer may see the target at all.
        public var sees: Bool
        /// The state of the item acted on; live for the network and one's own.
        public var state: Item.State
        /// The cell acted in, if any.
        public var cell: Cell.ID?
        /// The membership in that cell, for the record.
        public var membership: Membership.ID?

        /// A situation as it was looked up.
        public init(
            circles: Set<Circle>, sees: Bool, state: Item.State, cell: Cell.ID? = nil,
            membership: Membership.ID? = nil
        ) {
            self.circles = circles
            self.sees = sees
            self.state = state
            self.cell = cell
            self.membership = membership
        }
    }

    /// How a question to the policy is answered.
    public enum Verdict: Sendable, Equatable {
        case allowed
        /// Visible, but not theirs to do.
        case refused
        /// To this viewer it does not exist.
        case unseen
        /// A visitor who could be allowed once signed in.
        case signInFirst
    }

    /// The verdict of the table.
    public static func verdict(_ action: Action, in situation: Situation, kind: Viewer.Kind) -> Verdict {
        guard situation.sees else { return kind == .visitor ? .signInFirst : .unseen }
        guard !action.circles.isDisjoint(with: situation.circles) else {
            return kind == .visitor ? .signInFirst : .refused
        }
        return action.states.contains(situation.state) ? .allowed : .refused
    }

    /// Asks whether a viewer may do something, for what a page offers.
    public static func allows(
        _ action: Action, to viewer: Viewer, on target: Target, in tx: ReadTransaction
    ) throws -> Bool {
        guard let situation = try situation(of: viewer, towards: target, in: tx) else { return false }
        return verdict(action, in: situation, kind: viewer.kind) == .allowed
    }

    /// Throws `notAllowed`, `notFound` or `signInFirst` where a viewer may not do something.
    public static func require(
        _ action: Action, of viewer: Viewer, on target: Target, in tx: ReadTransaction
    ) throws {
        _ = try admit(action, of: viewer, on: target, in: tx)
    }

    /// The situation in which a viewer may do something; throws where they may not.
    static func admit(
        _ action: Action, of viewer: Viewer, on target: Target, in tx: ReadTransaction
    ) throws -> Situation {
        let found = try situation(of: viewer, towards: target, in: tx)
        // What is not there answers as what is not seen.
        let situation = found ?? Situation(circles: [], sees: false, state: .live)
        switch verdict(action, in: situation, kind: viewer.kind) {
        case .allowed: return situation
        case .refused:
            throw SpineError(
                .notAllowed, "You may see this, but not change it in this way.",
                hindrance: Hindrance(action, on: target, in: situation))
        case .unseen: throw SpineError(.notFound, "There is no such thing here.")
        case .signInFirst: throw SpineError(.signInFirst, "Sign in first.")
        }
    }

    /// Looks up what a viewer is towards a target; nil where there is no such item.
    static func situation(of viewer: Viewer, towards target: Target, in tx: ReadTransaction) throws -> Situation? {
        switch target {
        case .network, .own:
            var circles = personal(viewer)
            if case .own = target, viewer.kind == .person { circles.insert(.own) }
            return Situation(circles: circles, sees: true, state: .live)
        case .cell(let cell):
            return try situation(of: viewer, towards: cell.item, in: tx)
        case .named(let slug):
            let cell: Cell.ID? = try tx.first("select id from cell where slug = \(slug)") { try $0.next() }
            return try cell.flatMap { try situation(of: viewer, towards: $0.item, in: tx) }
        case .item(let item):
            return try situation(of: viewer, towards: item, in: tx)
        }
    }

    private static func personal(_ viewer: Viewer) -> Set<Circle> {
        switch viewer.kind {
        case .visitor: [.anyone]
        case .person: viewer.isHost ? [.anyone, .signedIn, .host] : [.anyone, .signedIn]
        case .system: [.anyone, .system]
        }
    }

    private static func situation(
        of viewer: Viewer, towards item: Item.ID, in tx: ReadTransaction
    ) throws -> Situation? {
        let me = viewer.actor
        return try tx.first(
            """
            select item.cell, item.state,
                item.author = \(me) and (item.cell is null or item.cell <> item.id), \(visible(to: viewer)),
                (select standing from membership
                    where cell = item.cell and person = \(me) and ended_at is null limit 1),
                (select id from membership
                    where cell = item.cell and person = \(me) and ended_at is null limit 1),
                exists (select 1 from cell_ancestor above
                    join membership on membership.cell = above.ancestor
                    where above.cell = item.cell and above.depth > 0 and membership.person = \(me)
                        and membership.ended_at is null and membership.standing = 'convenor'),
                (item.cell is null or item.kind = 'organisation') and exists (select 1 from membership_behalf
                    join membership on membership.id = membership_behalf.membership
                    where membership_behalf.organisation = item.id and membership.ended_at is null
                        and (membership.person = \(me) or exists (select 1 from membership as mine
                            where mine.cell = membership.cell and mine.person = \(me) and mine.ended_at is null
                                and mine.standing = 'convenor')))
            from item where item.id = \(item)
            """
        ) { row in
            var situation = Situation(circles: personal(viewer), sees: true, state: .live)
            situation.cell = try row.next()
            situation.state = try row.next()
            if try row.next(Bool?.self) == true { situation.circles.insert(.own) }
            situation.sees = try row.next(Bool?.self) == true
            switch try row.next(Standing?.self) {
            case .observer: situation.circles.insert(.observer)
            case .member: situation.circles.formUnion([.observer, .member])
            case .convenor: situation.circles.formUnion([.observer, .member, .convenor])
            case nil: break
            }
            situation.membership = try row.next()
            if try row.next(Bool.self) { situation.circles.insert(.convenorAbove) }
            if try row.next(Bool.self) { situation.circles.insert(.steward) }
            return situation
        }
    }
}
