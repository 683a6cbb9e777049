import Database
import Phrases
import Schema
import Spine
import TestSupport
import Testing

@testable import Host

@Suite struct HealthTests {
    private let library: Library

    init() throws { library = try SiteUnderTest.library.get() }

    private func check(
        _ scene: Scene, mailFrom: String = "hello@porthlas.example", backup: Time? = nil, address: String? = nil,
        records: RecordsStub = RecordsStub()
    ) -> [Finding.Subject: Finding] {
        let clock = scene.clock
        let found = HealthCheck(
            database: scene.database, migrations: History.migrations, folder: "/", publicAddress: address,
            hasMail: true, mailFrom: mailFrom, lastBackup: { backup }, records: records, clock: { clock.now }
        ).findings()
        return Dictionary(uniqueKeysWithValues: found.map { ($0.subject, $0) })
    }

    @Test func `a sender without records hears what to ask for, and one with all of them is good`() throws {
        try withEachDatabase(History.migrations) { database in
            let scene = try Scene(database)
            let poor = check(scene)
            for subject in [Finding.Subject.spf, .dkim, .dmarc, .replies] {
                let finding = try #require(poor[subject])
                #expect(finding.state == .look)
                for language in library.languages {
                    let remedy = try #require(finding.remedy(in: library.phrases(in: language)))
                    #expect(remedy.contains("porthlas.example") && !remedy.contains("{"))
                }
            }
            let rich = check(
                scene,
                records: RecordsStub(
                    texts: [
                        "porthlas.example": ["something else", "v=spf1 mx -all"],
                        "default._domainkey.porthlas.example": ["v=DKIM1; k=rsa; p=MIGf"],
                        "_dmarc.porthlas.example": ["v=DMARC1; p=quarantine"],
                    ], hosts: ["porthlas.example": ["mail.porthlas.example"]]))
            for subject in [Finding.Subject.spf, .dkim, .dmarc, .replies] { #expect(rich[subject]?.state == .good) }
        }
    }

    @Test func `two SPF records and a revoked key are found`() throws {
        try withFreshDatabase(.sqlite, History.migrations) { database in
            let found = check(
                try Scene(database),
                records: RecordsStub(texts: [
                    "porthlas.example": ["v=spf1 mx -all", "V=SPF1 a"],
                    "default._domainkey.porthlas.example": ["v=DKIM1; p="],
                ]))
            #expect(found[.spf]?.outcome == .spfSeveral && found[.spf]?.state == .bad)
            #expect(found[.dkim]?.outcome == .dkimNone)
        }
    }

    @Test func `a clock that runs behind the newest act is found`() throws {
        try withFreshDatabase(.postgresql, History.migrations) { database in
            let scene = try Scene(database)
            _ = try scene.person("Carys")
            #expect(check(scene)[.clock]?.state == .good)
            scene.clock.advance(seconds: -3600)
            #expect(check(scene)[.clock]?.value == "60")
        }
    }

    @Test func `an old backup, an unencrypted address and pending migrations are found`() throws {
        try withEachDatabase(Array(History.migrations.dropLast())) { database in
            let scene = try Scene(database)
            let found = check(
                scene, backup: scene.clock.now.adding(days: -9), address: "http://together.example")
            #expect(found[.backup]?.state == .bad && found[.address]?.outcome == .addressPlain)
            #expect(found[.migrations]?.state == .bad)
            #expect(check(scene)[.backup]?.outcome == .backupUnknown)
        }
    }

    @Test func `what was found is kept until the next look, in the order of the page`() throws {
        try withEachDatabase(History.migrations) { database in
            let scene = try Scene(database)
            #expect(try scene.store.read { try CheckedHealth.latest(in: $0) } == nil)
            let host = try HostCapability.standing(on: scene)
            for _ in 1...2 { _ = try host.check(in: scene.store) }
            let kept = try #require(try scene.store.read { try CheckedHealth.latest(in: $0) })
            #expect(kept.at == scene.clock.now)
            #expect(kept.findings == host.wiring.check.findings())
        }
    }

    @Test(arguments: [(0, "0.0 MB"), (3_250_000, "3.2 MB"), (14_200_000, "14 MB"), (1_500_000_000, "1.5 GB")])
    func `a size is said in few digits`(bytes: Int64, words: String) {
        #expect(HealthCheck.megabytes(bytes) == words)
    }
}
