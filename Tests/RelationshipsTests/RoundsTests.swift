import Calendar
import Mixing
import Phrases
import Spine
import TestSupport
import Testing

@testable import Relationships

/// When rounds are, and what their reasons are called.
@Suite struct RoundsTests {
    private func moment(_ text: String, _ zone: Zone) throws -> Time {
        Time(milliseconds: zone.milliseconds(of: try #require(CivilTime(text))))
    }

    @Test func `a round is at seven on the first Monday of a month, on the clocks of the site`() throws {
        let zone = try Zone(named: "Europe/London")
        let cases = [
            ("2026-11-24T09:00", "2026-11-02T07:00", "2026-12-07T07:00"),
            ("2026-12-07T06:59", "2026-11-02T07:00", "2026-12-07T07:00"),
            ("2026-12-31T23:00", "2026-12-07T07:00", "2027-01-04T07:00"),
            ("2027-03-28T12:00", "2027-03-01T07:00", "2027-04-05T07:00"),
            ("2027-02-01T07:01", "2027-02-01T07:00", "2027-03-01T07:00"),
        ]
        for (now, last, next) in cases {
            let at = try moment(now, zone)
            #expect(Rounds.last(until: at, in: zone) == (try moment(last, zone)), "\(now)")
            #expect(Rounds.first(from: at, in: zone) == (try moment(next, zone)), "\(now)")
        }
        let round = try moment("2026-12-07T07:00", zone)
        #expect(Rounds.last(until: round, in: zone) == round && Rounds.first(from: round, in: zone) == round)
        let friday = Rounds.meetBy(round, in: zone)
        #expect(friday.description == "2026-12-25" && friday.weekday == 5)
        #expect(Rounds.morning(after: round, in: zone) == (try moment("2026-12-08T07:00", zone)))
    }

    @Test func `each rhythm meets every round that is theirs, and no other`() throws {
        let zone = try Zone(named: "Europe/London")
        for (rhythm, apart) in [(Wish.Rhythm.monthly, 1), (.quarterly, 3)] {
            var round = try moment("2026-01-05T07:00", zone)
            for _ in 1...60 {
                var expected = round
                for _ in 1...apart { expected = Rounds.first(from: expected.adding(days: 1), in: zone) }
                let next = Rounds.first(from: round.adding(days: rhythm.days), in: zone)
                #expect(next == expected)
                round = next
            }
        }
    }

    @Test func `reasons are read back as they were kept`() throws {
        let all: [MixingReason] = [
            .neverMet, .notForYears(1), .notForYears(12), .differentOrganisations, .differentSectors, .noStrongTie,
            .differentGrades, .bestOfWhatIsLeft,
        ]
        for reason in all { #expect(Reason(stored: Reason(reason).stored) == Reason(reason)) }
        #expect(Reason(stored: "years-") == nil && Reason(stored: "years-99999999999999999999") == nil)
        let english = try SiteUnderTest.library.get().phrases(in: .english)
        #expect(
            Reason.sentence([Reason(.neverMet), Reason(.differentOrganisations)], english)
                == "Why you: you have never met in this way and you work in different organisations.")
    }

    @Test func `figures move only in steps that say nothing about few`() {
        for from in 0...12 {
            for metBefore in 0...from {
                for to in from...26 {
                    for met in metBefore...max(metBefore, to) {
                        let (step, came) = (to - from, met - metBefore)
                        let may = MeetingFigures.mayMove(closed: (from, to), met: (metBefore, met))
                        #expect(may == (came >= 5 && step - came >= 5))
                    }
                }
            }
        }
    }
}
