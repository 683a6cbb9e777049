public import Database
public import Markup
public import Pages
public import Phrases
public import Spine

/// What accounts need of the other capabilities: the site knows them all and passes it in.
public struct AccountsWiring: Sendable {
    let afterSetUp: @Sendable (Linking) -> Link
    let waits: [Waiting.What: any PhraseKey]
    let verbs: [String: any PhraseKey]
    let kinds: [Item.Kind: any PhraseKey]
    let isSaid: SQL
    let facts: @Sendable (Installation) -> SiteFacts
    let personalData: [PersonalData]
    let references: [Erasure.Reference]
    let noteErasure: @Sendable (Actor.ID) throws -> Void
    let doors: @Sendable (EntryCode, Reading) throws -> Link?
    let ways: @Sendable (Phrases, Linking) -> [Way]

    /// Gathers it.
    ///
    /// - Parameters:
    ///   - afterSetUp: where the first site keeper goes on to.
    ///   - waits: what each thing that waits is called, of all capabilities.
    ///   - verbs: what each act is called, of all capabilities; acts that are not named here are told to nobody.
    ///   - kinds: what each kind of item is called, of all capabilities.
    ///   - isSaid: whether an item is somebody's own words, and not made by the site, such as a date of a series.
    ///   - facts: what letters know about the site.
    ///   - personalData: what the spine and all capabilities keep about people.
    ///   - references: every column of the schema that points at an actor or a person.
    ///   - noteErasure: appends to the erasure list that is kept apart from the database. It is called before a person
    ///     is erased, so that no restored backup brings back somebody who has asked to go; twice does no harm.
    ///   - doors: what a code from a poster or a letter opens to whoever typed it; nil where it opens nothing to them.
    ///   - ways: what else My page leads to.
    public init(
        afterSetUp: @escaping @Sendable (Linking) -> Link, waits: [Waiting.What: any PhraseKey],
        verbs: [String: any PhraseKey], kinds: [Item.Kind: any PhraseKey], isSaid: SQL = "1 = 1",
        facts: @escaping @Sendable (Installation) -> SiteFacts, personalData: [PersonalData],
        references: [Erasure.Reference],
        noteErasure: @escaping @Sendable (Actor.ID) throws -> Void,
        doors: @escaping @Sendable (EntryCode, Reading) throws -> Link? = { _, _ in nil },
        ways: @escaping @Sendable (Phrases, Linking) -> [Way] = { _, _ in [] }
    ) {
        self.afterSetUp = afterSetUp
        self.waits = waits
        self.verbs = verbs
        self.kinds = kinds
        self.isSaid = isSaid
        self.facts = facts
        self.personalData = personalData
        self.references = references
        self.noteErasure = noteErasure
        self.doors = doors
        self.ways = ways
    }
}
