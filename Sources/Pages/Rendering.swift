import Markup
public import Phrases
public import Routing

/// What a page is rendered with beside its own model: words, links, and the token of its forms.
public struct Rendering: Sendable {
    public let say: Phrases
    public let link: Linking
    public let site: SiteFacts
    /// Makes the token of a form; nil for visitors, whose forms carry none.
    let formToken: (@Sendable () -> String)?

    /// Prepares the rendering of one page.
    public init(say: Phrases, link: Linking, site: SiteFacts, formToken: (@Sendable () -> String)?) {
        self.say = say
        self.link = link
        self.site = site
        self.formToken = formToken
    }

    /// The same for what is drawn once and shown again: a token is used once.
    var withoutForms: Rendering { Rendering(say: say, link: link, site: site, formToken: nil) }

    /// A route's address with the site's own in front, for letters, print and calendars.
    public func address(_ route: some Routable) -> String {
        site.publicAddress + Linking(prefix: link.prefix)(route).text
    }
}
