import Glibc
import Numerics
import OpinionLandscape

// Reads commands from standard input, answers each with one line:
//   votes P S N M     then N lines `participant statement vote`, then M lines `statement` (moderated out)
//   camps P S N C     makes up N votes of P people in C camps on S statements
//   noise P S N       makes up N votes without any structure: the slowest case for the axes
//   run               computes the landscape once; answers with milliseconds and the number of groups
let clock = ContinuousClock()
var participants = 0
var statements = 0
var votes: [VoteTable.Entry] = []
var moderatedOut: Set<Int> = []

func numbers(_ line: some StringProtocol) -> [Int] { line.split(separator: " ").compactMap { Int($0) } }

@MainActor func makeUp(_ sizes: [Int], camps: Int?) {
    (participants, statements, moderatedOut) = (sizes[0], sizes[1], [])
    var random = Xoshiro256(seed: 42)
    let leanings = (0..<(camps ?? 1)).map { _ in (0..<statements).map { _ in random.unitInterval() } }
    votes = (0..<sizes[2]).map { _ in
        let participant = Int.random(in: 0..<participants, using: &random)
        let statement = Int.random(in: 0..<statements, using: &random)
        let leaning = camps.map { leanings[participant % $0][statement] } ?? 0.5
        let draw = random.unitInterval()
        let vote: Vote = random.unitInterval() < 0.15 ? .pass : draw < leaning ? .agree : .disagree
        return VoteTable.Entry(participant: participant, statement: statement, vote: vote)
    }
}

while let line = readLine() {
    let command = line.prefix { $0 != " " }
    let sizes = numbers(line.dropFirst(command.count))
    switch command {
    case "votes":
        (participants, statements) = (sizes[0], sizes[1])
        votes = (0..<sizes[2]).map { _ in
            let row = numbers(readLine()!)
            return VoteTable.Entry(participant: row[0], statement: row[1], vote: Vote(rawValue: Int8(row[2]))!)
        }
        moderatedOut = Set((0..<sizes[3]).map { _ in Int(readLine()!)! })
        print("ready")
        fflush(nil)
    case "camps":
        makeUp(sizes, camps: sizes[3])
        print("ready")
        fflush(nil)
    case "noise":
        makeUp(sizes, camps: nil)
        print("ready")
        fflush(nil)
    default:
        let begin = clock.now
        let table = VoteTable(participants: participants, statements: statements, votes: votes)
        let landscape = Landscape(table, moderatedOut: moderatedOut)
        let time = clock.now - begin
        let milliseconds = Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) * 1e-15
        print("\(milliseconds) \(landscape.groups.count)")
        fflush(nil)
    }
}
