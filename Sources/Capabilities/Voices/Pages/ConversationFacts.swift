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
                facts.append(shown.say(Words.answered, count: landscape.people))
            }
        } else if let people = conversation.people {
            facts.append(shown.say(Words.answered, count: people))
        }
        facts.append(words(stage, in: shown))
        return facts.joined(separator: " ")
    }

    /// Whether one may still answer.
    static func words(_ stage: Conversation.Stage, in shown: Rendering) -> String {
        switch stage {
        case .arriving: shown.say(Words.stageArriving)
        case .imported: shown.say(Words.stageImported)
        case .open(nil): shown.say(Words.stageOpen)
        case .open(let until?): shown.say(Words.stageOpenUntil, ["day": shown.day(until)])
        case .opens(let day): shown.say(Words.stageOpens, ["day": shown.day(day)])
        case .closed(let day): shown.say(Words.stageClosed, ["day": shown.day(day)])
        }
    }
}
