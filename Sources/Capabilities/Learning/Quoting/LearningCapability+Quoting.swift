import Database
import HTTP
import Markup
import Pages
import Phrases
import Secrets
import Spine

// Putting somebody's words into a draft, and asking them.
extension LearningCapability {
    /// How long the letter that asks somebody is kept where nobody could send it, in days.
    private static let daysToAsk: Int64 = 30

    func showNewQuote(_ id: Note.ID, in slug: Slug, _ reading: Reading) throws -> Answer {
        let (cell, note) = try draft(id, in: slug, reading)
        return .page(AddQuotePage(cell: cell, note: note, state: FormState()))
    }

    func takeQuote(in id: Note.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let name = reader.line("name", most: 100, missing: QuotingWords.nameMissing)
        let words = reader.text("words", most: 2000, missing: QuotingWords.wordsMissing)
        let email = reader.line("email", most: EmailAddress.most)
        if !email.isEmpty, !EmailAddress.isPlausible(email) { reader.note("email", QuotingWords.emailOdd) }
        let (cell, note) = try sending.reading { try draft(id, in: slug, $0) }
        guard reader.isGood else { return .problem(AddQuotePage(cell: cell, note: note, state: reader.state)) }
        let token = Token(random: sending.store.surroundings.randomness)
        func add(_ acting: Acting) throws {
            let known = email.isEmpty ? nil : try Person.find(email: email, in: acting.tx)
            try acting.tx.run(
                """
                insert into quote (id, note, actor, name, words, reason, link)
                values (\(acting.surroundings.newID(Quote.self)), \(id), \(known?.id), \(name), \(words), '',
                    \(token.digest.bytes))
                """)
            guard !email.isEmpty else { return }
            let language = known.flatMap { wiring.library.language(code: $0.language) }
            try ask(name, at: email, known?.id, token, in: cell, language, acting, sending)
        }
        let next = sending.link(LearningRoute.note(slug, id))
        if email.isEmpty {
            return try sending.act(Self.quote, on: .item(id), afterwards: next) { acting in
                try add(acting)
                return given(token, to: name, cell, note, sending)
            }
        }
        return try sending.act(Self.quote, on: .item(id)) { acting in
            try add(acting)
            return next
        }
    }

    /// What its author says of somebody who is quoted: that they answered by phone, that they need a new link, or that
    /// their words go.
    func takeQuoteChange(_ quote: Quote.ID, in id: Note.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, note) = try sending.reading { try draft(id, in: slug, $0) }
        let known = try sending.reading { try Quote.all(in: id, $0.tx) }.first { $0.id == quote }
        guard let known, let change = sending.form["do"].flatMap(QuoteChange.init) else {
            throw SpineError(.notFound, "There are no such words in this note.")
        }
        let next = sending.link(LearningRoute.note(slug, id))
        let here: SQL = "id = \(quote) and note = \(id)"
        if change == .link || change == .again {
            let token = Token(random: sending.store.surroundings.randomness)
            return try sending.act(Self.quote, on: .item(id), afterwards: next) { acting in
                if change == .again {
                    try acting.tx.run(
                        """
                        update quote set answer = null, answered_day = null, readers = null, asked_again = \(false)
                        where \(here)
                        """)
                }
                try acting.tx.run("update quote set link = \(token.digest.bytes) where \(here) and answer is null")
                let name = known.name.isEmpty ? sending.say(QuotingWords.unnamed) : known.name
                return given(token, to: name, cell, note, sending)
            }
        }
        return try sending.act(Self.quote, on: .item(id)) { acting in
            if change == .remove {
                try acting.tx.run("delete from quote where \(here)")
                try acting.scrub()
            } else {
                let answer: Quote.Answer = change == .yes ? .yes : .withoutName
                try acting.tx.run(
                    """
                    update quote set answer = \(answer), answered_day = \(acting.now.day), asked_again = \(false)
                    where \(here) and answer is null
                    """)
            }
            return next
        }
    }

    /// Whoever agreed to stand in a draft agreed to it as it was. Now that it says something else they are asked again: by
    /// letter where they have an account with an address, and with the link that they have.
    func askAgain(
        aboutDraft id: Note.ID, in cell: CellHeading, _ acting: Acting, _ sending: Sending
    ) throws {
        let agreed = try Quote.all(in: id, acting.tx).filter(\.hasAgreed)
        guard !agreed.isEmpty else { return }
        try acting.withdraw(Note.toPublish, about: id)
        for quote in agreed {
            try acting.tx.run(
                """
                update quote set answer = null, answered_day = null, asked_again = \(true) where id = \(quote.id)
                """)
            let person = try acting.tx.first("select actor from quote where id = \(quote.id)") {
                try $0.next(Actor.ID?.self)
            }?.flatMap { try Person.find($0, in: acting.tx) }
            guard let person, let email = person.email else { continue }
            let token = Token(random: acting.surroundings.randomness)
            try acting.tx.run("update quote set link = \(token.digest.bytes) where id = \(quote.id)")
            try ask(
                person.name, at: email, person.id, token, in: cell, wiring.library.language(code: person.language),
                isAgain: true, acting, sending)
        }
    }

    private func given(
        _ token: Token, to name: String, _ cell: CellHeading, _ note: Note, _ sending: Sending
    ) -> GivenLinkPage {
        GivenLinkPage(cell: cell, note: note, name: name, address: address(token, prefix: sending.link.prefix, sending))
    }

    private func address(_ token: Token, prefix: String?, _ sending: Sending) -> String {
        sending.site.publicAddress + Linking(prefix: prefix)(LearningRoute.asked(token.text)).text
    }

    private func ask(
        _ name: String, at email: String, _ person: Person.ID?, _ token: Token, in cell: CellHeading,
        _ language: Language?, isAgain: Bool = false, _ acting: Acting, _ sending: Sending
    ) throws {
        let language = language ?? wiring.library.language(code: cell.cell.language) ?? .english
        let say = wiring.library.phrases(in: language)
        let prefix = language == .english ? nil : language.code
        let body = [
            say(QuotingWords.letterHello, ["name": name]),
            say(
                isAgain ? QuotingWords.letterLeadAgain : .letterLead,
                ["author": acting.viewer.name, "group": cell.cell.name]),
            address(token, prefix: prefix, sending), say(QuotingWords.letterNothing),
        ]
        try acting.send(
            to: email, person: person,
            subject: say(
                isAgain ? QuotingWords.letterSubjectAgain : .letterSubject, ["author": acting.viewer.name]),
            body: body.joined(separator: "\n\n") + "\n", language: language.code,
            forgetAt: acting.now.adding(days: Self.daysToAsk), mentions: acting.viewer.actor)
    }
}

// Answering, with the link of a letter or of a piece of paper.
extension LearningCapability {
    func showAsked(_ text: String, _ reading: Reading) throws -> Answer {
        guard let (quote, note, group) = try asked(text, reading.tx) else { return .page(GonePage()) }
        let state = FormState(quote.answer.map { ["answer": $0.rawValue] } ?? [:])
        return .page(AskedPage(token: text, group: group, note: note, quote: quote, state: state))
    }

    func takeAnswer(_ text: String, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let answer = reader.choice("answer", of: Quote.Answer.self, missing: QuotingWords.answerMissing)
        let reason = reader.text("reason", most: 1000)
        guard let (quote, note, group) = try sending.reading({ try asked(text, $0.tx) }) else {
            return .page(GonePage())
        }
        guard reader.isGood, let answer else {
            return .problem(AskedPage(token: text, group: group, note: note, quote: quote, state: reader.state))
        }
        try sending.store.act(Self.answer, by: .visitor, on: .network) { acting in
            try keep(answer, reason, to: quote, in: note, acting)
        }
        return .page(ThanksPage(answer: answer))
    }

    /// Keeps what somebody said; at a no their words go at once, and in a published note all that is kept of them.
    private func keep(
        _ answer: Quote.Answer, _ reason: String, to quote: Quote, in note: Note, _ acting: Acting
    ) throws {
        let isPublished = try acting.tx.first("select published_day is not null from note where id = \(note.id)") {
            try $0.next(Bool.self)
        }
        if isPublished == true, answer == .no {
            try acting.tx.run("delete from quote where id = \(quote.id)")
        } else {
            let words = answer == .no ? "" : quote.words
            let name = isPublished == true && answer == .withoutName ? "" : quote.name
            try acting.tx.run(
                """
                update quote set answer = \(answer), reason = \(reason), words = \(words), name = \(name),
                    answered_day = \(acting.now.day), asked_again = \(false) where id = \(quote.id) and (answer is null or answer <> 'no')
                """)
        }
        if answer != .yes { try acting.scrub() }
        try acting.touch(item: note.id)
        let isOpen =
            try acting.tx.first("select 1 from quote where note = \(note.id) and answer is null") {
                try $0.next(Int.self)
            } != nil
        if isPublished == false, !isOpen, let author = note.author {
            try acting.ask(author, for: Note.toPublish, about: note.id)
        }
    }

    private func asked(_ text: String, _ tx: ReadTransaction) throws -> (Quote, Note, String)? {
        guard let token = Token(parsing: text), let quote = try Quote.find(by: token, tx), quote.answer != .no,
            let note = try Note.quoting(quote, tx)
        else { return nil }
        let group = try tx.first(
            "select home.title from item join item as home on home.id = item.cell where item.id = \(note.id)"
        ) { try $0.next(String.self) }
        return group.map { (quote, note, $0) }
    }
}

extension Acting {
    /// Marks the kept pages that show an item as out of date.
    fileprivate func touch(item: Item.ID) throws {
        let cell: Cell.ID?? = try tx.first("select cell from item where id = \(item)") { try $0.next(Cell.ID?.self) }
        if let cell = cell ?? nil { touch(cell) }
    }
}
