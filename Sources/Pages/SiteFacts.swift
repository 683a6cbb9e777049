public import Calendar
public import Markup
public import Phrases
public import Spine

/// What each page knows about the site that it stands on.
public struct SiteFacts: Sendable {
    /// The network's own row.
    public let installation: Installation
    /// The address that people reach the site under, such as `https://together.example`, from the settings.
    public let publicAddress: String
    /// The languages that the site speaks.
    public let languages: [Language]
    /// The time zone that days and times are told in.
    public let timeZone: Zone
    /// The path of the style sheet's and the icons' folder: it changes with their content.
    public let assets: [String]
    /// Whether a mail server carries letters; else the site keeper hands them over.
    public let hasMail: Bool
    /// Where anybody can ask or complain, with or without an account.
    public let complaints: @Sendable (Linking) -> Link

    /// Gathers the facts.
    public init(
        installation: Installation, publicAddress: String, languages: [Language], timeZone: Zone, assets: [String],
        hasMail: Bool = true, complaints: @escaping @Sendable (Linking) -> Link = { _ in Link(path: ["complaints"]) }
    ) {
        self.installation = installation
        self.publicAddress = publicAddress
        self.languages = languages
        self.timeZone = timeZone
        self.assets = assets
        self.hasMail = hasMail
        self.complaints = complaints
    }
}
