import Database
public import Spine

/// Brings a conversation that Polis exported into a group, with its views, the people who answered and their answers.
///
/// It runs in small parts. Broken off and begun again, it takes in nothing twice; an export that has changed since
/// brings what was imported up to date.
public struct PolisImport {
    /// How far an import has come.
    public struct Progress: Sendable, Equatable {
        /// Parts written so far.
        public let done: Int
        /// Parts in all.
        public let all: Int
    }

    private let sheet: AnswerSheet
    private let cell: Cell.ID
    private let store: Store

    /// Prepares an import into a cell; nothing is written yet.
    ///
    /// - Parameters:
    ///   - question: what was asked; nil takes it from the export's summary.
    ///   - cell: the cell's name in addresses.
    /// - Throws: `PolisExportError` where nobody says what was asked, `SpineError` where there is no such cell.
    public init(_ export: PolisExport, question: String? = nil, into cell: Slug, store: Store) throws {
        let found = try store.read { tx in
            try tx.first(
                """
                select item.id, item.language from cell join item on item.id = cell.id
                where cell.slug = \(cell) and item.state <> 'retired'
                """
            ) { (try $0.next(Cell.ID.self), try $0.next(String.self)) }
        }
        guard let found else { throw SpineError(.notFound, "There is no group of that name.") }
        self.cell = found.0
        sheet = try AnswerSheet(export, question: question, language: found.1)
        self.store = store
    }

    /// Writes everything and asks for the figures, which the background works out. `progress` is told after each part;
    /// what it throws breaks the import off, and running it again finishes it.
    @discardableResult
    public func run(progress: (Progress) throws -> Void = { _ in }) throws -> Conversation.ID {
        try Self.takeIn(sheet, into: cell, by: .system, store: store, progress: progress)
    }

    /// Takes a whole sheet in, begun by the system.
    static func takeIn(
        _ sheet: AnswerSheet, into cell: Cell.ID, by viewer: Viewer, store: Store,
        progress: (Progress) throws -> Void = { _ in }
    ) throws -> Conversation.ID {
        let begun = try store.act(VoicesCapability.importConversation, by: viewer, on: .cell(cell)) {
            try AnswerIntake.begin(sheet, in: cell, acting: $0)
        }
        let intake = AnswerIntake(sheet, into: begun.conversation, intake: begun.intake, store: store)
        for part in 0..<intake.partCount {
            guard try intake.write(part: part) else { return begun.conversation }
            try progress(Progress(done: part + 1, all: intake.partCount))
        }
        try intake.finish()
        return begun.conversation
    }
}
