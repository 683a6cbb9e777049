public import Database
public import Phrases
public import Routing
public import Spine

/// Something people can do here: one folder, one value. The site composes them and knows nothing else of them.
public protocol Capability: Sendable {
    associatedtype Route: Routable

    /// The kinds of item that it owns, and what the screen calls one.
    static var itemKinds: [Item.Kind: any PhraseKey] { get }
    /// Those of its kinds that papers may hang on.
    static var papered: Set<Item.Kind> { get }
    /// What it can ask of people, as My page says it.
    static var waits: [Waiting.What: any PhraseKey] { get }
    /// What its acts are called in a history, by their names; those that are not here are shown in none.
    static var verbs: [String: any PhraseKey] { get }
    /// What its background work is called, by the names of the kinds of job.
    static var jobNames: [String: any PhraseKey] { get }
    /// The rows of the policy table that are its own.
    static var actions: [Action] { get }
    /// What the form of a route does, and to what; nil for a route that takes no form. The site asks the policy about it
    /// before `take` sees anything of the form.
    static func deed(at route: Route) -> Deed?
    /// One of each of its routes, for the tests that walk all of them.
    static var exampleRoutes: [Route] { get }
    /// The keys of its words, a book each.
    static var words: [any PhraseKey.Type] { get }
    /// What it keeps about people.
    static var personalData: [PersonalData] { get }
    /// What it keeps for a time that each cell chooses.
    static var keeps: [Keeping] { get }

    /// Answers somebody who looks.
    func show(_ route: Route, to reading: Reading) throws -> Answer
    /// Answers a form.
    func take(_ route: Route, _ sending: Sending) throws -> Answer

    /// Its place in a cell, if it has one, and what is shown there.
    var place: Place? { get }
    func placeRoute(in cell: Slug) -> Route?
    /// What it shows on a cell's home.
    func homeSection(of cell: CellHeading, for reading: Reading) throws -> HomeSection?
    /// Where one of its items is shown; the viewer's sight of it has been checked.
    func route(to item: Item.ID, kind: Item.Kind, in tx: ReadTransaction) throws -> Route?
    /// Where something that waits about one of its items is done; nil where that is the item's own page.
    func route(toWaiting what: String, about item: Item.ID, in tx: ReadTransaction) throws -> Route?
    /// Its background work.
    var jobs: [JobHandler] { get }
    /// What leaves with an export of a cell, for this viewer; figures about few people are protected.
    func export(of cell: CellHeading, for reading: Reading) throws -> [Answer.File]
    /// Files beside those that are too large to be held all at once, each written before the next is read.
    func exportFiles(of cell: CellHeading, for reading: Reading, to write: (Answer.File) throws -> Void) throws
    /// Furnishes its part of the demo.
    func furnish(_ demo: inout DemoStage) throws
}

extension Capability {
    public static var papered: Set<Item.Kind> { [] }
    public static var waits: [Waiting.What: any PhraseKey] { [:] }
    public static var verbs: [String: any PhraseKey] { [:] }
    public static var jobNames: [String: any PhraseKey] { [:] }
    public static var keeps: [Keeping] { [] }
    public var place: Place? { nil }
    public func placeRoute(in cell: Slug) -> Route? { nil }
    public func homeSection(of cell: CellHeading, for reading: Reading) throws -> HomeSection? { nil }
    public func route(to item: Item.ID, kind: Item.Kind, in tx: ReadTransaction) throws -> Route? { nil }
    public func route(toWaiting what: String, about item: Item.ID, in tx: ReadTransaction) throws -> Route? { nil }
    public var jobs: [JobHandler] { [] }
    public func export(of cell: CellHeading, for reading: Reading) throws -> [Answer.File] { [] }
    public func exportFiles(of cell: CellHeading, for reading: Reading, to write: (Answer.File) throws -> Void) throws {
    }
    public func furnish(_ demo: inout DemoStage) throws {}
}
