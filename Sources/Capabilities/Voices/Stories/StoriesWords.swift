import Phrases

/// The words of stories.
enum StoriesWords: String, PhraseKey {
    static let book = "Stories"

    case story, stories, storiesLead, noneYet, save, saveNote, waitWithdrawn
    case tell, tellLead, candourReaders, candourHost, candourWithdraw, candourCopies
    case teller, tellerOwn, tellerSomebody, tellerSomebodyHint, tellerMissing
    case title, titleMissing, words, wordsHint, wordsMissing
    case readers, readersConvenors, readersGroup, readersAll, readersMissing
    case quoting, quoteNo, quoteWithoutName, quoteWithName, quotingMissing, name, nameHint, nameMissing, named
    case term, termQuarter, termYear, termThreeYears, termAlways, termMissing, until, untilDay, noEnd
    case agreed, agreedHint, agreedMissing, tellDo
    case allows, typedIn, withdraw, withdrawLead, withdrawDo
    case withdrawnTitle, withdrawnLead, noCopies, copies, copiesAsk, copiesAsked, somebodyGone
    case receiptTitle, receiptLead, receiptWhat, receiptHow
    case code, codeTitle, codeHint, codeMissing, codeWrong, codeDone, codeDoneLead
}
