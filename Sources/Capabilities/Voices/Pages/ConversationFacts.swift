import Pages
import Phrases
import Spine

/// What stands under a conversation's name: who took part, and whether it is open.
enum ConversationFacts {
    static func text(
        _ conversation: Conversation, _ stage: Conversation.Stage, _ landscape: PublishedLandscape?,
        in shown: Rendering
    ) -> String {
        var facts: [String] = []
        if let landscape {
            let parts = ProtectedCount.parts([landscape.onPaper, landscape.people - landscape.onPaper])
            if landscape.onPaper > 0, let paper = parts[0].shown {
                facts.append(shown.say(Words.answeredOnPaper, ["people": landscape.people, "paper": paper]))
            } else {
                facts.append(answered(landscape.people, conversation, in: shown))
            }
        } else if let people = conversation.people {
            facts.append(answered(people, conversation, in: shown))
        }
        facts.append(words(stage, in: shown))
        return facts.joined(separator: " ")
    }

    /// From how many people on the few who may have come since are not worth a word.
    private static let many = 20

    /// How many answered. Among few, those who came since the figures moved on would be missed.
    private static func answered(_ people: Int, _ conversation: Conversation, in shown: Rendering) -> String {
        conversation.source == nil && people < many
            ? shown.say(HeardWords.atLeast, count: people) : shown.say(Words.answered, count: people)
    }

    /// Whether one may still answer.
    static func words(_ stage: Conversation.Stage, in shown: Rendering) -> String {
        switch stage {
        case .settingUp: shown.say(SetUpWords.stageSettingUp)
        case .arriving: shown.say(Words.stageArriving)
        case .imported: shown.say(Words.stageImported)
        case .open(nil): shown.say(Words.stageOpen)
        case .open(let until?): shown.say(Words.stageOpenUntil, ["day": shown.day(until)])
        case .opens(let day): shown.say(Words.stageOpens, ["day": shown.day(day)])
        case .closed(let day): shown.say(Words.stageClosed, ["day": shown.day(day)])
        }
    }
}
