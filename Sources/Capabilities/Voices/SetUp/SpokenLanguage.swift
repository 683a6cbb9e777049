import Pages
import Phrases
import Spine

/// A language that a question can be put in: those that the site speaks, easy read of each, and others that residents
/// speak, each under the name that its speakers give it.
struct SpokenLanguage: Sendable {
    /// A BCP 47 tag.
    let tag: String
    let name: String
    /// Whether the site itself speaks it, or it is easy read in one that it speaks.
    let isOfSite: Bool

    /// All of them, those of the site first.
    static func all(_ site: SiteFacts, _ say: Phrases) -> [SpokenLanguage] {
        let spoken = site.languages.flatMap { language in
            [
                SpokenLanguage(tag: language.code, name: language.name, isOfSite: true),
                SpokenLanguage(
                    tag: language.code + LocalisedText.easyRead,
                    name: say(SetUpWords.easyRead, ["language": language.name]), isOfSite: true),
            ]
        }
        let known = Set(spoken.map(\.tag))
        return spoken
            + others.filter { !known.contains($0.0) }.map { SpokenLanguage(tag: $0.0, name: $0.1, isOfSite: false) }
    }

    private static let others = [
        ("am", "አማርኛ"), ("ar", "العربية"), ("bn", "বাংলা"), ("ckb", "کوردی"), ("es", "Español"), ("fa", "فارسی"),
        ("fr", "Français"), ("gu", "ગુજરાતી"), ("hi", "हिन्दी"), ("hu", "Magyar"), ("it", "Italiano"), ("lt", "Lietuvių"),
        ("ne", "नेपाली"), ("pa", "ਪੰਜਾਬੀ"), ("pl", "Polski"), ("ps", "پښتو"), ("pt", "Português"), ("ro", "Română"),
        ("ru", "Русский"), ("so", "Soomaali"), ("sq", "Shqip"), ("ta", "தமிழ்"), ("ti", "ትግርኛ"), ("tr", "Türkçe"),
        ("uk", "Українська"), ("ur", "اردو"), ("vi", "Tiếng Việt"), ("zh", "中文"),
    ]
}
