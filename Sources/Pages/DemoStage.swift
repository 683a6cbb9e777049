public import Spine

/// The demo as it is being furnished: each capability adds its part through the same actions that people use, and
/// finds there what those before it have made.
public struct DemoStage {
    public let store: Store
    public let site: SiteFacts
    /// Cells by slug, people and organisations by name.
    public var cells: [String: Cell.ID] = [:]
    public var people: [String: Person.ID] = [:]
    public var organisations: [String: Item.ID] = [:]
    /// Other things by title, where several have it the first.
    public var items: [String: Item.ID] = [:]

    /// An empty stage.
    public init(store: Store, site: SiteFacts) {
        self.store = store
        self.site = site
    }

    /// One of the people, to act as.
    public func viewer(_ name: String) throws -> Viewer {
        guard let person = people[name] else {
            throw SpineError(.unreadable, "The demo has no person called \(name).")
        }
        return try store.read { try Viewer.person(person, in: $0) }
    }
}
