import TestSupport
import Testing

@testable import OpinionLandscape

/// What the real Polis server computed for two conversations; there, agree is −1.
@Suite struct ProductionTests {
    struct Cast: Decodable {
        let participant: Int?
        let pid: Int?
        let statement: Int?
        let tid: Int?
        let vote: Int
        enum CodingKeys: String, CodingKey {
            case participant = "participant_id"
            case pid
            case statement = "statement_id"
            case tid, vote
        }
    }
    struct Counts: Decodable {
        let agree: Int
        let disagree: Int
        let seen: Int
        enum CodingKeys: String, CodingKey {
            case agree = "A"
            case disagree = "D"
            case seen = "S"
        }
    }
    struct Output: Decodable {
        struct Axes: Decodable {
            let center: [Double]
            let comps: [[Double]]
            let extremity: [Double]
            enum CodingKeys: String, CodingKey {
                case center, comps
                case extremity = "comment-extremity"
            }
        }
        struct Base: Decodable {
            let id: [Int]
            let members: [[Int]]
            let x: [Double]
            let y: [Double]
            let count: [Int]
        }
        struct Group: Decodable {
            let id: Int
            let members: [Int]
        }
        struct GroupVotes: Decodable {
            let votes: [String: Counts]
        }
        let tids: [Int]
        let moderatedOut: [Int]
        let pca: Axes
        let base: Base
        let groups: [Group]
        let groupVotes: [String: GroupVotes]
        let groupAware: [String: Double]
        let priorities: [String: Double]
        let repness: [String: [ExpectedLandscape.Chosen]]
        let consensus: ExpectedLandscape.Consensus
        enum CodingKeys: String, CodingKey {
            case tids
            case moderatedOut = "mod-out"
            case pca
            case base = "base-clusters"
            case groups = "group-clusters"
            case groupVotes = "group-votes"
            case groupAware = "group-aware-consensus"
            case priorities = "comment-priorities"
            case repness, consensus
        }
    }

    @Test(
        .enabled(if: SharedData.path(of: "polis-golden") != nil, "\(SharedData.absence)"),
        arguments: ["150ptpt-3gp-no-strict-no-meta", "below-100-ptpts"])
    func `from the server's base clusters come the server's groups and statistics`(name: String) throws {
        let cast = try decode([Cast].self, "polis-golden/\(name)/votes.json")
        let output = try decode(Output.self, "polis-golden/\(name)/math-pca2.json")
        let people = Set(cast.map { $0.participant ?? $0.pid! }).sorted()
        let table = VoteTable(
            participants: people.count, statements: output.tids.count,
            votes: cast.map {
                VoteTable.Entry(
                    participant: people.firstIndex(of: $0.participant ?? $0.pid!)!,
                    statement: output.tids.firstIndex(of: $0.statement ?? $0.tid!)!,
                    vote: Vote(rawValue: Int8($0.vote))!)
            })
        let out = output.tids.map { output.moderatedOut.contains($0) }
        let axes = OpinionAxes(table, moderatedOut: out)
        #expect(isClose(axes.mean, output.pca.center.map { -$0 }, 1e-9))
        for (mine, theirs) in zip(axes.components, output.pca.comps) {
            let sign = zip(mine, theirs).reduce(0) { $0 + $1.0 * $1.1 } < 0 ? -1.0 : 1.0
            #expect(isClose(mine.map { $0 * sign }, theirs, 1e-6))
        }
        #expect(isClose(axes.extremity, output.pca.extremity, 1e-6))

        let groupOfBase = groups(of: output)
        var groupOfPerson = [Int?](repeating: nil, count: people.count)
        for (base, members) in output.base.members.enumerated() {
            for person in members { groupOfPerson[people.firstIndex(of: person)!] = groupOfBase[base] }
        }
        let votes = VoteCounts.counting(table, parts: output.groups.count) { groupOfPerson[$0] }
        for (group, theirs) in output.groupVotes {
            let mine = votes[Int(group)!]
            for (place, tid) in output.tids.enumerated() {
                let counts = theirs.votes["\(tid)"]!
                #expect(mine.agree[place] == counts.agree)
                #expect(mine.disagree[place] == counts.disagree)
                #expect(mine.seen[place] == counts.seen)
            }
        }
        expectStatistics(table, votes, axes, out, output)
    }

    /// Groups the server's base clusters and checks that its groups come out, up to their numbering.
    private func groups(of output: Output) -> [Int] {
        var theirs: [Int: Int] = [:]
        for group in output.groups { for base in group.members { theirs[base] = group.id } }
        let centres = zip(output.base.x, output.base.y).map { Position(x: $0, y: $1) }
        let base = Clustering(centres, count: centres.count, steps: 0)
        #expect(base.centres == centres)
        let mine = OpinionGroups(base: base, baseCounts: output.base.count)
        #expect(mine.count == output.groups.count)
        let pairs = zip(mine.groupOfBase, output.base.id).map { [$0, theirs[$1]!] }
        #expect(Set(pairs).count == mine.count)
        return output.base.id.map { theirs[$0]! }
    }

    private func expectStatistics(
        _ table: VoteTable, _ votes: [VoteCounts], _ axes: OpinionAxes, _ out: [Bool], _ output: Output
    ) {
        let all = VoteCounts.sum(votes, statements: output.tids.count)
        let shares = Landscape.groupAwareConsensus(votes, statements: output.tids.count)
        for (place, tid) in output.tids.enumerated() {
            #expect(abs(shares[place] - output.groupAware["\(tid)"]!) < 1e-9)
            let priority = Priority.of(
                agree: all.agree[place], disagree: all.disagree[place], seen: all.seen[place],
                extremity: axes.extremity[place])
            #expect(abs(priority - output.priorities["\(tid)"]!) < 1e-6)
        }
        let chosen = RepresentativeStatement.chosen(votes, moderatedOut: out)
        for (group, theirs) in output.repness {
            let mine = chosen[Int(group)!]
            #expect(mine.map { output.tids[$0.statement] } == theirs.map(\.statement))
            #expect(mine.map { $0.direction.rawValue } == theirs.map(\.direction))
            #expect(isClose(mine.map(\.share), theirs.map(\.share), 1e-9))
            #expect(isClose(mine.map(\.shareTest), theirs.map(\.shareTest), 1e-9))
            #expect(isClose(mine.map(\.ratio), theirs.map { $0.ratio! }, 1e-9))
            // The server keeps this one as a 32-bit number.
            #expect(isClose(mine.map(\.ratioTest), theirs.map { $0.ratioTest! }, 1e-6))
        }
        let everybody = VoteCounts.counting(table, parts: 1) { _ in 0 }[0]
        for (side, theirs) in [
            (everybody.agree, output.consensus.agree), (everybody.disagree, output.consensus.disagree),
        ] {
            let mine = ConsensusStatement.chosen(side, of: everybody.seen, moderatedOut: out)
            #expect(mine.map { output.tids[$0.statement] } == theirs.map(\.statement))
            #expect(isClose(mine.map(\.shareTest), theirs.map(\.shareTest), 1e-9))
        }
    }
}
