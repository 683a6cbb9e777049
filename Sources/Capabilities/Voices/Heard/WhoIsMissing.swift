import Markup
import Pages
import Phrases
import Spine

/// Who has not been heard yet, as far as one said whom one hopes to hear from: in words, never with small numbers.
struct WhoIsMissing: PagePart {
    let entrances: [Entrance]

    func body(_ html: inout HTML, in shown: Rendering) {
        let hoped = entrances.filter { $0.hoped != nil }
        guard !hoped.isEmpty else { return }
        html.section("missing", shown.say(HeardWords.missing)) { html in
            html.element(.ul) { html in
                for entrance in hoped { html.element(.li, text: Self.sentence(entrance, in: shown)) }
            }
        }
    }

    /// Such as “We hoped for about 20 from the harbour flats. Fewer than five have answered so far.”
    static func sentence(_ entrance: Entrance, in shown: Rendering) -> String {
        let hoped = entrance.hoped ?? 0
        let values: KeyValuePairs<String, any PhraseValue> = [
            "hoped": hoped, "where": entrance.label, "heard": entrance.heard,
        ]
        if entrance.heard < ProtectedCount.least { return shown.say(HeardWords.missingFew, values) }
        return shown.say(entrance.heard >= hoped ? HeardWords.missingNone : .missingSome, values)
    }
}
