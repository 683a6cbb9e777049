import Database
import Foundation
import HTTP
import Spine
import TestSupport
import Testing

/// Two who would not meet otherwise: from wanting to, to having met.
@Suite struct MeetSomeoneJourney {
    @Test(arguments: Dialect.allCases)
    func `a front-line worker and somebody from elsewhere meet, and are asked once`(dialect: Dialect) throws {
        try Town.on(dialect) { town in
            let ward = try town.found("Quay Ward", by: town.host)
            let place = try town.found("Coming Home", by: town.host)
            try town.add("Bethan Price", "bethan@porthlas.example", to: ward, by: town.host, named: "Health Board")
            let bethan = try town.comeIn(byLetterTo: "bethan@porthlas.example")
            try town.add("Dafydd Rees", "dafydd@porthlas.example", to: place, by: town.host, named: "Tide Homes")
            let dafydd = try town.comeIn(byLetterTo: "dafydd@porthlas.example")

            try bethan.get("\(ward)/people")
            try bethan.follow("Meet someone")
            #expect(bethan.heading == "Meet someone")
            expectGuarded(bethan, language: "en", isOwn: true)
            try bethan.press("Take part", ["Anybody in Porthlas Together": "on", "On a walk": "on"])
            #expect(bethan.says("Your next round is on 7 December 2026."))
            try dafydd.get("/me")
            try dafydd.follow("Meet someone")
            try dafydd.press("Take part", ["Anybody in Porthlas Together": "on", "On a walk": "on", "By phone": "on"])

            town.under.clock.advance(seconds: 13 * 86_400)
            try town.under.work()
            try bethan.get(try town.linkByLetter(to: "bethan@porthlas.example"))
            #expect(bethan.heading == "You and Dafydd Rees")
            #expect(
                bethan.says("Why you: you have never met in this way and you work in different organisations"))
            #expect(bethan.says("Tide Homes") && bethan.says("On a walk"))
            town.under.clock.advance(seconds: 60)
            try bethan.press("Send", ["Write": "On Tuesday at ten, by the harbour?"])
            #expect(try town.under.letter(to: "dafydd@porthlas.example")?.body.contains("by the harbour?") == true)
            try dafydd.get("/me")
            #expect(dafydd.says("by 25 December 2026"))

            town.under.clock.advance(seconds: 20 * 86_400)
            try town.under.work()
            try dafydd.get("/me")
            try dafydd.follow("Say whether you met")
            #expect(dafydd.heading == "Did you meet?")
            try dafydd.press("Send my answer", ["Yes": "on"])
            #expect(dafydd.says("You answered: Yes.") && dafydd.says("Your next round is on 4 January 2027."))
            try dafydd.follow("Change how often, or stop")
            try dafydd.press("Stop taking part")
            #expect(dafydd.says("You are out."))
        }
    }
}
