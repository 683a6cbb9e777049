import Phrases

/// The words of voices.
enum Words: String, PhraseKey {
    static let book = "Voices"

    case keptWaysBack, keptUnpublished
    case voices, voicesLead, conversation, view, noneYet, noneYetConvenor
    case stageArriving, stageImported, stageOpen, stageOpenUntil, stageOpens, stageClosed
    case answered, answeredOnPaper, people
    case agreeTitle, leadAll, leadBoth, leadGroups, nothingAgreed, tooFewYet, noGroups
    case allGroupsAgree, mostAgree, shareOfPeople, agree, disagree, notSure, notShown, whyNotShown
    case differTitle, differCaption, groupsAre, groupsHardlyDiffer
    case group, groupPeople, mapTitle, mapCaption, tenthsAgree, tenthsDisagree
    case allViews, saveFigures, viewsOf, moreViews, earlierViews, number, seeAgree, seeHeard, askedWas
    case importTitle, importLead, candourVisible, candourAnswers, candourFew, candourFiles
    case question, questionHint, questionMissing
    case fileComments, fileCommentsHint, fileVotes, fileVotesHint, fileMatrix, fileMatrixHint
    case fileSummary, fileSummaryHint, lawful, lawfulHint, lawfulMissing, importDo, importStop
    case commentsMissing, votesMissing, filesTooLarge, fileProblem, rowProblem, moreProblems
    case progressTitle, progressSoFar, progressAgain, progressDone, progressStuck
    case taskAsk, taskAskHint, taskImport, taskImportHint, didImport, didAsk, didOpen, didClose, jobImport,
        jobLandscape, jobTendQueue
    case jobChangeLetters, jobStoryEnd, didAnswerBack, didExportVotes
}
