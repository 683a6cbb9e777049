import Phrases

/// The words of what was learnt in a year.
enum YearWords: String, PhraseKey {
    static let book = "Years"

    case kindYear, didPublish, didTakeBack, listTitle
    case newTitle, newLead, year, yearMissing, yearTaken, readers, newDo, titleOf, headingThoughts, headingNotes
    case quotes, publishDo, changeLead, title, titleMissing, body, bodyMissing, throwLead, takeBackLead
}
