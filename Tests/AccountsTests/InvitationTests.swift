import Accounts
import Database
import Markup
import Pages
import Spine
import Testing

@Suite struct InvitationTests {
    private func invite(
        _ person: Person.ID, to slug: String, by inviter: Person.ID, byLetter: Bool = false, _ stage: Stage
    ) throws -> Invitation {
        let viewer = try stage.viewer(inviter)
        let cell = try stage.store.read { try CellHeading.of(try #require(Slug(slug)), for: viewer, in: $0) }
        let sending = stage.sending(as: viewer)
        return try stage.furnish(as: viewer) {
            try stage.accounts.invite(person, to: cell, byLetter: byLetter, in: $0, of: sending)
        }
    }

    private func token(_ invitation: Invitation) -> String {
        invitation.address.split(separator: "/").last.map(String.init) ?? ""
    }

    /// A convenor with a group, and somebody whom they list in it.
    private func listed(_ stage: Stage, email: String? = nil) throws -> (convenor: Person.ID, invited: Person.ID) {
        let convenor = try stage.person("Carys", email: "carys@example.org")
        let invited = try stage.person("Tomos", email: email)
        _ = try stage.cell("quay", with: [(convenor, .convenor), (invited, .member)])
        return (convenor, invited)
    }

    @Test(arguments: Dialect.allCases)
    func `a pasted link lets its person in once`(_ dialect: Dialect) throws {
        try withStage(dialect) { stage in
            let (convenor, tomos) = try listed(stage)
            let invitation = try invite(tomos, to: "quay", by: convenor, stage)
            #expect(invitation.address.hasPrefix("https://together.example/invitation/"))
            let page = try stage.show(.invitationLink(token(invitation))).html(stage)
            #expect(page.contains("Tomos, you are invited") && page.contains("Carys invites you to Group quay"))
            let answer = try stage.send(.invitationLink(token(invitation)))
            #expect(answer.path == "/me/about?welcome=1")
            let cookie = try #require(answer.cookie)
            #expect(try stage.whoIs(cookie)?.viewer.actor == tomos)
            #expect(try stage.send(.invitationLink(token(invitation))).cookie == nil)
        }
    }

    @Test func `a letter brings the same`() throws {
        try withStage(.sqlite) { stage in
            let (convenor, tomos) = try listed(stage, email: "tomos@example.org")
            let invitation = try invite(tomos, to: "quay", by: convenor, byLetter: true, stage)
            let letter = try #require(try stage.letters().first)
            #expect(letter.recipient == "tomos@example.org" && letter.body.contains(invitation.address))
            let sent = try #require(letter.token(after: "/invitation/"))
            #expect(try stage.send(.invitationLink(sent)).cookie != nil)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a printed code lets its person in`(_ dialect: Dialect) throws {
        try withStage(dialect) { stage in
            let (convenor, tomos) = try listed(stage)
            let invitation = try invite(tomos, to: "quay", by: convenor, stage)
            let paper = try stage.show(.invitationPaper(token(invitation))).html(stage)
            #expect("https://together.example\(invitation.paper?.text ?? "")" == "\(invitation.address)/paper")
            #expect(paper.contains(invitation.code) && paper.contains("https://together.example/invitation<"))
            #expect(paper.contains("<path d=\"M"))
            let typed = invitation.code.lowercased().replacing("-", with: " ")
            let found = try stage.send(.invitation, [("code", typed)])
            #expect(found.cookie == nil && found.html(stage).contains("Tomos, you are invited"))
            let answer = try stage.send(.invitation, [("code", typed), ("in", "yes")])
            let cookie = try #require(answer.cookie)
            #expect(try stage.whoIs(cookie)?.viewer.actor == tomos)
            #expect(try stage.send(.invitation, [("code", typed), ("in", "yes")]).cookie == nil)
        }
    }

    @Test func `codes cannot be guessed at leisure`() throws {
        try withStage(.sqlite) { stage in
            let (convenor, tomos) = try listed(stage)
            let invitation = try invite(tomos, to: "quay", by: convenor, stage)
            for _ in 0..<30 { #expect(try stage.send(.invitation, [("code", "BBBB-BBBB")]).isProblem) }
            let right = try stage.send(.invitation, [("code", invitation.code), ("in", "yes")])
            #expect(right.cookie == nil && right.html(stage).contains("tried too often"))
        }
    }

    @Test func `an invitation ends after thirty days, and with the next one`() throws {
        try withStage(.sqlite) { stage in
            let (convenor, tomos) = try listed(stage)
            let first = try invite(tomos, to: "quay", by: convenor, stage)
            let second = try invite(tomos, to: "quay", by: convenor, stage)
            #expect(try stage.send(.invitationLink(token(first))).cookie == nil)
            stage.wait(days: 30)
            #expect(try stage.send(.invitationLink(token(second))).cookie == nil)
        }
    }

    @Test func `nobody comes into another's account by inviting them`() throws {
        try withStage(.sqlite) { stage in
            let (convenor, tomos) = try listed(stage, email: "tomos@example.org")
            let pasted = try invite(tomos, to: "quay", by: convenor, stage)
            _ = try stage.send(.signIn, [("email", "tomos@example.org")])
            let entrance = try #require(try stage.letters().first?.token(after: "/enter/"))
            #expect(try stage.send(.enter(entrance)).cookie != nil)
            // What was pasted before they came in themselves, and what is made after, signs nobody in.
            #expect(try stage.send(.invitationLink(token(pasted))).cookie == nil)
            #expect(try stage.show(.invitationLink(token(pasted))).html(stage).contains("Sign in"))
            let later = try invite(tomos, to: "quay", by: convenor, byLetter: true, stage)
            #expect(later.code == "" && later.address.hasPrefix("https://together.example/sign-in?next="))
            stage.wait(seconds: 1)
            #expect(
                try stage.letters().contains { $0.body.contains("Carys invites you") && !$0.subject.contains("Carys") })
        }
    }

    @Test(arguments: Dialect.allCases)
    func `who is known to others too gets their way in by letter alone`(_ dialect: Dialect) throws {
        try withStage(dialect) { stage in
            let (_, tomos) = try listed(stage, email: "tomos@example.org")
            let other = try stage.person("Dai", email: "dai@example.org")
            _ = try stage.cell("hill", with: [(other, .convenor), (tomos, .member)])
            let invitation = try invite(tomos, to: "hill", by: other, byLetter: true, stage)
            #expect(invitation.code == "" && !invitation.address.contains("/invitation/"))
            let sent = try #require(try stage.letters().first?.token(after: "/invitation/"))
            #expect(try stage.send(.invitationLink(sent)).cookie != nil)
        }
    }
}
