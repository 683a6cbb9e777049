public import FoundationEssentials

/// Something that can stand in `\( )` of an `SQL` text.
public protocol Bindable: Sendable {
    /// The value to bind.
    var bound: Value { get }
}

extension Value: Bindable {
    /// The value itself.
    public var bound: Value { self }
}

extension Int: Bindable {
    /// The number, as a 64-bit integer.
    public var bound: Value { .integer(Int64(self)) }
}

extension Int64: Bindable {
    /// The number, as a 64-bit integer.
    public var bound: Value { .integer(self) }
}

extension Int32: Bindable {
    /// The number, as a 64-bit integer.
    public var bound: Value { .integer(Int64(self)) }
}

extension Double: Bindable {
    /// The number, as a 64-bit floating-point number.
    public var bound: Value { .real(self) }
}

extension Bool: Bindable {
    /// 1 for true and 0 for false, as `.flag` columns store it.
    public var bound: Value { .integer(self ? 1 : 0) }
}

extension String: Bindable {
    /// The text.
    public var bound: Value { .text(self) }
}

extension [UInt8]: Bindable {
    /// The bytes.
    public var bound: Value { .blob(self) }
}

extension UUID: Bindable {
    /// The identifier: 16 bytes on SQLite, a `uuid` on PostgreSQL.
    public var bound: Value { .uuid(self) }
}

extension Optional: Bindable where Wrapped: Bindable {
    /// The wrapped value, or null.
    public var bound: Value { self?.bound ?? .null }
}

extension Bindable where Self: RawRepresentable, RawValue: Bindable {
    /// The raw value's binding: an enumeration needs only to declare `Bindable`.
    public var bound: Value { rawValue.bound }
}

extension [UInt8] {
    /// The identifier that these 16 bytes are.
    var uuid: UUID? {
        count == 16 ? withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) } : nil
    }
}
