import Pages
import Phrases

/// The reasons for which a view is not published, as its author is told them.
enum RefusalWords {
    static func sentence(_ reason: String?, _ shown: Rendering) -> String {
        let key: TakingPartWords =
            switch reason {
            case "names": .refusedNames
            case "whereabouts": .refusedWhereabouts
            case "attack": .refusedAttack
            case "off-topic": .refusedElsewhere
            case "repeats": .refusedSaid
            case "advert": .refusedAdvert
            case "unlawful": .refusedUnlawful
            default: .refusedOther
            }
        return shown.say(key)
    }
}
