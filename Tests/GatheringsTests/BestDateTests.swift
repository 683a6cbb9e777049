import Testing

@testable import Gatherings

/// Which date loses least.
@Suite struct BestDateTests {
    private typealias Voice = BestDate.Voice

    private func voice(_ organisations: String, _ answers: String) -> Voice {
        Voice(
            organisations: Set(organisations.map(String.init)),
            answers: answers.map { ["y": .yes, "i": .ifNeedBe, "n": .no][$0] })
    }

    @Test func `a date for three organisations comes before one for more people of one`() {
        let voices = [
            voice("a", "yn"), voice("a", "yn"), voice("a", "yy"), voice("b", "ny"), voice("c", "ni"), voice("", "yn"),
        ]
        let order = BestDate.order(voices, dates: 2)
        #expect(order.map(\.date) == [1, 0])
        #expect(order[0] == BestDate.Standing(date: 1, organisations: 3, alone: 0, people: 3, gladly: 2))
        #expect(order[1] == BestDate.Standing(date: 0, organisations: 1, alone: 1, people: 4, gladly: 4))
    }

    @Test func `whoever comes as themselves counts like an organisation`() {
        // Two residents, two of one organisation and one of another: no date without the residents comes first.
        let voices = [voice("a", "yyn"), voice("b", "yny"), voice("", "nyy"), voice("", "nyy")]
        let order = BestDate.order(voices, dates: 3)
        #expect(order.map(\.date) == [1, 2, 0])
        #expect(order[0] == BestDate.Standing(date: 1, organisations: 1, alone: 2, people: 3, gladly: 3))
    }

    @Test func `then most people, then the fewest favours, then the earlier`() {
        #expect(BestDate.order([voice("a", "yy"), voice("", "ny")], dates: 2).map(\.date) == [1, 0])
        #expect(BestDate.order([voice("a", "iy"), voice("", "yy")], dates: 2).map(\.date) == [1, 0])
        #expect(BestDate.order([voice("a", "yy")], dates: 2).map(\.date) == [0, 1])
        #expect(BestDate.order([voice("a", "-y")], dates: 2).map(\.date) == [1, 0], "no answer is no")
        #expect(BestDate.order([], dates: 3).map(\.date) == [0, 1, 2])
    }

    /// Every way in which one date can be better than another, asked person by person and organisation by organisation.
    private func isBetter(_ a: Int, than b: Int, _ voices: [Voice]) -> Bool {
        func can(_ voice: Voice, _ date: Int) -> Bool {
            switch voice.answers[date] {
            case .yes, .ifNeedBe: true
            case .no, nil: false
            }
        }
        var names: [String] = []
        for voice in voices { for name in voice.organisations where !names.contains(name) { names.append(name) } }
        func reached(_ date: Int) -> Int {
            var count = 0
            for name in names where voices.contains(where: { $0.organisations.contains(name) && can($0, date) }) {
                count += 1
            }
            for voice in voices where voice.organisations.isEmpty && can(voice, date) { count += 1 }
            return count
        }
        if reached(a) != reached(b) { return reached(a) > reached(b) }
        let (here, there) = (voices.filter { can($0, a) }.count, voices.filter { can($0, b) }.count)
        if here != there { return here > there }
        let (gladly, others) = (
            voices.filter { $0.answers[a] == .yes }.count, voices.filter { $0.answers[b] == .yes }.count
        )
        if gladly != others { return gladly > others }
        return a < b
    }

    @Test func `no date before another is worse, in two thousand polls drawn by lot`() {
        var seed: UInt64 = 41
        func draw(_ below: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((seed >> 33) % UInt64(below))
        }
        for _ in 0..<2000 {
            let dates = 1 + draw(6)
            let voices = (0..<draw(9)).map { _ in
                Voice(
                    organisations: Set((0..<draw(3)).map { _ in "\(draw(4))" }),
                    answers: (0..<dates).map { _ in [.yes, .ifNeedBe, .no, nil][draw(4)] })
            }
            let order = BestDate.order(voices, dates: dates).map(\.date)
            #expect(order.sorted() == Array(0..<dates))
            for (place, first) in order.enumerated() {
                for second in order[(place + 1)...] {
                    #expect(isBetter(first, than: second, voices), "\(first) before \(second) of \(voices)")
                }
            }
        }
    }
}
