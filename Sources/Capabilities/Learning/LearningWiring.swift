public import Pages
public import Phrases
public import Spine

/// What learning needs of the installation and of the other capabilities: the site knows them all and passes it in.
public struct LearningWiring: Sendable {
    let library: Library
    let safeguarding: any Safeguarding
    let events: @Sendable (Cell.ID, Reading) throws -> [Happening]

    /// Something that people came together for, which a note can follow from.
    public struct Happening: Sendable {
        let id: Item.ID
        let title: String
        let at: Time

        /// An event that has begun.
        public init(id: Item.ID, title: String, at: Time) {
            self.id = id
            self.title = title
            self.at = at
        }
    }

    /// Gathers it.
    ///
    /// - Parameters:
    ///   - library: for letters, in the reader's language.
    ///   - safeguarding: where a text is reported.
    ///   - events: what took place in a cell last, the latest first, as far as the viewer may see it.
    public init(
        library: Library, safeguarding: any Safeguarding,
        events: @escaping @Sendable (Cell.ID, Reading) throws -> [Happening]
    ) {
        self.library = library
        self.safeguarding = safeguarding
        self.events = events
    }
}
