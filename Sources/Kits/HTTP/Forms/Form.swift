/// The fields and files of a form that somebody sent, in their order.
public struct Form: Sendable {
    /// The most fields and files that a form may have together.
    public static let limit = 1000

    private let fields: [(name: String, value: String)]
    private let uploads: [(name: String, file: FormFile)]

    /// A form of these fields and files, as tests make it.
    public init(_ fields: [(name: String, value: String)] = [], files: [(name: String, file: FormFile)] = []) {
        self.fields = fields
        uploads = files
    }

    /// Reads a body of the type `application/x-www-form-urlencoded`.
    ///
    /// - Throws: `badForm` for broken escapes, invalid UTF-8 or NUL; `tooManyFields`.
    public init(urlEncoded body: [UInt8]) throws(HTTPError) {
        self.init(try Query.pairs(parsing: body[...], limit: Self.limit, otherwise: .badForm))
    }

    /// The first value of a field.
    public subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// All values of a field, in their order.
    public func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// The first file of a field; a file field that was left empty has none.
    public func file(_ name: String) -> FormFile? { uploads.first { $0.name == name }?.file }

    /// All files of a field, in their order.
    public func files(_ name: String) -> [FormFile] { uploads.filter { $0.name == name }.map(\.file) }
}
