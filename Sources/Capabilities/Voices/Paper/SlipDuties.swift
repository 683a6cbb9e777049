import Pages
import Phrases
import Spine

/// What somebody is told before they answer without a screen: the same as online, in few lines.
enum SlipDuties {
    /// Read out to somebody who answers by word of mouth.
    static func spoken(_ question: OpenQuestion, tag: String, in shown: Rendering) -> [String] {
        [shown.say(PaperWords.sayFree)] + common(question, tag: tag, in: shown) + [shown.say(PaperWords.sayErase)]
    }

    /// Printed on a slip.
    static func printed(_ question: OpenQuestion, _ batch: PaperBatch, tag: String, in shown: Rendering) -> [String] {
        [shown.say(PaperWords.slipFree)] + common(question, tag: tag, in: shown)
            + [shown.say(PaperWords.slipDestroyed, ["day": shown.day(batch.destroyBy)])]
    }

    private static func common(_ question: OpenQuestion, tag: String, in shown: Rendering) -> [String] {
        let help: TakingPartWords =
            switch question.affectsHelp {
            case .no: .affectsNo
            case .yes: .affectsYes
            case .unsure: .affectsUnsure
            }
        let age: TakingPartWords =
            switch question.leastAge {
            case .sixteen: .ageSixteen
            case .thirteen: .ageThirteen
            case .withWorker: .ageWithWorker
            }
        var lines = [shown.say(help), shown.say(age), shown.say(PaperWords.readBySlip, ["group": question.group])]
        let own = question.readers.version(for: tag).words
        if !own.isEmpty { lines.append(shown.say(PaperWords.readersAre, ["who": own])) }
        let excluded = question.excludedSectors.map { shown.say($0.words) }
        if !excluded.isEmpty {
            lines.append(shown.say(TakingPartWords.notReadBy, ["who": shown.say.list(excluded)]))
        }
        lines.append(shown.say(TakingPartWords.byLaw))
        let promise = question.promise.version(for: tag).words
        if !promise.isEmpty { lines.append("\(shown.say(TakingPartWords.promised)) \(promise)") }
        if let day = question.promised?.by { lines.append(shown.say(PaperWords.answerByDay, ["day": shown.day(day)])) }
        return lines
    }
}
