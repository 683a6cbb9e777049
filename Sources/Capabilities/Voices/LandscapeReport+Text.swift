import OpinionLandscape

extension LandscapeReport {
    /// The landscape in words and figures for a terminal; it keeps to the protection of small groups.
    public var text: String {
        let people = export.participantIDs.count
        let protection = LandscapeProtection(people: people)
        var lines: [String] = []
        if let topic = export.topic { lines += [Self.printable(topic), ""] }
        guard protection.showsFigures else {
            lines.append(
                "Fewer than \(LandscapeProtection.leastForFigures) people took part; nothing is shown about so few.")
            return lines.joined(separator: "\n") + "\n"
        }
        lines.append(
            "\(people) people gave \(export.votes.voteCount) answers to \(export.statements.count) statements"
                + " (\(export.moderatedOut.count) taken out by moderators).")
        lines += section(
            "What most people agree with", landscape.agreed.map { ($0.statement, $0.successes, $0.trials, "agree") })
        lines += section(
            "What most people disagree with",
            landscape.disagreed.map { ($0.statement, $0.successes, $0.trials, "disagree") })
        guard protection.showsGroups else {
            lines += ["", "No opinion groups are drawn among fewer than \(LandscapeProtection.leastForGroups) people."]
            return lines.joined(separator: "\n") + "\n"
        }
        return (lines + groupLines(protection)).joined(separator: "\n") + "\n"
    }

    private func groupLines(_ protection: LandscapeProtection) -> [String] {
        var sizes = [Int](repeating: 0, count: landscape.groups.count)
        for group in landscape.groupOf { sizes[group] += 1 }
        var lines = [
            "", "\(sizes.count) opinion groups among the \(landscape.included.count) people who answered enough.",
        ]
        for (group, shows) in protection.showsGroupFigures(sizes: sizes).enumerated() {
            guard shows else {
                lines += ["", "Group \(group + 1): not shown, to protect the few people in it or in another group."]
                continue
            }
            lines += section(
                "Group \(group + 1), \(sizes[group]) people: what sets it apart",
                landscape.representative[group].map { ($0.statement, $0.successes, $0.trials, $0.direction.rawValue) })
        }
        return lines
    }

    private func section(
        _ title: String, _ rows: [(statement: Int, successes: Int, trials: Int, verb: String)]
    ) -> [String] {
        if rows.isEmpty { return ["", "\(title): nothing clear."] }
        return ["", "\(title):"]
            + rows.filter { $0.trials >= LandscapeProtection.leastForFigures }.map { row in
                let statement = export.statements[row.statement]
                let words = Self.printable(statement.text)
                return
                    "  \(row.successes) of \(row.trials) \(row.verb): \(words.isEmpty ? "statement \(statement.id)" : words)"
            }
    }

    /// Words on one line, without the control characters that a terminal would obey.
    private static func printable(_ text: String) -> String {
        let words = text.unicodeScalars.map { scalar -> Character in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: " "
            default: Character(scalar)
            }
        }
        return String(words).split(separator: " ").joined(separator: " ")
    }
}
