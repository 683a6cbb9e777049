extension Library {
    /// What is wrong with the words, one sentence each, in a fixed order; empty if nothing is.
    ///
    /// Found are phrases that a language misses or nobody asks for, placeholders and plurals that differ from
    /// the English, and plural forms that are missing. The kit's own books are looked at as well.
    public func problems(for keys: [any PhraseKey.Type]) -> [String] {
        var asked: [Phrases.Name] = []
        for type in keys + [Dates.self, Lists.self] { asked += names(of: type) }
        let known = Set(asked)
        var problems: [String] = []
        for language in languages {
            let phrases = books[language.code] ?? [:]
            for name in known where phrases[name] == nil {
                problems.append("\(language.code)/\(name.book).txt: “\(name.key)” is missing")
            }
            for (name, phrase) in phrases {
                let place = "\(language.code)/\(name.book).txt:\(phrase.line): “\(name.key)”"
                guard known.contains(name) else {
                    problems.append("\(place) is a phrase that nobody says")
                    continue
                }
                problems += missingForms(phrase).map { "\(place) lacks the plural form [\($0)]" }
                if let english = books[Language.english.code]?[name] {
                    problems += differences(phrase, english).map { "\(place) \($0)" }
                }
            }
        }
        return problems.sorted()
    }

    private func names<Key: PhraseKey>(of type: Key.Type) -> [Phrases.Name] {
        type.allCases.map { Phrases.Name(book: type.book, key: $0.rawValue) }
    }

    private func missingForms(_ phrase: Phrase) -> [String] {
        guard case .plural(let forms) = phrase.form else { return [] }
        return phrase.language.plurals.categories.filter { forms[$0] == nil }.map(\.rawValue)
    }

    private func differences(_ phrase: Phrase, _ english: Phrase) -> [String] {
        guard phrase.isPlural == english.isPlural else {
            return [phrase.isPlural ? "has plural forms, the English has none" : "has no plural forms, the English has"]
        }
        let wanted = english.allPlaceholders
        var found: [String] = []
        for (form, placeholders) in phrase.placeholdersByForm {
            for name in wanted.subtracting(placeholders) { found.append("lacks {\(name)}\(form)") }
            for name in placeholders.subtracting(wanted) { found.append("has {\(name)}\(form), the English does not") }
        }
        return found
    }
}

extension Phrase {
    fileprivate var isPlural: Bool {
        if case .plural = form { true } else { false }
    }

    fileprivate var allPlaceholders: Set<String> {
        placeholdersByForm.reduce(into: []) { $0.formUnion($1.placeholders) }
    }

    /// The placeholders of each form; a plural may or may not repeat its count.
    fileprivate var placeholdersByForm: [(form: String, placeholders: Set<String>)] {
        switch form {
        case .plain: return [("", [])]
        case .pieces(let pieces): return [("", Phrase.placeholders(pieces))]
        case .plural(let forms):
            return forms.map { (" in [\($0.key)]", Phrase.placeholders($0.value).subtracting(["count"])) }
        }
    }
}
