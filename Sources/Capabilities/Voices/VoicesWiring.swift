public import Database
public import Pages
public import Phrases
public import Secrets
public import Spine

/// What voices need of the installation and of the other capabilities: the site knows them all and passes it in.
public struct VoicesWiring: Sendable {
    let key: Key
    let hands: KeyedHash
    let random: any RandomSource
    let library: Library
    let publicAddress: String
    let personalData: @Sendable () -> [PersonalData]
    let references: [Erasure.Reference]
    let noteErasure: @Sendable (Actor.ID) throws -> Void
    let safeguarding: any Safeguarding
    let papering: any Papering
    let isHeld: MembershipCondition
    let organisations: @Sendable (Cell.ID, ReadTransaction) throws -> [String]

    /// A condition on a membership, by its id, and sectors, as words with blanks between them.
    public typealias MembershipCondition = @Sendable (_ membership: SQL, _ sectors: SQL) -> SQL

    /// Gathers it.
    ///
    /// - Parameters:
    ///   - key: this capability's own key.
    ///   - hands: how the site makes a fingerprint of what a browser carries.
    ///   - random: what new secrets are made from.
    ///   - library: for letters, in the reader's language.
    ///   - publicAddress: what stands before paths in letters.
    ///   - personalData: what the spine and all capabilities keep about people.
    ///   - references: every column of the schema that points at an actor or a person.
    ///   - noteErasure: appends to the erasure list that is kept apart from the database, before somebody is erased.
    ///   - safeguarding: who keeps people safe where they write.
    ///   - papering: who shows the papers that hang on a conversation.
    ///   - isHeld: whether somebody belongs on behalf of an organisation of one of the sectors.
    ///   - organisations: the names of those that anyone may see to belong to a group.
    public init(
        key: Key, hands: KeyedHash, random: any RandomSource, library: Library, publicAddress: String,
        personalData: @escaping @Sendable () -> [PersonalData], references: [Erasure.Reference],
        noteErasure: @escaping @Sendable (Actor.ID) throws -> Void, safeguarding: any Safeguarding,
        papering: any Papering, isHeld: @escaping MembershipCondition,
        organisations: @escaping @Sendable (Cell.ID, ReadTransaction) throws -> [String]
    ) {
        self.key = key
        self.hands = hands
        self.random = random
        self.library = library
        self.publicAddress = publicAddress
        self.personalData = personalData
        self.references = references
        self.noteErasure = noteErasure
        self.safeguarding = safeguarding
        self.papering = papering
        self.isHeld = isHeld
        self.organisations = organisations
    }

    /// A new secret for a browser to carry, and the fingerprint that the site will know it by.
    func newHand() -> (secret: String, hand: [UInt8]) {
        let secret = Token(random: random).text
        return (secret, hands.hash(Array(secret.utf8)))
    }
}
