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
            #expect(letter.body.contains("“Erase me from here”"))
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
            let letter = try #require(try stage.letters().first)
            #expect(letter.body.contains("“Leave this group”") && !letter.body.contains("Erase me"))
            let sent = try #require(try stage.letters().first?.token(after: "/invitation/"))
            #expect(try stage.send(.invitationLink(sent)).cookie != nil)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `who has no e-mail address comes back by a new code`(_ dialect: Dialect) throws {
        try withStage(dialect) { stage in
            let (convenor, tomos) = try listed(stage)
            let first = try invite(tomos, to: "quay", by: convenor, stage)
            let cookie = try #require(try stage.send(.invitationLink(token(first))).cookie)
            let me = try stage.viewer(tomos)
            // They are told how they come back, and nothing that needs an address.
            #expect(
                try stage.show(.about, as: me, query: [("welcome", "1")]).html(stage).contains("a new code for you"))
            #expect(try !stage.show(.about, as: me).html(stage).contains("we can always e-mail you"))
            for route in [AccountsRoute.me, .sessions] {
                #expect(try stage.show(route, as: me).html(stage).contains("you need a new code from a convenor"))
            }
            #expect(try stage.send(.password, [("new", "correct horse battery")], as: me, cookie: cookie).isProblem)
            _ = try stage.send(.signOut, as: me, cookie: cookie)
            let second = try invite(tomos, to: "quay", by: convenor, stage)
            #expect(second.code != "")
            let answer = try stage.send(.invitation, [("code", second.code), ("in", "yes")])
            #expect(try stage.whoIs(try #require(answer.cookie))?.viewer.actor == tomos)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a convenor gets no code for somebody of others' groups, and a site keeper does`(_ dialect: Dialect) throws {
        try withStage(dialect) { stage in
            let (convenor, tomos) = try listed(stage)
            _ = try stage.send(.invitationLink(token(try invite(tomos, to: "quay", by: convenor, stage))))
            let other = try stage.person("Dai", email: "dai@example.org")
            _ = try stage.cell("hill", with: [(other, .convenor), (tomos, .member)])
            for (inviter, group) in [(convenor, "quay"), (other, "hill")] {
                #expect(try invite(tomos, to: group, by: inviter, stage).code == "")
            }
            let keeper = try stage.viewer(try stage.person("Huw", email: "huw@example.org", isHost: true))
            func made(_ person: Person.ID) throws -> Invitation? {
                let sending = stage.sending(as: keeper)
                return try stage.furnish(as: keeper) {
                    try stage.accounts.makeCode(for: person, in: $0, of: sending)
                }
            }
            let code = try #require(try made(tomos)?.code)
            #expect(try stage.send(.invitation, [("code", code), ("in", "yes")]).cookie != nil)
            // Whoever has an address signs in with it.
            let entrance = try invite(other, to: "hill", by: other, byLetter: true, stage)
            _ = try stage.send(.invitationLink(token(entrance)))
            #expect(try made(other) == nil)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `somebody is only listed until they come in, or others list them too`(_ dialect: Dialect) throws {
        try withStage(dialect) { stage in
            let (convenor, tomos) = try listed(stage)
            let viewer = try stage.viewer(convenor)
            func isOnlyListed() throws -> Bool {
                try stage.store.read { try stage.accounts.isOnlyListed(tomos, by: viewer, in: $0) }
            }
            #expect(try isOnlyListed())
            let invitation = try invite(tomos, to: "quay", by: convenor, stage)
            try stage.furnish { try stage.accounts.withdrawInvitations(of: tomos, in: $0) }
            #expect(try stage.send(.invitationLink(token(invitation))).cookie == nil)
            let other = try stage.person("Dai", email: nil)
            let hill = try stage.cell("hill", with: [(other, .convenor), (tomos, .member)])
            #expect(try !isOnlyListed())
            try stage.furnish { try $0.dismiss(tomos, from: hill) }
            #expect(try isOnlyListed())
            _ = try stage.send(.invitationLink(token(try invite(tomos, to: "quay", by: convenor, stage))))
            #expect(try !isOnlyListed())
        }
    }
}
