public import Calendar
public import Markup
public import Pages
public import Phrases
public import Secrets
public import Spine

/// What gatherings need of the installation and of the other capabilities: the site knows them all and passes it in.
public struct GatheringsWiring: Sendable {
    let secrets: GatheringsSecrets
    let random: any RandomSource
    let library: Library
    let publicAddress: String
    let mailFrom: String
    let timeZone: Zone
    let safeguarding: any Safeguarding
    let learnt: @Sendable (Slug?, Item.ID?, Linking) -> Link
    let papering: any Papering

    /// Gathers it.
    ///
    /// - Parameters:
    ///   - key: this capability's own key.
    ///   - random: what the numbers of forms are made from.
    ///   - library: for letters, in the reader's language.
    ///   - publicAddress: what stands before paths in letters and calendars.
    ///   - mailFrom: the address that invitations are from.
    ///   - timeZone: the installation's clocks.
    ///   - safeguarding: who keeps people safe where they write.
    ///   - learnt: where a group's notes are, or all of them; with an event, where a note about it is written.
    ///   - papering: who shows the papers that hang on an event.
    public init(
        key: Key, random: any RandomSource, library: Library, publicAddress: String, mailFrom: String,
        timeZone: Zone, safeguarding: any Safeguarding,
        learnt: @escaping @Sendable (Slug?, Item.ID?, Linking) -> Link, papering: any Papering
    ) {
        secrets = GatheringsSecrets(key: key)
        self.random = random
        self.library = library
        self.publicAddress = publicAddress
        self.mailFrom = mailFrom
        self.timeZone = timeZone
        self.safeguarding = safeguarding
        self.learnt = learnt
        self.papering = papering
    }
}
