import Testing

@testable import Voices

/// Published figures move on without showing how anybody answered.
@Suite struct AdvancingTests {
    /// What somebody who answers one by one may do.
    private enum Answer: Int, CaseIterable {
        case agree, disagree, pass, none
    }

    private static func add(_ answer: Answer, to tally: Tally) -> Tally {
        switch answer {
        case .agree: Tally(agree: tally.agree + 1, disagree: tally.disagree, pass: tally.pass)
        case .disagree: Tally(agree: tally.agree, disagree: tally.disagree + 1, pass: tally.pass)
        case .pass: Tally(agree: tally.agree, disagree: tally.disagree, pass: tally.pass + 1)
        case .none: tally
        }
    }

    /// What somebody has who notes the figures after each person: the exact ones, which tell more than any page.
    private struct Notes: Hashable {
        var text = ""
        mutating func note(_ tally: Tally) { text += "\(tally.agree),\(tally.disagree),\(tally.pass) " }
    }

    /// Every way in which so many people may answer one after the other, grouped by what is noted of it; returns the notes
    /// from which somebody's answer, given that they answered, follows for certain.
    private static func betrayals(
        people: Int, answers: [Answer], moving: (Tally, Tally) -> Tally
    ) -> [String] {
        var seen: [Notes: [Int]] = [:]
        func go(_ person: Int, _ current: Tally, _ published: Tally, _ notes: Notes, _ world: [Answer]) {
            guard person < people else {
                let mine = world.map { 1 << $0.rawValue }
                seen[notes] = seen[notes].map { zip($0, mine).map { $0 | $1 } } ?? mine
                return
            }
            for answer in answers {
                let next = add(answer, to: current)
                let shown = moving(published, next)
                var notes = notes
                notes.note(shown)
                go(person + 1, next, shown, notes, world + [answer])
            }
        }
        go(0, Tally(), Tally(), Notes(), [])
        let real = 0b0111
        return seen.compactMap { notes, masks in
            masks.contains { ($0 & real).nonzeroBitCount == 1 } ? notes.text : nil
        }
    }

    @Test func `whoever notes every figure after every person cannot tell how one of them answered`() {
        let moving: (Tally, Tally) -> Tally = { $0.advanced(to: $1) }
        #expect(Self.betrayals(people: 10, answers: [.agree, .disagree, .pass], moving: moving) == [])
        #expect(Self.betrayals(people: 8, answers: Answer.allCases, moving: moving) == [])
    }

    @Test func `figures that moved on by each five exactly would betray people, and so would waiting for a mixture`() {
        let exact = Self.betrayals(people: 5, answers: [.agree, .disagree, .none]) { published, current in
            current.seen - published.seen >= 5 ? current : published
        }
        #expect(!exact.isEmpty)
        let waiting = Self.betrayals(people: 6, answers: [.agree, .disagree]) { published, current in
            let isMixed = current.agree > published.agree && current.disagree > published.disagree
            return current.seen - published.seen >= 5 && isMixed ? current : published
        }
        #expect(!waiting.isEmpty)
    }

    @Test func `a step is five answers, later a quarter, and five again when nothing more will come`() {
        let two = Tally(agree: 2, disagree: 2, pass: 0)
        #expect(Tally().advanced(to: two) == Tally())
        let five = Tally(agree: 3, disagree: 2, pass: 0)
        #expect(Tally().advanced(to: five) == five)
        let hundred = Tally(agree: 60, disagree: 40, pass: 0)
        let more = Tally(agree: 70, disagree: 50, pass: 4)
        #expect(hundred.advanced(to: more) == hundred)
        #expect(hundred.advanced(to: more, isLast: true) == more)
        #expect(hundred.advanced(to: Tally(agree: 75, disagree: 48, pass: 2)).seen == 125)
    }

    @Test func `of five who answered alike one is counted as not sure, and none is lost`() {
        #expect(Tally().advanced(to: Tally(agree: 5, disagree: 0, pass: 0)) == Tally(agree: 4, disagree: 0, pass: 1))
        #expect(Tally().advanced(to: Tally(agree: 0, disagree: 0, pass: 5)) == Tally(agree: 1, disagree: 0, pass: 4))
        var published = Tally()
        for people in stride(from: 5, through: 500, by: 1) {
            published = published.advanced(to: Tally(agree: people, disagree: 0, pass: 0))
        }
        #expect(published.agree * 100 >= published.seen * 95)
        #expect(published.seen >= 400)
    }

    @Test func `figures step back as carefully when people are erased, and never below nothing`() {
        let published = Tally(agree: 9, disagree: 1, pass: 0)
        #expect(published.advanced(to: Tally(agree: 6, disagree: 1, pass: 0)) == published)
        let less = published.advanced(to: Tally(agree: 4, disagree: 1, pass: 0))
        #expect(less.seen == 5)
        #expect([less.agree, less.disagree, less.pass].allSatisfy { $0 >= 0 })
        for agree in 0...6 {
            for disagree in 0...6 {
                for pass in 0...6 {
                    let from = Tally(agree: agree, disagree: disagree, pass: pass)
                    let to = Tally(agree: pass, disagree: 0, pass: agree / 2)
                    let next = from.advanced(to: to)
                    #expect([next.agree, next.disagree, next.pass].allSatisfy { $0 >= 0 }, "\(from) to \(to)")
                    #expect(next == from || next.seen == to.seen)
                }
            }
        }
    }

    @Test func `of few people only the side of most is said, and roughly`() {
        #expect(Tally(agree: 4, disagree: 0, pass: 0).lean == nil)
        #expect(Tally(agree: 5, disagree: 0, pass: 0).lean == .agree)
        #expect(Tally(agree: 5, disagree: 0, pass: 0).quarters == nil)
        #expect(Tally(agree: 6, disagree: 1, pass: 0).quarters == nil)
        #expect(Tally(agree: 5, disagree: 2, pass: 0).quarters == 3)
        #expect(Tally(agree: 3, disagree: 2, pass: 0).quarters == 2)
        #expect(Tally(agree: 2, disagree: 5, pass: 0).lean == .disagree)
        #expect(Tally(agree: 3, disagree: 3, pass: 1).lean == .mixed)
        #expect(Tally(agree: 1, disagree: 1, pass: 5).lean == .notSure)
    }
}
