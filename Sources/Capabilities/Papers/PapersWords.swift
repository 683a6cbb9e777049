import Phrases

/// The words of papers.
enum Words: String, PhraseKey {
    static let book = "Papers"

    case kind, didAdd, didGiveText, didRemove, waitText, keptPapers, papers, noneYet, addOne, addTitle, addLead
    case already, full, readersLike, readersLaw, readersErase, fileField, fileHint, fileMissing, titleField
    case titleHint, titleMissing, wordsField, wordsHint, textField, textHint, textMissing, notText, namesField
    case namesHint, namesFound, addDo, stop, cleaned, cleanedOut, cleanedColours, cleanedStays, cleanedSigned
    case tooLarge, misnamed, chooseAgain, busy, refusedEmpty, refusedType, refusedDamaged, refusedLocked, refusedSigned
    case refusedProgram, refusedEmbedded, refusedFetches, refusedUnfolds, refusedSideways, refusedFailed, typePDF
    case typePicture, typeText, typeCSV, typeDocument, typeSpreadsheet, typeSlides, sizeKB, sizeMB, isText
    case hasText, noText, save, textTitle, saveText, noTextYet, giveText, changeText, giveTextLead, textReplaces
    case saveTextDo, report, removeTitle, removeLead, removeDo
}
