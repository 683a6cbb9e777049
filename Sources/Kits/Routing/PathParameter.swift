/// A value that stands as one segment of a path, and is read back from it.
public protocol PathParameter: Sendable {
    /// Reads the value from a decoded segment; nil where the segment is no such value.
    init?(segment: String)
    /// The segment, before percent-encoding. Reading it gives the same value again.
    var segment: String { get }
}

extension Int: PathParameter {
    /// Reads a plain decimal number, written the one way that `segment` writes it.
    public init?(segment: String) {
        guard let number = Int(segment), number.segment == segment else { return nil }
        self = number
    }

    public var segment: String { String(self) }
}

extension String: PathParameter {
    /// Takes any segment that is not empty.
    public init?(segment: String) {
        guard !segment.isEmpty else { return nil }
        self = segment
    }

    public var segment: String { self }
}
