import Numerics
import OpinionLandscape

/// A table from rows of signs: + agree, − or - disagree, 0 pass, anything else no answer.
func table(_ rows: [String]) -> VoteTable {
    var votes: [VoteTable.Entry] = []
    for (participant, row) in rows.enumerated() {
        for (statement, sign) in row.enumerated() {
            guard let vote = vote(sign) else { continue }
            votes.append(.init(participant: participant, statement: statement, vote: vote))
        }
    }
    return VoteTable(participants: rows.count, statements: rows.map(\.count).max() ?? 0, votes: votes)
}

private func vote(_ sign: Character) -> Vote? {
    switch sign {
    case "+": .agree
    case "-", "−": .disagree
    case "0": .pass
    default: nil
    }
}

/// Random rows of people who lean to one of some camps; the same seed gives the same rows.
func camps(seed: UInt64, people: Int, statements: Int, camps: Int = 3, answered: Double = 0.6) -> [String] {
    var random = Xoshiro256(seed: seed)
    let leanings = (0..<camps).map { _ in (0..<statements).map { _ in random.unitInterval() } }
    return (0..<people).map { person in
        String(
            (0..<statements).map { statement -> Character in
                if random.unitInterval() > answered { return "." }
                let draw = random.unitInterval()
                if draw < 0.1 { return "0" }
                return random.unitInterval() < leanings[person % camps][statement] ? "+" : "-"
            })
    }
}

/// Every number that a landscape holds.
func numbers(of landscape: Landscape) -> [Double] {
    landscape.axes.mean + landscape.axes.components.flatMap { $0 } + landscape.axes.explainedVariance
        + landscape.extremity + landscape.positions.flatMap { [$0.x, $0.y] }
        + landscape.groups.base.centres.flatMap { [$0.x, $0.y] } + landscape.groups.fits.map(\.silhouette)
        + landscape.groupAwareConsensus + landscape.priority
        + landscape.representative.flatMap { $0 }.flatMap { [$0.share, $0.shareTest, $0.ratio, $0.ratioTest] }
        + (landscape.agreed + landscape.disagreed).flatMap { [$0.share, $0.shareTest] }
}
