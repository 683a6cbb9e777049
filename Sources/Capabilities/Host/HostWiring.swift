public import Database
public import Markup
public import Pages
public import Phrases
public import Spine

/// What keeping the installation needs of the other capabilities and of the program: the site passes it in.
public struct HostWiring: Sendable {
    let organisations: @Sendable (Linking) -> Link
    let cell: @Sendable (Slug, Linking) -> Link
    let library: Library
    let words: @Sendable () -> [any PhraseKey.Type]
    let jobNames: @Sendable () -> [String: any PhraseKey]
    let mail: (any LetterCarrier)?
    let mailFrom: String
    let showLetter: @Sendable (Letter) -> Void
    let check: HealthCheck
    let inviting: (any Inviting)?
    let keeping: (@Sendable (Linking) -> Link)?
    let papers: @Sendable (ReadTransaction) throws -> (papers: Int, bytes: Int)

    /// Gathers it.
    ///
    /// - Parameters:
    ///   - organisations: where the list of organisations is.
    ///   - cell: where a cell is shown.
    ///   - library: the words of all languages.
    ///   - words: the keys of all words of the site, to count those that a speaker has yet to read.
    ///   - jobNames: what each kind of background work is called.
    ///   - mail: where letters go; nil where they are handed over by hand.
    ///   - mailFrom: who letters are from.
    ///   - showLetter: shows a letter to whoever runs the program, where there is no mail server.
    ///   - check: how the installation is looked over.
    ///   - inviting: who makes a new way in for somebody; nil where nobody does.
    ///   - keeping: where site keepers find what they owe people about their data; nil where there is no such page.
    ///   - papers: how many papers there are, and how many bytes they take.
    public init(
        organisations: @escaping @Sendable (Linking) -> Link, cell: @escaping @Sendable (Slug, Linking) -> Link,
        library: Library, words: @escaping @Sendable () -> [any PhraseKey.Type],
        jobNames: @escaping @Sendable () -> [String: any PhraseKey], mail: (any LetterCarrier)?, mailFrom: String,
        showLetter: @escaping @Sendable (Letter) -> Void, check: HealthCheck,
        inviting: (any Inviting)? = nil, keeping: (@Sendable (Linking) -> Link)? = nil,
        papers: @escaping @Sendable (ReadTransaction) throws -> (papers: Int, bytes: Int)
    ) {
        self.organisations = organisations
        self.cell = cell
        self.library = library
        self.words = words
        self.jobNames = jobNames
        self.mail = mail
        self.mailFrom = mailFrom
        self.showLetter = showLetter
        self.check = check
        self.inviting = inviting
        self.keeping = keeping
        self.papers = papers
    }
}
