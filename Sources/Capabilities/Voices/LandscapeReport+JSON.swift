import OpinionLandscape

extension LandscapeReport {
    /// One JSON object with everything that was computed, people and statements in the order of their numbers.
    ///
    /// `included` holds places in `participant_ids`; `base_cluster_of` and `group_of` follow `included`; every other list
    /// about statements follows `statement_ids`. Nothing is withheld here: it is for the keeper of the data.
    public var json: String {
        let groups = landscape.groups
        return Self.object([
            ("participant_ids", Self.list(export.participantIDs)),
            ("statement_ids", Self.list(export.statements.map(\.id))),
            ("moderated_out", Self.list(export.moderatedOutIDs)),
            ("included", Self.list(landscape.included)),
            ("mean", Self.list(landscape.axes.mean)),
            ("components", Self.list(landscape.axes.components.map(Self.list))),
            ("explained_variance", Self.list(landscape.axes.explainedVariance)),
            ("extremity", Self.list(landscape.extremity)),
            ("projection", Self.list(landscape.positions.map { Self.list([$0.x, $0.y]) })),
            (
                "base_clusters",
                Self.object([
                    ("id", Self.list(groups.base.ids)),
                    ("x", Self.list(groups.base.centres.map(\.x))),
                    ("y", Self.list(groups.base.centres.map(\.y))),
                    ("count", Self.list(groups.baseCounts)),
                ])
            ),
            ("base_cluster_of", Self.list(groups.base.memberOf.map { groups.base.ids[$0] })),
            ("silhouettes", Self.object(groups.fits.map { ("\($0.groups)", "\($0.silhouette)") })),
            ("k", "\(groups.count)"),
            ("group_of", Self.list(landscape.groupOf)),
            (
                "group_votes",
                Self.list(
                    landscape.groupVotes.map {
                        Self.object([
                            ("agree", Self.list($0.agree)), ("disagree", Self.list($0.disagree)),
                            ("seen", Self.list($0.seen)),
                        ])
                    })
            ),
            ("group_aware", Self.list(landscape.groupAwareConsensus)),
            ("priority", Self.list(landscape.priority)),
            ("representative", Self.list(landscape.representative.map { Self.list($0.map(representative)) })),
            (
                "consensus",
                Self.object([
                    ("agree", Self.list(landscape.agreed.map(consensus))),
                    ("disagree", Self.list(landscape.disagreed.map(consensus))),
                ])
            ),
        ])
    }

    private func representative(_ statement: RepresentativeStatement) -> String {
        Self.object([
            ("statement", "\(export.statements[statement.statement].id)"),
            ("successes", "\(statement.successes)"),
            ("trials", "\(statement.trials)"),
            ("p", "\(statement.share)"),
            ("p_test", "\(statement.shareTest)"),
            ("rep", "\(statement.ratio)"),
            ("rep_test", "\(statement.ratioTest)"),
            ("direction", "\"\(statement.direction.rawValue)\""),
        ])
    }

    private func consensus(_ statement: ConsensusStatement) -> String {
        Self.object([
            ("statement", "\(export.statements[statement.statement].id)"),
            ("successes", "\(statement.successes)"),
            ("trials", "\(statement.trials)"),
            ("p", "\(statement.share)"),
            ("p_test", "\(statement.shareTest)"),
        ])
    }

    /// A list of things that are JSON when described: finite numbers, or text that is JSON already.
    private static func list(_ items: [some CustomStringConvertible]) -> String {
        "[" + items.lazy.map(\.description).joined(separator: ",") + "]"
    }

    /// An object whose names need no escaping and whose values are JSON already.
    private static func object(_ members: [(name: String, value: String)]) -> String {
        "{" + members.lazy.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",") + "}"
    }
}
