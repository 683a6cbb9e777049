import Numerics
import Testing

@testable import OpinionLandscape

@Suite struct StatisticsTests {
    @Test func `nine of ten inside against two of ten outside gives the published figures`() {
        let inside = Proportion(successes: 9, trials: 10)
        let side = Contrast(inside: inside, outside: Proportion(successes: 2, trials: 10))
        #expect(abs(inside.estimate - 10.0 / 12) < 1e-15)
        #expect(abs(side.ratio - 10.0 / 3) < 1e-14)
        #expect(abs(inside.test - 2.7136) < 5e-5)
        #expect(abs(side.ratioTest - 3.0354) < 5e-5)
        #expect(side.stands)
        var groups = [VoteCounts(statements: 1), VoteCounts(statements: 1)]
        (groups[0].agree[0], groups[0].seen[0], groups[1].agree[0], groups[1].seen[0]) = (9, 10, 2, 10)
        #expect(abs(Landscape.groupAwareConsensus(groups, statements: 1)[0] - 0.20833333) < 1e-8)
    }

    @Test func `where both shares are as high as can be their test is zero`() {
        #expect(
            Proportion(successes: 4, trials: 4).test(against: Proportion(successes: 9, trials: 9)) == 0)
        #expect(Proportion(successes: 0, trials: 0).test == 1)
        #expect(Proportion(successes: 0, trials: 0).estimate == 0.5)
    }

    @Test func `a statement that nobody saw has the priority of one worth showing`() {
        #expect(Priority.of(agree: 0, disagree: 0, seen: 0, extremity: 0) == 5.0625)
        // One agreement, seen five times, one pass: ((5/7) × 3 × (2/7) × (1 + 4))².
        let value = 5.0 / 7 * 3 * (2.0 / 7) * 5
        #expect(abs(Priority.of(agree: 1, disagree: 3, seen: 5, extremity: 2) - value * value) < 1e-12)
        #expect(Priority.of(agree: 1_000_000, disagree: 0, seen: 1_000_000, extremity: 1).isFinite)
    }

    @Test func `consensus needs more than half, clearly, and no moderation`() {
        let chosen = ConsensusStatement.chosen(
            [10, 10, 3, 9, 6, 2, 10, 8], of: [10, 10, 10, 10, 10, 2, 11, 9],
            moderatedOut: [false, true, false, false, false, false, false, false])
        #expect(chosen.map(\.statement) == [0, 6, 3, 7, 5])
    }

    @Test func `the best agreement goes first, then agreements, then disagreements`() {
        // Ten people of camp A and ten of camp B; statement 2 is agreed by all.
        let rows = Array(repeating: "+-+.", count: 10) + Array(repeating: "-++.", count: 10)
        let votes = table(rows)
        let groups = VoteCounts.counting(votes, parts: 2) { $0 < 10 ? 0 : 1 }
        let chosen = RepresentativeStatement.chosen(groups, moderatedOut: [false, false, false, false])
        #expect(chosen[0].map(\.statement) == [0, 1])
        #expect(chosen[0].map(\.direction) == [.agree, .disagree])
        #expect(chosen[1].map(\.statement) == [1, 0])
        #expect(chosen[1][0].successes == 10 && chosen[1][0].trials == 10)
        let moderated = RepresentativeStatement.chosen(groups, moderatedOut: [true, true, true, false])
        // Nothing was voted on: the first statement with the clearest contrast (none) stands alone.
        #expect(moderated.map { $0.map(\.statement) } == [[3], [3]])
        #expect(RepresentativeStatement.chosen(groups, moderatedOut: [true, true, true, true]) == [[], []])
    }

    @Test func `small groups are protected`() {
        #expect(!LandscapeProtection(people: 4).showsFigures)
        #expect(LandscapeProtection(people: 5).showsFigures)
        #expect(!LandscapeProtection(people: 14).showsGroups)
        #expect(LandscapeProtection(people: 14).showsGroupFigures(sizes: [7, 7]) == [false, false])
        #expect(LandscapeProtection(people: 15).showsGroupFigures(sizes: [8, 7]) == [true, true])
        #expect(LandscapeProtection(people: 30).showsGroupFigures(sizes: [20, 6, 4]) == [false, false, false])
        #expect(LandscapeProtection(people: 30).showsGroupFigures(sizes: [22, 4, 4]) == [true, false, false])
    }

    @Test func `statements are drawn in proportion to priority among those unseen`() {
        var random = Xoshiro256(seed: 3)
        var times = [0, 0, 0, 0]
        for _ in 0..<6000 {
            times[StatementDraw.next(priorities: [1, 2, 3, 50], seen: [3], using: &random)!] += 1
        }
        #expect(times[3] == 0)
        #expect(abs(times[0] - 1000) < 120 && abs(times[1] - 2000) < 150 && abs(times[2] - 3000) < 150)
        #expect(StatementDraw.next(priorities: [1], seen: [0], using: &random) == nil)
        #expect(StatementDraw.next(priorities: [], seen: [], using: &random) == nil)
        let uniform = (0..<200).compactMap { _ in
            StatementDraw.next(priorities: [0, .nan, 9], seen: [2], using: &random)
        }
        #expect(Set(uniform) == [0, 1])
    }
}
