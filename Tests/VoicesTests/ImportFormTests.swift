import Database
import HTTP
import Pages
import Spine
import TestSupport
import Testing

@testable import Voices

/// The convenor's form for an import.
@Suite struct ImportFormTests {
    private static let lawful = [("lawful", "yes"), ("question", "")]

    private func files(comments: String = SmallExport.comments, votes: String = SmallExport.votes()) -> [(
        String, String
    )] {
        [("comments", comments), ("votes", votes), ("summary", SmallExport.summary)]
    }

    @Test(arguments: Dialect.allCases)
    func `files sent by a convenor come in behind the scenes and are gone afterwards`(dialect: Dialect) throws {
        try VoicesScene.on(dialect) { here in
            let carys = try here.scene.viewer(here.convenor)
            guard case .redirect(let next) = try here.send(Self.lawful, files: files()).content else {
                Issue.record("The form did not lead on.")
                return
            }
            let id = try here.conversation()
            #expect(next == "/g/quay-ward/voices/\(id.text)/progress")
            #expect(try here.count("polis_upload") == 3)
            #expect(try here.page(.progress(here.slug, id), as: carys).contains("So far: 0 views, 0 people."))
            #expect(try here.page(.conversation(here.slug, id), as: carys) == "to \(next)")
            try here.work()
            #expect(try here.count("polis_upload") == 0)
            #expect(try here.page(.progress(here.slug, id), as: carys).contains("So far: 5 views, 30 people."))
            #expect(try here.page(.progress(here.slug, id), as: carys).contains("Everything is in."))
            #expect(try here.page(.all(here.slug)).contains("30 people answered. It was asked elsewhere"))
        }
    }

    @Test func `convenors of another group are not even told that a question is held here`() throws {
        try HeldHere.on(.sqlite) { here in
            let (_, id) = try here.opened(try here.signIn("carys"))
            _ = try here.scene.cell("other-ward", visibility: .everyone, convenor: here.people["rhian"]!)
            let rhian = try here.signIn("rhian")
            #expect(try rhian.get("/g/other-ward/voices/\(id.text)/progress").status.code == 404)
        }
    }

    @Test func `a broken row is named with its file and line, and nothing comes in`() throws {
        try VoicesScene.on(.sqlite) { here in
            let votes = "timestamp,datetime,comment-id,voter-id,vote\n1,x,0,0,1\n2,x,0,1,yes\n"
            let answer = try here.send(Self.lawful, files: files(votes: votes))
            guard case .problem(let page) = answer.content else {
                Issue.record("A broken row was taken.")
                return
            }
            #expect(here.html(page).contains("votes.csv, line 3: vote is not -1, 0 or 1."))
            #expect(try here.count("conversation") == 0)
            #expect(try here.count("job") == 0)
        }
    }

    @Test func `what is missing is said, and so is that the answers may be used`() throws {
        try VoicesScene.on(.sqlite) { here in
            guard case .problem(let page) = try here.send([("question", "Why?")], files: []).content else {
                Issue.record("An empty form was taken.")
                return
            }
            let html = here.html(page)
            for words in ["Choose the file comments.csv.", "Choose the file votes.csv", "or do not bring them in"] {
                #expect(html.contains(words))
            }
            #expect(html.contains("value=\"Why?\""))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `only convenors see the form and how far an import is`(dialect: Dialect) throws {
        try VoicesScene.on(dialect) { here in
            _ = try here.send(Self.lawful, files: files())
            let id = try here.conversation()
            let member = try here.scene.person("Tomos")
            try here.scene.admit(member, to: here.cell, as: .member)
            for route in [VoicesRoute.importing(here.slug), .progress(here.slug, id)] {
                let refused = #expect(throws: SpineError.self) {
                    try here.answer(route, as: try here.scene.viewer(member))
                }
                #expect(refused?.code == .notAllowed)
                let visitor = #expect(throws: SpineError.self) { try here.answer(route) }
                #expect(visitor?.code == .signInFirst)
            }
            #expect(try !here.page(.all(here.slug), as: here.scene.viewer(member)).contains("first evening"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a newer import of the same question ends the one under way`(dialect: Dialect) throws {
        try VoicesScene.on(dialect) { here in
            _ = try here.send(Self.lawful, files: files(votes: SmallExport.votes(people: 20)))
            _ = try here.send(Self.lawful, files: files(votes: SmallExport.votes(people: 35)))
            try here.work()
            #expect(try here.count("conversation") == 1)
            #expect(try here.count("participant") == 35)
            #expect(try here.count("job where finished_at is null") == 0)
        }
    }
}
