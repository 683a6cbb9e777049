import OpinionLandscape
import TestSupport
import Testing
import Voices

@Suite struct ConversationTests {
    @Test(
        .enabled(if: SharedData.path(of: "polis-opendata") != nil, "\(SharedData.absence)"),
        arguments: [
            "15-per-hour-seattle", "american-assembly.bowling-green", "brexit-consensus", "canadian-electoral-reform",
            "football-concussions", "scoop-hivemind.biodiversity",
        ])
    func `a real conversation has the landscape that the reference found`(name: String) throws {
        let export = try PolisExport(folder: #require(SharedData.path(of: "polis-opendata/\(name)")))
        let expected = try decode(ExpectedLandscape.self, "expected/A-cold-start/\(name).json")
        let landscape = export.landscape()
        #expect(export.participantIDs == expected.participants)
        #expect(export.statements.map(\.id) == expected.statements)
        #expect(export.moderatedOutIDs == expected.moderatedOut)
        #expect(landscape.included.map { export.participantIDs[$0] } == expected.included)
        expectAxes(of: landscape, expected)
        expectGroups(of: landscape, expected)
        let number = { (statement: Int) in export.statements[statement].id }
        #expect(landscape.representative.count == expected.representative.count)
        for (mine, theirs) in zip(landscape.representative, expected.representative) {
            #expect(mine.map { number($0.statement) } == theirs.map(\.statement))
            for (mine, theirs) in zip(mine, theirs) {
                #expect(mine.direction.rawValue == theirs.direction)
                #expect([mine.successes, mine.trials] == [theirs.successes, theirs.trials])
                #expect(
                    isClose(
                        [mine.share, mine.shareTest, mine.ratio, mine.ratioTest],
                        [theirs.share, theirs.shareTest, theirs.ratio!, theirs.ratioTest!], 1e-9))
            }
        }
        for (mine, theirs) in [
            (landscape.agreed, expected.consensus.agree), (landscape.disagreed, expected.consensus.disagree),
        ] {
            #expect(mine.map { number($0.statement) } == theirs.map(\.statement))
            #expect(mine.map(\.successes) == theirs.map(\.successes))
            #expect(mine.map(\.trials) == theirs.map(\.trials))
            #expect(
                isClose(mine.map(\.share) + mine.map(\.shareTest), theirs.map(\.share) + theirs.map(\.shareTest), 1e-9))
        }
    }

    private func expectAxes(of landscape: Landscape, _ expected: ExpectedLandscape) {
        #expect(isClose(landscape.axes.mean, expected.mean, 1e-9))
        for axis in 0..<2 {
            #expect(isClose(landscape.axes.components[axis], expected.components[axis], 1e-6))
        }
        #expect(isClose(landscape.axes.explainedVariance, Array(expected.explainedVariance.prefix(2)), 1e-9))
        #expect(isClose(landscape.extremity, expected.extremity, 1e-6))
        #expect(isClose(landscape.positions.flatMap { [$0.x, $0.y] }, expected.positions.flatMap { $0 }, 1e-6))
    }

    private func expectGroups(of landscape: Landscape, _ expected: ExpectedLandscape) {
        let groups = landscape.groups
        #expect(groups.base.ids == expected.base.id)
        #expect(groups.baseCounts == expected.base.count)
        #expect(groups.base.memberOf.map { groups.base.ids[$0] } == expected.baseOf)
        #expect(isClose(groups.base.centres.map(\.x), expected.base.x, 1e-6))
        #expect(isClose(groups.base.centres.map(\.y), expected.base.y, 1e-6))
        #expect(groups.fits.map { "\($0.groups)" } == expected.silhouettes.keys.sorted())
        #expect(isClose(groups.fits.map(\.silhouette), groups.fits.map { expected.silhouettes["\($0.groups)"]! }, 1e-9))
        #expect(groups.count == expected.groups)
        #expect(landscape.groupOf == expected.groupOf)
        #expect(landscape.groupVotes.map(\.agree) == expected.groupVotes.map(\.agree))
        #expect(landscape.groupVotes.map(\.disagree) == expected.groupVotes.map(\.disagree))
        #expect(landscape.groupVotes.map(\.seen) == expected.groupVotes.map(\.seen))
        #expect(isClose(landscape.groupAwareConsensus, expected.groupAware, 1e-9))
        #expect(isClose(landscape.priority, expected.priority, 1e-9))
    }
}

/// Whether two lists are as long and no entry differs by more than a tolerance.
func isClose(_ mine: [Double], _ theirs: [Double], _ tolerance: Double) -> Bool {
    mine.count == theirs.count && zip(mine, theirs).allSatisfy { abs($0 - $1) <= tolerance }
}
