public import Database
public import Pages
public import Phrases
public import Spine

/// What relationships need of the installation and of the other capabilities: the site knows them all and passes it in.
public struct RelationshipsWiring: Sendable {
    let library: Library
    let facts: @Sendable (Installation) -> SiteFacts
    let mailFrom: String
    let sectors: @Sendable (ReadTransaction) throws -> [Item.ID: Sector]
    let need: @Sendable (Actor.ID, ReadTransaction) throws -> String
    let keepNeed: @Sendable (String, Actor.ID, Acting) throws -> Void

    /// Gathers it.
    ///
    /// - Parameters:
    ///   - library: for letters, in the reader's language.
    ///   - facts: what letters know about the site.
    ///   - mailFrom: the address that calendars are told who invites by; empty where there is none.
    ///   - sectors: the sector of each organisation of which it is known.
    ///   - need: what somebody needs in order to come, wherever they said it.
    ///   - keepNeed: keeps what somebody needs, in the one place where it is kept.
    public init(
        library: Library, facts: @escaping @Sendable (Installation) -> SiteFacts, mailFrom: String,
        sectors: @escaping @Sendable (ReadTransaction) throws -> [Item.ID: Sector],
        need: @escaping @Sendable (Actor.ID, ReadTransaction) throws -> String,
        keepNeed: @escaping @Sendable (String, Actor.ID, Acting) throws -> Void
    ) {
        self.library = library
        self.facts = facts
        self.mailFrom = mailFrom
        self.sectors = sectors
        self.need = need
        self.keepNeed = keepNeed
    }
}
