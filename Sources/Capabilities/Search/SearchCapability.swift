public import Pages
public import Phrases
public import Spine

/// Finding whatever one may see by the words in it. It owns nothing: what can be found, each capability indexes.
public struct SearchCapability: Capability {
    let wiring: SearchWiring

    /// Search with what it needs of the other capabilities.
    public init(wiring: SearchWiring) { self.wiring = wiring }

    public static var itemKinds: [Item.Kind: any PhraseKey] { [:] }
    public static var exampleRoutes: [SearchRoute] { [.search] }
    public static var words: [any PhraseKey.Type] { [Words.self] }

    public func show(_ route: SearchRoute, to reading: Reading) throws -> Answer {
        let asked = Asked(reading.query)
        let groups = try Group.all(for: reading.viewer, in: reading.tx)
        let group = groups.first { $0.slug.text == asked.group }
        let found =
            try asked.words.isEmpty
            ? []
            : Finding.all(
                asked, in: group?.id, for: reading.viewer, reading: reading.say.language.code,
                wiring.isFindable(reading.viewer, reading.now), reading.tx)
        return .page(
            SearchPage(
                asked: asked, groups: groups, group: group, found: Array(found.prefix(Finding.most)),
                hasMore: found.count > Finding.most, kinds: wiring.kinds()))
    }

    public func take(_ route: SearchRoute, _ sending: Sending) throws -> Answer {
        throw SpineError(.notFound, "Nothing is sent here.")
    }
}
