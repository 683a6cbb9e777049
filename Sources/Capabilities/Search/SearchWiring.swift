public import Database
public import Phrases
public import Spine

/// What search needs of the other capabilities: the site knows them all and passes it in.
public struct SearchWiring: Sendable {
    let kinds: @Sendable () -> [Item.Kind: any PhraseKey]
    let isFindable: @Sendable (Viewer, Time) -> SQL

    /// Gathers it.
    ///
    /// - Parameters:
    ///   - kinds: what each kind of item is called on the screen.
    ///   - isFindable: a condition on `item` for a viewer at a time, beside whether they may see it.
    public init(
        kinds: @escaping @Sendable () -> [Item.Kind: any PhraseKey],
        isFindable: @escaping @Sendable (Viewer, Time) -> SQL
    ) {
        self.kinds = kinds
        self.isFindable = isFindable
    }
}
