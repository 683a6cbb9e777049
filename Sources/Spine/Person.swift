/// Somebody with a name: with an account, or listed by others.
public struct Person: Sendable {
    public typealias ID = Actor.ID

    public let id: ID
    public let name: String
    /// The address for letters; nil for people without e-mail.
    public let email: String?
    /// The BCP 47 tag of the language for letters and pages.
    public let language: String
    /// Whether they keep the installation.
    public let isHost: Bool

    /// A person as they were read.
    public init(id: ID, name: String, email: String?, language: String, isHost: Bool) {
        self.id = id
        self.name = name
        self.email = email
        self.language = language
        self.isHost = isHost
    }
}
