import Spine

/// What stands for one event and for each date of a series alike.
struct Particulars: Sendable, Equatable {
    /// Who may know of it, and answer.
    enum ForWhom: String, Sendable, CaseIterable {
        /// Those who belong to the group.
        case cell
        /// Everybody who is signed in to the network.
        case network
        /// Anyone who has the link.
        case link

        /// Who sees the event as an item.
        var visibility: Visibility {
            switch self {
            case .cell: .cell
            case .network: .network
            case .link: .everyone
            }
        }
    }

    /// What is done so that people can come.
    enum Offer: String, Sendable, CaseIterable {
        case travel, childcare, expenses, pay, food, interpreter, steps
    }

    /// Why, in a few words.
    var about = ""
    var address = ""
    /// How to get there, in words.
    var directions = ""
    /// The address of an online meeting: shown only to those who may come.
    var online = ""
    var forWhom = ForWhom.link
    /// The most people who can come; nil for as many as come.
    var places: Int?
    /// What is spoken, and who interprets.
    var languages = ""
    var offers: Set<Offer> = []
    var offersMore = ""
    /// People are shown by the name they choose, without organisation or title.
    var lanyardsOff = false
    /// Nothing is recorded but that it took place.
    var nothingRecorded = false
    /// People of several organisations work side by side: a co-location day. It is an event of a kind, so that it stands on
    /// homes and in calendars, has an address, a room, a poster and guests without a second of each.
    var sideBySide = false
}
