import Phrases

/// The words of what a group's notes are about.
enum ThemesWords: String, PhraseKey {
    static let book = "Themes"

    case jobThemes, didName, title, lead, none, unnamed, dropped, notes, words, name, nameHint, nameMissing, nameDo
    case merge, mergeChoose, mergeMissing, mergeDo, drop, restore
}
