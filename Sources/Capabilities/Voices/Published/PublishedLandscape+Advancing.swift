import OpinionLandscape
import Spine

// How the figures of a conversation that is held here move on, a few people at a time.
extension PublishedLandscape {
    /// Nothing published yet.
    static let none = PublishedLandscape(people: 0, onPaper: 0, groups: [], views: [])

    /// What is counted of a conversation at a moment.
    struct Counted: Sendable {
        let people: Int
        let onPaper: Int
        /// The views and their answers, by ascending number.
        let views: [(number: Int, tally: Tally)]
        /// Whether it has closed, so that nothing more will come.
        let isClosed: Bool
    }

    /// The figures to publish next: each moves on by itself, and only when enough people more have answered.
    func advanced(to counted: Counted) -> PublishedLandscape {
        let known = Dictionary(uniqueKeysWithValues: views.map { ($0.number, $0) })
        let next = counted.views.map { view in
            let before = known[view.number]
            return View(
                number: view.number,
                all: (before?.all ?? Tally()).advanced(to: view.tally, isLast: counted.isClosed),
                groups: before?.groups ?? self.groups.map { _ in Tally() }, consensus: before?.consensus ?? 0)
        }
        // Views that are gone leave; what speaks for a group is found again where it stands now.
        let places = Dictionary(uniqueKeysWithValues: next.enumerated().map { ($1.number, $0) })
        let groups = self.groups.map { group in
            Group(
                people: group.people, shape: group.shape,
                stands: group.stands.compactMap { stand in
                    places[views[stand.view].number].map { Stand(view: $0, agrees: stand.agrees) }
                })
        }
        let moves = counted.people - people >= ProtectedCount.least || people - counted.people >= ProtectedCount.least
        return PublishedLandscape(
            people: moves ? counted.people : people,
            onPaper: moves && abs(counted.onPaper - onPaper) >= ProtectedCount.least ? counted.onPaper : onPaper,
            groups: groups, views: next, drawnAmong: drawnAmong)
    }

    /// Whether the groups are to be drawn again: at first among fifteen, then when ten more have come and a tenth more.
    var wantsDrawing: Bool {
        people >= LandscapeProtection.leastForGroups
            && (drawnAmong == 0 || people - drawnAmong >= max(10, drawnAmong / 10))
    }

    /// The same figures with the groups of a landscape.
    func drawn(_ landscape: Landscape, of answers: AnswerTable) -> PublishedLandscape {
        let fresh = PublishedLandscape(landscape, of: answers)
        let all = Dictionary(uniqueKeysWithValues: views.map { ($0.number, $0.all) })
        return PublishedLandscape(
            people: people, onPaper: onPaper, groups: fresh.groups,
            views: fresh.views.map {
                View(number: $0.number, all: all[$0.number] ?? Tally(), groups: $0.groups, consensus: $0.consensus)
            }, drawnAmong: people)
    }
}
