import Database
import HTTP
import Spine
import TestSupport
import Testing

/// Somebody who works across organisations: sees how groups stand to each other, and comes in where they may help.
@Suite struct SystemsLeaderJourney {
    /// Siân convenes the place; Carys convenes a ward within it.
    private func withPlaceAndWard(
        _ dialect: Dialect,
        _ body: (Town, _ sian: Visit, _ carys: Visit, _ place: String, _ ward: String) throws -> Void
    ) throws {
        try Town.on(dialect) { town in
            let place = try town.found("Porthlas Coming Home", by: town.host, level: "Place")
            try town.add("Siân Morgan", "sian@porthlas.example", to: place, by: town.host, as: "Convenor")
            let sian = try town.comeIn(byLetterTo: "sian@porthlas.example")
            let ward = try town.found(
                "Quay Ward", by: sian, within: place, seenBy: "Everyone who is signed in", level: "Neighbourhood")
            try town.add("Carys Pugh", "carys@porthlas.example", to: ward, by: sian, as: "Convenor")
            try body(town, sian, try town.comeIn(byLetterTo: "carys@porthlas.example"), place, ward)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `groups stand within each other, and each is seen by whom it chose`(dialect: Dialect) throws {
        try withPlaceAndWard(dialect) { town, sian, carys, place, ward in
            let team = try town.found(
                "First Evening Team", by: carys, within: ward,
                seenBy: "This group, and the convenors of the group above it", level: "Front-line team")
            let hidden = try town.found("Key Holders", by: carys, within: ward, seenBy: "Everyone in this group")
            #expect(sian.says("Your group is ready") == false)
            try sian.get(ward)
            #expect(
                sian.says("Porthlas Coming Home · Neighbourhood", "First Evening Team") && !sian.says("Key Holders"))
            try sian.get(team)
            #expect(sian.status == 200 && sian.says("Quay Ward · Front-line team"))
            // She sees that it is there and what it asks, not who is in it.
            try sian.get("\(team)/people")
            #expect(sian.status == 200 && !sian.says("Carys Pugh"))
            for path in [hidden, "\(hidden)/people", "\(hidden)/voices"] {
                try sian.get(path)
                #expect(sian.status == 404, "\(path)")
            }
            let visitor = town.under.visit()
            try visitor.get("/")
            #expect(visitor.says("Porthlas Coming Home") && !visitor.says("Quay Ward"))
            for path in [ward, team] {
                try visitor.get(path)
                #expect(visitor.status == 404, "\(path)")
            }
            try visitor.get(place)
            #expect(!visitor.says("Quay Ward") && !visitor.says("First Evening Team"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `who wants to come in asks, the convenors alone learn of it, and an answer comes`(dialect: Dialect) throws {
        try withPlaceAndWard(dialect) { town, sian, carys, place, ward in
            try town.add("Kev Rowlands", "kev@porthlas.example", to: place, by: sian)
            try town.add("Mair Llwyd", "mair@porthlas.example", to: ward, by: carys)
            let kev = try town.comeIn(byLetterTo: "kev@porthlas.example")
            let mair = try town.comeIn(byLetterTo: "mair@porthlas.example")
            try kev.get(ward)
            try kev.follow("Ask to join this group")
            #expect(kev.says("Convenors of this group read this, and nobody else."))
            try kev.press("Ask to join", ["A few words about you, if you like": "I look after the drivers."])
            #expect(kev.says("You have asked. The convenors will answer."))
            for visit in [carys, sian] {
                try visit.get("/me")
                #expect(visit.says("Somebody asked to join"))
            }
            #expect(try town.places(of: "Kev Rowlands", "drivers", for: mair, from: ward) == [])
            try carys.get("\(ward)/people")
            #expect(carys.says("Kev Rowlands I look after the drivers."))
            town.under.clock.advance(seconds: 60)
            try carys.press("Let them in")
            #expect(carys.says("They belong to the group now."))
            try carys.get("\(ward)/people")
            #expect(carys.says("Kev Rowlands") && !carys.says("drivers"))
            try sian.get("/me")
            #expect(!sian.says("Somebody asked to join"), "one answer is enough")
            let letter = try #require(try town.under.letter(to: "kev@porthlas.example"))
            #expect(
                letter.body.contains("Carys Pugh invites you to Quay Ward") && !letter.body.contains("/invitation/"))
            try kev.get(ward)
            #expect(kev.says("History"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `who asked and then left for good keeps nobody waiting`(dialect: Dialect) throws {
        try withPlaceAndWard(dialect) { town, sian, carys, place, ward in
            try town.add("Kev Rowlands", "kev@porthlas.example", to: place, by: sian)
            let kev = try town.comeIn(byLetterTo: "kev@porthlas.example")
            try kev.get("\(ward)/join")
            try kev.press("Ask to join", ["A few words about you, if you like": "I look after the drivers."])
            try kev.get("/me/erase")
            try kev.press("Erase me", ["Type the word “erase”": "erase"])
            #expect(kev.heading == "You are erased")
            try carys.get("/me")
            #expect(carys.heading == "My page" && !carys.says("Somebody asked to join"))
            try carys.get("\(ward)/people")
            #expect(!carys.says("drivers") && !carys.says("Asked to join"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a group is never left without somebody who convenes it`(dialect: Dialect) throws {
        try withPlaceAndWard(dialect) { town, sian, carys, _, ward in
            try sian.get("\(ward)/people")
            try sian.follow("Leave this group")
            try sian.press("Leave this group")
            #expect(sian.ledTo == ["/"])
            try carys.get("\(ward)/leave")
            #expect(carys.says("This is the only convenor. Make somebody else a convenor first."))
            #expect(carys.read.forms.isEmpty)
            try carys.get("/me/erase")
            #expect(carys.says("First hand over what only you keep") == false, "nobody else is left in it")
            try town.add("Mair Llwyd", to: ward, by: carys)
            try carys.get("/me/erase")
            #expect(carys.says("First hand over what only you keep", "Quay Ward"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `what a group cannot change goes up a level with a clock, and an answer comes back`(
        dialect: Dialect
    ) throws {
        try withPlaceAndWard(dialect) { town, sian, carys, place, ward in
            try carys.get("\(ward)/learning/new")
            try carys.press(
                "Save the draft",
                ["What did you learn?": "The chemist shuts first", "Key points": "Three nights without medicine"])
            try carys.follow("Publish it")
            try carys.press("Publish the note", ["everybody who is signed in here": "on"])
            let note = carys.path
            try carys.follow("Raise it to the group above")
            #expect(carys.says("Porthlas Coming Home owes you a reply", "within 28 days"))
            try carys.press("Raise it")
            #expect(carys.status == 422 && carys.says("Say what you need from them."))
            try carys.press("Raise it", ["What do you need from them?": "We cannot move the hour of discharge."])
            #expect(carys.path == note && carys.says("28 days left"))
            town.under.clock.advance(seconds: 30 * 86_400)
            try town.under.work()
            try sian.get("/me")
            #expect(sian.says("the day of the reply has passed"))
            try sian.get(place)
            #expect(sian.says("It has not come yet."))
            try sian.follow("The chemist shuts first")
            try sian.press(
                "Publish the reply",
                ["Heard. What will you do?": "We will send it by noon.", "Because …": "It costs nothing."])
            #expect(sian.says("We will send it by noon.", "It costs nothing.") && !sian.says("has not come yet"))
            try carys.get(note)
            #expect(carys.says("We will send it by noon.", "It costs nothing."))
            try sian.get("/me")
            #expect(!sian.says("the day of the reply"))
        }
    }
}
