public import Markup
public import Spine

/// What a capability shows on a cell's home.
public struct HomeSection: Sendable {
    /// Something that the viewer can do now.
    public struct Opening: Sendable, Equatable {
        public let title: String
        /// The title's language, for somebody's words; nil for the site's own.
        public let language: String?
        /// About how many minutes it takes.
        public let minutes: Int
        public let until: Time?
        public let link: Link

        /// Describes it in a line.
        public init(title: String, language: String?, minutes: Int, until: Time?, link: Link) {
            self.title = title
            self.language = language
            self.minutes = minutes
            self.until = until
            self.link = link
        }
    }

    public let openings: [Opening]
    /// The section itself, under its own `h2`; nil where there is nothing to say.
    public let part: (any PagePart)?
    /// The order on the page: a lower number stands higher.
    public let rank: Int
    /// Until when it is so; nil where time alone changes nothing.
    public let until: Time?

    /// Puts a section together.
    public init(openings: [Opening] = [], part: (any PagePart)?, rank: Int, until: Time? = nil) {
        self.openings = openings
        self.part = part
        self.rank = rank
        self.until = until
    }
}
