extension RepresentativeStatement {
    /// How many statements speak for a group.
    static let most = 5

    /// The statements that speak for each group, at most five, agreements before disagreements.
    ///
    /// Source: Polis, "repness". A statement is chosen where on one side both tests pass; the chosen are sorted by
    /// ratio × its test × share × its test, descending. The best agreement goes first even where it fails the tests;
    /// where nothing passes, it (or else the statement with the clearest contrast) stands alone. Statements moderated
    /// out are not looked at. Tie-break: the lower index.
    /// - Complexity: O(groups × statements), and a sort of those chosen.
    static func chosen(_ groups: [VoteCounts], moderatedOut: [Bool]) -> [[RepresentativeStatement]] {
        let statements = moderatedOut.count
        let total = VoteCounts.sum(groups, statements: statements)
        return groups.map { group in
            var choice = Choice()
            for statement in 0..<statements where !moderatedOut[statement] {
                let seen = group.seen[statement]
                let others = total.seen[statement] - seen
                func side(_ inside: Int, of all: Int) -> Contrast {
                    Contrast(
                        inside: Proportion(successes: inside, trials: seen),
                        outside: Proportion(successes: all - inside, trials: others))
                }
                choice.look(
                    at: statement,
                    agree: side(group.agree[statement], of: total.agree[statement]),
                    disagree: side(group.disagree[statement], of: total.disagree[statement]))
            }
            return choice.result
        }
    }

    /// What has been found for one group so far.
    private struct Choice {
        private var standing: [RepresentativeStatement] = []
        private var clearest: RepresentativeStatement?
        private var agreement: (statement: RepresentativeStatement, side: Contrast)?

        mutating func look(at statement: Int, agree: Contrast, disagree: Contrast) {
            let candidate = RepresentativeStatement(statement: statement, agree: agree, disagree: disagree)
            if agree.stands || disagree.stands { standing.append(candidate) }
            if candidate.ratioTest > clearest?.ratioTest ?? -.infinity { clearest = candidate }
            if agree.inside.successes + disagree.inside.successes > 0, isBetter(agree) {
                agreement = (candidate, agree)
            }
        }

        /// Whether a side is a better agreement than the best so far: by contrast where that one has any, else by share.
        private func isBetter(_ side: Contrast) -> Bool {
            guard let best = agreement?.side else {
                return side.inside.test > Proportion.significant || (side.ratio > 1 && side.inside.estimate > 0.5)
            }
            return best.ratio > 1 ? side.weight > best.weight : side.shareWeight > best.shareWeight
        }

        var result: [RepresentativeStatement] {
            guard !standing.isEmpty else { return [agreement?.statement ?? clearest].compactMap { $0 } }
            var ranked = standing.filter { $0.statement != agreement?.statement.statement }
                .sorted { ($1.weight, $0.statement) < ($0.weight, $1.statement) }
            if let first = agreement?.statement { ranked.insert(first, at: 0) }
            let best = ranked.prefix(RepresentativeStatement.most)
            return best.filter { $0.direction == .agree } + best.filter { $0.direction == .disagree }
        }
    }
}
