public import Database
public import Pages
public import Phrases
public import Spine

/// Files that hang on any item whose kind takes them, each with a text version, so that nobody is shut out by a scan.
public struct PapersCapability: Capability {
    let wiring: PapersWiring
    let waiting = WaitingFiles()

    /// Papers with what they need of the installation and of the other capabilities.
    public init(wiring: PapersWiring) { self.wiring = wiring }

    public static var itemKinds: [Item.Kind: any PhraseKey] { [Paper.kind: Words.kind] }
    public static var waits: [Waiting.What: any PhraseKey] { [Paper.textVersion: Words.waitText] }
    public static var words: [any PhraseKey.Type] { [Words.self] }
    public static var exampleRoutes: [PapersRoute] {
        guard let cell = Slug("quay-ward"), let id = Item.ID(text: "00000000-0000-4000-8000-000000000000") else {
            return []
        }
        return [
            .about(cell, id), .paper(cell, id), .file(cell, id), .textFile(cell, id), .text(cell, id),
            .remove(cell, id),
        ]
    }

    public func show(_ route: PapersRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .about(let slug, let item): try showAbout(item, reading.cell(slug), reading)
        case .paper(let slug, let id): try showPaper(id, reading.cell(slug), reading)
        case .file(let slug, let id): try showFile(id, reading.cell(slug), reading) { $0.file }
        case .textFile(let slug, let id): try showFile(id, reading.cell(slug), reading) { $0.textFile }
        case .text(let slug, let id): try showText(id, reading.cell(slug), reading)
        case .remove(let slug, let id): try showRemove(id, reading.cell(slug), reading)
        }
    }

    public func take(_ route: PapersRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .about(let slug, let item): try takeAdd(item, slug, sending)
        case .text(let slug, let id): try takeText(id, slug, sending)
        case .remove(let slug, let id): try takeRemove(id, slug, sending)
        case .paper, .file, .textFile: throw SpineError(.notFound, "Nothing is sent here.")
        }
    }

    public func route(to item: Item.ID, kind: Item.Kind, in tx: ReadTransaction) throws -> PapersRoute? {
        try Paper.cell(of: item, in: tx).map { .paper($0, item) }
    }
}
