import Accounts
import Database
public import HTTP
public import Host
import Network
public import Pages
import Papers
public import Phrases
import Routing
import Safety
public import Spine
import Voices

// What the program asks of the site beside answering requests.
extension Site {
    /// Taking a cell's content out of the site: open to whoever sees the cell, and recorded.
    static let exportCell = Action("site.export-cell", by: [.anyone])

    /// The most bytes of files that a request may bring: papers and imports, from whoever is signed in. Everything else is a
    /// form.
    public func mostFiles(with head: Request) -> Int {
        let most = mostFiles(at: head.target.path)
        return most > 0 && isSignedIn(head) ? most : 0
    }

    func mostFiles(at path: [String]) -> Int {
        if path.last == "import" { return 96 << 20 }
        // A paper comes with its text version; and one that is a little too large is refused in words.
        return PapersRoute.takesFiles(at: path) ? 2 * settings.papers.mostBytes + (1 << 20) : 0
    }

    /// The address that makes the first site keeper, or that signs in to the demo; nil once there is one.
    public func firstLink() throws -> String? {
        let facts = try currentFacts()
        if facts.installation.isDemo, let person = try store.read({ try Person.find(email: Self.demoEmail, in: $0) }) {
            return try accounts.signInLink(for: person.id, in: store, publicAddress: facts.publicAddress)
        }
        return try accounts.firstHostLink(in: store, publicAddress: facts.publicAddress)
    }

    /// The words for whoever runs the program.
    public var words: Phrases { settings.library.phrases(in: .english) }

    /// The address that people reach it under.
    public var publicAddress: String { settings.publicAddress }

    /// Looks at everything that the installation stands on.
    public var check: HealthCheck { host.health }

    /// Does the background work that is due now.
    public func workOff() throws { try Background(self).runDue() }

    /// Puts the work that repeats into the queue.
    func startHousekeeping() throws {
        try accounts.startHousekeeping(in: store)
        try host.startHousekeeping(in: store)
        try safety.startHousekeeping(in: store)
    }

    /// The background work of all capabilities, and the site's own.
    var jobs: [JobHandler] {
        let database = settings.database
        let scrub = JobHandler(Erasure.scrubbing) { _, _ in
            try database.scrub()
            return .finished
        }
        let empty = JobHandler(Erasure.emptyingLog) { _, store in
            try database.emptyLog()
            return .again(at: store.surroundings.now.adding(days: 1))
        }
        return capabilities.flatMap(\.jobs) + [scrub, empty]
    }

    /// Furnishes the demo in an empty database; does nothing where it stands already.
    public func furnishDemo() throws {
        guard try store.read({ try Installation.read(in: $0) }) == nil else { return }
        try settings.database.write { tx in
            try Installation.create(
                name: "Porthlas Together", language: "en", isDemo: true, at: store.surroundings.now, in: tx)
        }
        var stage = DemoStage(store: store, site: try currentFacts())
        for capability in capabilities { try capability.furnish(&stage) }
        try Background(self).runDue()
    }

    /// Erases again everybody on the list that is there; returns how many were.
    @discardableResult
    public func eraseAgain(_ people: [Actor.ID]) throws -> Int {
        let found = try store.read { tx in
            try people.filter { try tx.first("select 1 from actor where id = \($0)") { try $0.next(Int.self) } != nil }
        }
        return try found.count { person in
            try store.act(HostCapability.eraseAgain, by: .system, on: .network) { acting in
                try Erasure.erase(
                    person, holdings: Self.personalData, references: Self.references, by: acting) != nil
            }
        }
    }

    /// What leaves with an export of a cell, for a viewer, a file at a time; it is recorded that they took it. A file may be
    /// written twice.
    public func export(_ slug: String, as viewer: Viewer, to write: (Answer.File) throws -> Void) throws {
        guard let slug = Slug(slug) else { throw SpineError(.notFound, "There is no group of that name.") }
        let facts = try currentFacts()
        func reading(_ tx: ReadTransaction) -> Reading {
            Reading(
                tx: tx, viewer: viewer, now: store.surroundings.now, say: settings.library.phrases(in: .english),
                link: Linking(prefix: nil), site: facts, query: Query())
        }
        let id = try store.read { try reading($0).cell(slug).cell.id }
        try store.act(Self.exportCell, by: viewer, on: .cell(id)) { _ in }
        try store.read { tx in
            let reading = reading(tx)
            let cell = try reading.cell(slug)
            for capability in capabilities {
                for file in try capability.export(of: cell, for: reading) { try write(file) }
                try capability.exportFiles(of: cell, for: reading, to: write)
            }
        }
    }

    /// Somebody by their e-mail address, as a viewer; nil where there is nobody.
    public func viewer(email: String) throws -> Viewer? {
        try store.read { tx in
            guard let person = try Person.find(email: email, in: tx) else { return nil }
            return try Viewer.person(person.id, in: tx)
        }
    }

    /// Who signs in to the demo: the coordinator on whom too much depends.
    static let demoEmail = "carys@porthlas.example"

    private func currentFacts() throws -> SiteFacts {
        let installation = try store.read { try Installation.read(in: $0) }
        return settings.facts(of: installation ?? .unnamed, assets: assets.path)
    }
}
