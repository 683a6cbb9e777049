import OpinionLandscape
import Spine

/// The figures of a conversation as they were published: what the pages are made of. Numbers alone; what of them may be
/// shown is asked of ``Tally/shown`` and ``showsGroups``.
struct PublishedLandscape: Sendable, Equatable {
    /// People who vote alike.
    struct Group: Sendable, Equatable {
        let people: Int
        /// Where the group stands on the map, in the map's units.
        let shape: GroupShape
        /// What speaks for it: places in `views`, and whether it stands out by agreeing.
        let stands: [Stand]
    }

    /// A view on which a group stands out.
    struct Stand: Sendable, Equatable {
        let view: Int
        let agrees: Bool
    }

    /// One view's figures.
    struct View: Sendable, Equatable {
        /// Its number in the conversation.
        let number: Int
        let all: Tally
        /// By group.
        let groups: [Tally]
        /// How far all groups agree, in millionths: the product of their estimated shares.
        let consensus: Int
    }

    /// How many people answered at least one view.
    let people: Int
    /// How many of them on paper.
    let onPaper: Int
    let groups: [Group]
    let views: [View]
    /// How many people had answered when the groups were drawn.
    var drawnAmong = 0

    /// Whether groups may be shown: enough people took part, and none of the groups is a handful.
    var showsGroups: Bool {
        groups.count > 1
            && LandscapeProtection(people: people).showsGroupFigures(sizes: groups.map(\.people))
                .allSatisfy { $0 }
    }

    /// Whether figures about so many people may replace those that were published. On an open question they advance
    /// only when five more took part; an import that is brought up to date may also correct the answers of the same
    /// people, or lose five.
    static func mayPublish(_ current: Int, after published: Int, isImported: Bool) -> Bool {
        if ProtectedCount.advances(from: published, to: current) { return true }
        guard isImported, current >= ProtectedCount.least else { return false }
        return current == published || published - current >= ProtectedCount.least
    }
}
