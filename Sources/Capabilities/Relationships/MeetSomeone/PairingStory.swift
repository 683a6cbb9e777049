import Calendar
import Pages
import Phrases
import Spine

/// A pairing in words, the same in a letter and on its page.
struct PairingStory {
    let pairing: Pairing
    let shown: Rendering

    /// Whom one is to meet.
    var names: String { shown.say.list(pairing.partners.map(\.name)) }

    /// Why, in a sentence.
    var why: String { Reason.sentence(pairing.reasons, shown.say) }

    /// The week in which they are to meet.
    var week: String {
        let last = Zone.utc.civil(at: pairing.meetBy.milliseconds).date
        func day(_ date: CivilDate) -> String { shown.say.date(day: date.day, month: date.month, year: date.year) }
        return shown.say(PairingWords.week, ["from": day(last.adding(days: -4)), "until": day(last)])
    }

    /// What helps them to meet, name by name.
    var facts: [(name: String, value: String)] {
        let say = shown.say
        var facts: [(name: String, value: String)] = []
        if !pairing.ways.isEmpty {
            facts.append((say(PairingWords.factWays), say.list(pairing.ways.map { say($0.words) })))
        }
        let languages = pairing.languages.map { code in shown.site.languages.first { $0.code == code }?.name ?? code }
        if !languages.isEmpty { facts.append((say(PairingWords.factLanguages), say.list(languages))) }
        for partner in pairing.partners {
            if !partner.organisations.isEmpty { facts.append((partner.name, say.list(partner.organisations))) }
            if !partner.needs.isEmpty {
                facts.append((say(PairingWords.factNeeds, ["name": partner.name]), partner.needs))
            }
            if pairing.shows(addressOf: partner), let email = partner.email {
                facts.append((say(PairingWords.factAddress, ["name": partner.name]), email))
            }
        }
        return facts
    }
}

extension Wish.Way {
    var words: MeetWords {
        switch self {
        case .walk: .wayWalk
        case .inPerson: .wayInPerson
        case .phone: .wayPhone
        case .online: .wayOnline
        }
    }
}
