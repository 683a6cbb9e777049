import Phrases

/// The words of what was learnt.
enum Words: String, PhraseKey {
    static let book = "Learning"

    case kindNote, kindThought, waitPublish, didPublish, didTakeBack, didThink, didThinkAgain, didThinkNoMore
    case learning, networkTitle, networkLead, leadNoQuestion, none, noneMember, notes, drafts, thinking
    case newTitle, newLead, changeTitle, candourDraft, candourPublished, noteTitle, noteTitleHint, titleMissing
    case points, pointsHint, pointsMissing, detail, detailHint, detailTooLong, changedMeanwhile, standsNow
    case event, noEvent, save, stop
    case draft, draftLead, publish, changeWords, throwAway, followsFrom, address, takeBack, report, more
    case publishTitle, publishLead, readers, readersCell, readersUpward, readersNetwork, readersAll, readersMissing,
        publishDo
    case notAnswered, stillNamed, agreedToFewer
    case takeBackTitle, takeBackLead, takeBackDo, throwTitle, throwLead, throwDo
    case thinkTitle, thinkLead, thinkAgainTitle, thought, thoughtHint, thoughtMissing, why, whyHint, restsOn
    case restsOnMissing, restsOnFirst, thinkDo, thinkAgain, thoughtBefore, thoughtNow, since
    case thinkNoMore, thinkNoMoreTitle, thinkNoMoreLead, thinkNoMoreBefore
    case homeTitle, homeAll
}
