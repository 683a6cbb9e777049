public import Database
public import Phrases
public import Spine

/// What search needs of the other capabilities: the site knows them all and passes it in.
public struct SearchWiring: Sendable {
    let kinds: @Sendable () -> [Item.Kind: any PhraseKey]
    let isFindable: @Sendable (Time) -> SQL

    /// Gathers it.
    ///
    /// - Parameters:
    ///   - kinds: what each kind of item is called on the screen.
    ///   - isFindable: a condition on `item` at a time, beside whether the viewer may see it.
    public init(
        kinds: @escaping @Sendable () -> [Item.Kind: any PhraseKey], isFindable: @escaping @Sendable (Time) -> SQL
    ) {
        self.kinds = kinds
        self.isFindable = isFindable
    }
}
