public import Calendar
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

    /// Gathers the facts.
    public init(
        installation: Installation, publicAddress: String, languages: [Language], timeZone: Zone, assets: [String]
    ) {
        self.installation = installation
        self.publicAddress = publicAddress
        self.languages = languages
        self.timeZone = timeZone
        self.assets = assets
    }
}
