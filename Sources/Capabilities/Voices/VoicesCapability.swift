public import Pages
public import Phrases
public import Spine

/// What people say: conversations, the views in them, and what they agree on.
public struct VoicesCapability: Capability {
    /// Voices need nothing of the other capabilities.
    public init() {}

    public static var itemKinds: [Item.Kind: any PhraseKey] {
        [Conversation.kind: Words.conversation, Statement.kind: Words.view]
    }
    public static var words: any PhraseKey.Type { Words.self }
    public static var jobNames: [String: any PhraseKey] {
        [ImportJob.kind.name: Words.jobImport, LandscapeJob.kind.name: Words.jobLandscape]
    }
    public static var exampleRoutes: [VoicesRoute] {
        guard let cell = Slug("quay-ward"), let id = Item.ID(text: "00000000-0000-4000-8000-000000000000") else {
            return []
        }
        return [
            .all(cell), .importing(cell), .progress(cell, id), .conversation(cell, id), .views(cell, id),
            .figures(cell, id),
        ]
    }

    public func show(_ route: VoicesRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .all(let cell): try showAll(reading.cell(cell), reading)
        case .importing(let cell): try showImport(reading.cell(cell), reading)
        case .progress(let cell, let id): try showProgress(of: id, reading.cell(cell), reading)
        case .conversation(let cell, let id): try showConversation(id, reading.cell(cell), reading)
        case .views(let cell, let id): try showViews(of: id, reading.cell(cell), reading)
        case .figures(let cell, let id): try showFigures(of: id, reading.cell(cell), reading)
        }
    }

    public func take(_ route: VoicesRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .importing(let cell): try takeImport(into: cell, sending)
        case .all, .progress, .conversation, .views, .figures:
            throw SpineError(.notFound, "Nothing is sent here.")
        }
    }

    public var place: Place? { .voices }
    public func placeRoute(in cell: Slug) -> VoicesRoute? { .all(cell) }
    public var jobs: [JobHandler] { [ImportJob.handler, LandscapeJob.handler] }
}
