import OpinionLandscape

extension PublishedLandscape {
    /// Gathers what pages need from a landscape and the answers that it was computed from.
    ///
    /// Where so few people are in no group that subtracting the groups would show their answers, they are left out of
    /// the figures about all.
    init(_ landscape: Landscape, of ballot: AnswerTable) {
        let table = ballot.votes
        var everybody = [Tally](repeating: Tally(), count: table.statementCount)
        var people = 0
        for person in 0..<table.participantCount {
            let votes = table.votes(of: person)
            if !votes.isEmpty { people += 1 }
            for (statement, vote) in votes {
                switch vote {
                case .agree: everybody[statement].agree += 1
                case .disagree: everybody[statement].disagree += 1
                case .pass: everybody[statement].pass += 1
                }
            }
        }
        let members = (0..<landscape.groups.count).map { group in
            zip(landscape.included, landscape.groupOf).filter { $0.1 == group }.map(\.0)
        }
        let alone = people - members.reduce(0) { $0 + $1.count }
        let leavesOut = alone > 0 && alone < LandscapeProtection.leastForFigures
        let shapes = GroupShape.of(members.map { $0.map { landscape.positions[$0] } })
        self.people = people
        drawnAmong = people
        onPaper = ballot.onPaper
        groups = zip(members, shapes).enumerated().map { index, group in
            Group(
                people: group.0.count, shape: group.1,
                stands: landscape.representative[index].map {
                    Stand(view: $0.statement, agrees: $0.direction == .agree)
                })
        }
        views = (0..<table.statementCount).map { statement in
            let groups = landscape.groupVotes.map {
                Tally(
                    agree: $0.agree[statement], disagree: $0.disagree[statement],
                    pass: $0.seen[statement] - $0.agree[statement] - $0.disagree[statement])
            }
            return View(
                number: ballot.numbers[statement],
                all: leavesOut ? groups.reduce(Tally(), +) : everybody[statement], groups: groups,
                consensus: Int((landscape.groupAwareConsensus[statement] * 1_000_000).rounded()))
        }
    }
}
