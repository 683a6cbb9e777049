import Database
import HTTP
import Spine
import TestSupport
import Testing

@testable import Voices

/// Names beside views: checked before they are shown, apart from the words.
@Suite struct ShownNameTests {
    @Test func `a name is shown once it was checked, and nobody who checks learns whose words it belongs to`() throws {
        try OpenScene.onEach(views: 3) { open in
            let said = [
                ("Bread and milk would have helped.", "Zoë Rees"), ("Somebody should hold a key.", "Huw the thief"),
            ]
            for (words, name) in said {
                let resident = try open.resident()
                try resident.post(
                    "/c/B2C3D4/check?age=adult", ["words": words, "naming": "name", "name": name])
                #expect(resident.page.contains("Is this your own name?"))
                try open.say(words, naming: "name", name: name, in: resident)
            }
            let author = try open.resident()
            try open.say("It was dark.", naming: "name", name: "Ann", in: author)
            let path = "/g/quay-ward/voices/\(open.id.text)/check"
            let carys = try open.under.signIn("carys@porthlas.example")
            for _ in 1...3 {
                try carys.get(path)
                for (_, name) in said + [("", "Ann")] { #expect(!carys.page.contains(name), "\(name)") }
                let view = OpenScene.number(in: carys.page) ?? ""
                try carys.post(path, ["view": view, "decision": "publish"])
            }
            open.under.clock.advance(seconds: 2 * 86_400)
            try open.under.work()

            // In the order of the alphabet, without the words; somebody who checks is asked.
            let heard = "/g/quay-ward/voices/\(open.id.text)/heard"
            let stranger = open.under.visit()
            try stranger.get(heard)
            #expect(stranger.page.contains("hold a key") && !stranger.page.contains("Huw the thief"))
            #expect(try open.count("waiting where what = 'check-views' and done_act is null") == 1)
            let later = try open.under.signIn("carys@porthlas.example")
            try later.get(path)
            let names = later.page.matches(of: /<bdi>([^<]+)<\/bdi>/).map { String($0.1) }
            #expect(names == ["Ann", "Huw the thief", "Zoë Rees"])
            #expect(later.page.contains("No view waits.") && !later.page.contains("hold a key"))
            try later.get("/g/quay-ward")
            #expect(later.page.contains("Check views (3 wait)"))
            try author.get("/c/B2C3D4/said")
            #expect(author.page.contains("Your name is not beside it yet"))

            try later.get(path)
            try later.post("\(path)/names", ["name": "Huw the thief", "do": "refuse"])
            try later.get(path)
            try later.post("\(path)/names", ["name": "Ann", "do": "show"])
            #expect(later.path == path && later.page.contains("Zoë Rees") && !later.page.contains("<bdi>Ann"))
            try stranger.get(heard)
            #expect(stranger.page.contains("Ann"))
            for name in ["Huw the thief", "Zoë Rees"] { #expect(!stranger.page.contains(name), "\(name)") }
            #expect(try open.count("statement where shown_name = 'Huw the thief'") == 0)
            try author.get("/c/B2C3D4/said")
            #expect(!author.page.contains("Your name is not beside it yet"))
            #expect(try open.count("waiting where what = 'check-views' and done_act is null") == 1)
            try later.post("\(path)/names", ["name": "Zoë Rees", "do": "show"])
            #expect(try open.count("waiting where what = 'check-views' and done_act is null") == 0)
            // Which words were named is in no act.
            #expect(try open.count("act where verb = 'voices.check-name' and detail like '%view%'") == 0)
        }
    }

    @Test func `whoever does not check decides on no name`() throws {
        try OpenScene.on { open in
            let resident = try open.resident()
            try open.say("It was dark.", naming: "name", name: "Ann", in: resident)
            try open.arrange("update statement set moderation = 'published', number = 13 where number = -1")
            let gwen = try open.scene.person("Gwen", email: "gwen@porthlas.example")
            try open.scene.admit(gwen, to: open.cell, as: .member)
            let visit = try open.under.signIn("gwen@porthlas.example")
            try visit.get("/me/about")
            try visit.post(
                "/g/quay-ward/voices/\(open.id.text)/check/names", ["name": "Ann", "do": "show"])
            #expect(visit.response.status.code == 403)
            #expect(try open.count("statement where name_check = 'waiting'") == 1)
        }
    }

    @Test func `a name with a number, an address or a link is refused, and what was typed is kept`() throws {
        try OpenScene.on { open in
            let resident = try open.resident()
            for name in ["Huw 07700 900999", "huw@porthlas.example", "www.huw", "huw.example", "t.me/huw", "١٢٣ هيو"] {
                try resident.post(
                    "/c/B2C3D4/check?age=adult", ["words": "It was dark.", "naming": "name", "name": name])
                #expect(resident.response.status.code == 422, "\(name)")
                #expect(resident.page.contains("Write a name only") && resident.page.contains("It was dark."))
            }
            for name in ["J. R. Hughes", "O’Brien-Jones", "Siân", "J.R. Hughes"] {
                #expect(OwnThought.isName(name), "\(name)")
            }
        }
    }
}
