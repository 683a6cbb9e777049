/// A file that came with a form.
public struct FormFile: Sendable, Hashable {
    /// What the sender calls it: somebody's words, never a path to write to.
    public let name: String
    /// What the sender says it is; to be checked, not believed.
    public let contentType: String
    /// What is in it.
    public let bytes: [UInt8]

    /// A file of this name, type and content.
    public init(name: String, contentType: String, bytes: [UInt8]) {
        self.name = name
        self.contentType = contentType
        self.bytes = bytes
    }
}
