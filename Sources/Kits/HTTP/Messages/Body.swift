/// What a response carries.
public enum Body: Sendable {
    /// Nothing.
    case empty
    /// Bytes made for this response.
    case bytes([UInt8])
    /// Bytes that answer many requests, sent without copying.
    case kept(KeptBody)

    /// The text's bytes in UTF-8.
    public static func text(_ text: String) -> Body { .bytes(Array(text.utf8)) }
}
