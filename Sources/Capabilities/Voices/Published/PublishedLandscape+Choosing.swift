extension PublishedLandscape {
    /// How many views stand in each part of the page.
    static let mostOnPage = 5

    /// The places of the views that people agree on, the clearest first: more than half agree, in every group where
    /// groups are shown; among groups their shares may be shown too. Tie-break: the lower number.
    func agreed(among published: Set<Int>) -> [Int] {
        Array(agreed().filter { published.contains(views[$0].number) }.prefix(Self.mostOnPage))
    }

    /// The same among all views, published or not, however many they are.
    func agreed() -> [Int] {
        let showsGroups = showsGroups
        let chosen = views.indices.filter { place in
            let view = views[place]
            guard !showsGroups || view.all.agreeTenths != nil else { return false }
            let asked = showsGroups ? view.groups + [view.all] : [view.all]
            return asked.allSatisfy { $0.seen >= 5 && $0.agree * 2 > $0.seen }
        }
        func weight(_ place: Int) -> Double {
            showsGroups ? Double(views[place].consensus) : views[place].all.height
        }
        return chosen.sorted { (weight($1), $0) < (weight($0), $1) }
    }

    /// The places of the views on which the groups differ most, by the widest gap between their shares that agree.
    func differing(among published: Set<Int>) -> [Int] {
        guard showsGroups else { return [] }
        let gaps = views.indices.compactMap { place -> (place: Int, gap: Double)? in
            let groups = views[place].groups
            guard published.contains(views[place].number), groups.allSatisfy({ $0.inTenths != nil }) else { return nil }
            let shares = groups.map { Double($0.agree) / Double($0.seen) }
            guard let most = shares.max(), let least = shares.min(), most - least >= 0.25 else { return nil }
            return (place, most - least)
        }
        let widest = gaps.sorted { ($1.gap, $0.place) < ($0.gap, $1.place) }
        return widest.prefix(Self.mostOnPage).map(\.place)
    }

    /// What speaks for a group, as far as it may be shown.
    func stands(of group: Int, among published: Set<Int>) -> [Stand] {
        guard showsGroups else { return [] }
        return groups[group].stands.filter { stand in
            let view = views[stand.view]
            return published.contains(view.number)
                && (stand.agrees ? view.groups[group].agreeTenths : view.groups[group].disagreeTenths) != nil
        }
    }

    /// The places of all published views, those that most agree with first; those without figures last.
    func byAgreement(among published: Set<Int>) -> [Int] {
        views.indices.filter { published.contains(views[$0].number) }
            .sorted { (views[$1].all.height, $0) < (views[$0].all.height, $1) }
    }
}
