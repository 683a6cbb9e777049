import Phrases

/// The words of what people undertook to do: the screen calls them actions.
enum UndertakingWords: String, PhraseKey {
    static let book = "Undertakings"

    case kindUndertaking, waitDo, actions, actionsLead, actionsNone, settledTitle, byDay, late, done, dropped, open
    case newTitle, newAnother, whatField, whatHint, whatMissing, whoField, whoNone, nameField, nameHint, nameBoth
    case dayField, owner, due, state, cameFrom, nobody, noDay, doneDo, dropDo, againDo, changeTitle, changeDo
    case history, historyLine, didTakeOn, didChange, didFinish, didDrop, didResume
}
