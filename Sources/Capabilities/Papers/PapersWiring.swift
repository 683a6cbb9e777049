public import FileTypes
public import Pages
public import Spine

/// What papers need of the installation and of the other capabilities: the site knows them all and passes it in.
public struct PapersWiring: Sendable {
    /// Looks what a file is and cleans it. Throws `FileTypeError`.
    public typealias Cleaner = @Sendable ([UInt8]) throws -> CleanFile

    let clean: Cleaner
    let mostBytes: Int
    let mostOnOne: Int
    let kinds: @Sendable () -> Set<Item.Kind>
    let safeguarding: any Safeguarding

    /// Gathers it.
    ///
    /// - Parameters:
    ///   - clean: looks what a file is and cleans it, in whatever bounds the program sets.
    ///   - mostBytes: how large a file may be.
    ///   - mostOnOne: how many papers may hang on one item.
    ///   - kinds: the kinds of item that papers may hang on.
    ///   - safeguarding: who keeps people safe where they write.
    public init(
        clean: @escaping Cleaner, mostBytes: Int, mostOnOne: Int = 20,
        kinds: @escaping @Sendable () -> Set<Item.Kind>, safeguarding: any Safeguarding
    ) {
        self.clean = clean
        self.mostBytes = mostBytes
        self.mostOnOne = mostOnOne
        self.kinds = kinds
        self.safeguarding = safeguarding
    }
}
