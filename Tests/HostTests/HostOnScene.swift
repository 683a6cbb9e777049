import DNS
import Database
import Markup
import Phrases
import Schema
import Spine
import TestSupport

@testable import Host

/// Records of names as a test sets them.
struct RecordsStub: MailRecords {
    var texts: [String: [String]] = [:]
    var hosts: [String: [String]] = [:]

    func texts(of name: String) throws(DNSError) -> [String] { texts[name] ?? [] }
    func mailHosts(of domain: String) throws(DNSError) -> [String] { hosts[domain] ?? [] }
}

extension HostCapability {
    /// The capability on a scene, with nothing around it.
    static func standing(
        on scene: Scene, mail: (any LetterCarrier)? = nil, showLetter: @escaping @Sendable (Letter) -> Void = { _ in }
    ) throws -> HostCapability {
        let clock = scene.clock
        return HostCapability(
            wiring: HostWiring(
                organisations: { _ in Link(path: ["organisations"]) },
                cell: { slug, _ in Link(path: ["g", slug.text]) },
                library: try SiteUnderTest.library.get(), words: { [Words.self] }, jobNames: { [:] },
                mail: mail, mailFrom: "hello@porthlas.example", showLetter: showLetter,
                check: HealthCheck(
                    database: scene.database, migrations: History.migrations, publicAddress: nil,
                    hasMail: mail != nil, mailFrom: "hello@porthlas.example", records: RecordsStub(),
                    clock: { clock.now }), papers: { _ in (0, 0) }))
    }
}
