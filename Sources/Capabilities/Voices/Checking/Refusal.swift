import Spine

/// Why a view is not published: the reasons that a conversation may choose from before it opens, and no others.
enum Refusal: String, Sendable, CaseIterable {
    case names, whereabouts, attack
    case offTopic = "off-topic"
    case repeats, advert, unlawful

    var words: CheckingWords {
        switch self {
        case .names: .refusalNames
        case .whereabouts: .refusalWhereabouts
        case .attack: .refusalAttack
        case .offTopic: .refusalOffTopic
        case .repeats: .refusalRepeats
        case .advert: .refusalAdvert
        case .unlawful: .refusalUnlawful
        }
    }

    /// The reasons that a conversation has chosen, as they stand in its row.
    static func chosen(_ stored: String) -> [Refusal] {
        stored.split(separator: " ").compactMap { Refusal(rawValue: String($0)) }
    }
}
