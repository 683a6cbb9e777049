/// A group of people from several organisations around one purpose. Cells nest.
public struct Cell: Sendable {
    public typealias ID = Spine.ID<Cell>

    public let id: ID
    /// Its name in addresses: lower-case letters, digits and hyphens.
    public let slug: Slug
    public let name: String
    public let parent: ID?
    public let level: Level?
    /// The question that brought people together.
    public let question: String
    public let visibility: Visibility
    public let language: String
    /// Counts the edits of the cell's own words.
    public let revision: Int

    /// A cell as it was read.
    public init(
        id: ID, slug: Slug, name: String, parent: ID?, level: Level?, question: String, visibility: Visibility,
        language: String, revision: Int
    ) {
        self.id = id
        self.slug = slug
        self.name = name
        self.parent = parent
        self.level = level
        self.question = question
        self.visibility = visibility
        self.language = language
        self.revision = revision
    }
}

extension ID where Of == Cell {
    /// The cell as an item.
    public var item: Item.ID { Item.ID(uuid) }
}
