public import Database
import Secrets
public import Spine
import Synchronization

/// A clock that stands until it is moved.
public final class StillClock: Sendable {
    private let time: Mutex<Time>

    /// Starts at 24 November 2026, 09:00 UTC, where nothing else is said.
    public init(_ start: Time = Time(milliseconds: 1_795_510_800_000)) { time = Mutex(start) }

    /// The time it shows.
    public var now: Time { time.withLock { $0 } }

    /// Moves it on.
    public func advance(seconds: Int64) { time.withLock { $0 = $0.adding(seconds: seconds) } }
}

/// A small network to test on: a store over an open database, with a clock and randomness of its own.
public struct Scene: Sendable {
    public let database: Database
    public let clock: StillClock
    public let store: Store

    /// Everything that a test does to set the scene, allowed to the system alone.
    public static let arrange = Action("test.arrange", by: [.system], isRecorded: true)

    /// A scene on a migrated database.
    public init(_ database: Database) throws {
        let clock = StillClock()
        self.database = database
        self.clock = clock
        store = Store(
            database, surroundings: Surroundings(clock: { clock.now }, random: SeededRandom(seed: 7)))
        try database.write { tx in
            try Installation.create(name: "Porthlas Together", language: "en", isDemo: false, at: clock.now, in: tx)
        }
    }

    /// Somebody with an account.
    public func person(_ name: String, email: String? = nil, isHost: Bool = false) throws -> Person.ID {
        try store.act(Self.arrange, by: .system, on: .network) {
            try $0.person(named: name, email: email, language: "en", isHost: isHost)
        }
    }

    /// A cell with its convenor.
    public func cell(
        _ slug: String, within parent: Cell.ID? = nil, visibility: Visibility = .cell, convenor: Person.ID
    ) throws -> Cell.ID {
        try store.act(Self.arrange, by: .system, on: .network) { acting in
            let item = try acting.insert(
                Item.Kind("cell"), title: "The group \(slug)", language: "en", visibility: visibility, in: nil,
                author: convenor, isCell: true)
            let cell = Cell.ID(item.uuid)
            try acting.tx.run(
                """
                insert into cell (id, slug, parent, level, question, places)
                values (\(cell), \(slug), \(parent), \(nil as Level?), '', 'home voices people')
                """)
            try CellTree.enter(cell, under: parent, in: acting.tx)
            try acting.admit(convenor, to: cell, as: .convenor)
            return cell
        }
    }

    /// Makes somebody belong to a cell.
    public func admit(_ person: Person.ID, to cell: Cell.ID, as standing: Standing) throws {
        try store.act(Self.arrange, by: .system, on: .network) { acting in
            _ = try acting.admit(person, to: cell, as: standing)
        }
    }

    /// An item in a cell.
    public func item(
        _ title: String, in cell: Cell.ID?, visibility: Visibility, state: Item.State = .live,
        author: Person.ID? = nil
    ) throws -> Item.ID {
        try store.act(Self.arrange, by: .system, on: .network) { acting in
            try acting.insert(
                Item.Kind("note"), title: title, language: "en", visibility: visibility, in: cell, state: state,
                author: author)
        }
    }

    /// A person as a viewer.
    public func viewer(_ person: Person.ID) throws -> Viewer {
        try store.read { try Viewer.person(person, in: $0) }
    }
}
