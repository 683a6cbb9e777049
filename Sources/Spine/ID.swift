public import Database
public import FoundationEssentials
public import Routing

/// The identifier of one kind of thing: a membership's never passes for a cell's.
public struct ID<Of>: Hashable, Sendable {
    /// The 128 bits, as the database keeps them.
    public let uuid: UUID

    /// Takes an identifier that is already known to name an `Of`.
    public init(_ uuid: UUID) { self.uuid = uuid }

    /// An identifier without order that follows from a hash of at least 16 bytes: for what must not be written down twice.
    public init(hash: [UInt8]) { uuid = UUID(random: Array(hash.prefix(16))) }

    /// Reads the text form that `text` writes; nil for anything else.
    public init?(text: String) {
        guard text.utf8.count == 36, let uuid = UUID(uuidString: text) else { return nil }
        self.uuid = uuid
        // One thing has one address.
        guard self.text == text else { return nil }
    }

    /// The text form used in paths: lower-case hexadecimal with hyphens.
    public var text: String { uuid.hexadecimal }
}

extension ID: Bindable {
    public var bound: Value { .uuid(uuid) }
}

extension ID: ColumnReadable {
    public static func read(_ column: ColumnValue) throws -> ID { ID(try UUID.read(column)) }
}

extension ID: PathParameter {
    public init?(segment: String) { self.init(text: segment) }
    public var segment: String { text }
}
