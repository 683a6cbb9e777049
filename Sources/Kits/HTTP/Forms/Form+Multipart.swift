import Glibc

extension Form {
    /// Reads a body of the type `multipart/form-data` (RFC 7578) as browsers write it.
    ///
    /// Stricter than RFC 2046: nothing may stand before the first boundary or behind the last one.
    ///
    /// - Throws: `badForm` for a broken or unfinished body, invalid UTF-8 or NUL in a field; `tooManyFields`.
    public init(multipart body: [UInt8], boundary: [UInt8]) throws(HTTPError) {
        guard (1...70).contains(boundary.count), boundary.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
            throw HTTPError(.badForm, "The form's boundary is empty or too long.")
        }
        var reader = MultipartReader(body: body, delimiter: Array("\r\n--".utf8) + boundary)
        var fields: [(name: String, value: String)] = []
        var files: [(name: String, file: FormFile)] = []
        try reader.begin()
        while let part = try reader.next() {
            guard fields.count + files.count < Self.limit else {
                throw HTTPError(.tooManyFields, "More than \(Self.limit) fields were sent.")
            }
            if let fileName = part.fileName {
                // A file field that was left empty is sent without a name and without bytes.
                if fileName.isEmpty && part.content.isEmpty { continue }
                let file = FormFile(name: fileName, contentType: part.contentType, bytes: Array(part.content))
                files.append((part.name, file))
            } else {
                guard let value = Bytes.text(part.content), !value.utf8.contains(0) else {
                    throw HTTPError(.badForm, "A field is not UTF-8 text.")
                }
                fields.append((part.name, value))
            }
        }
        self.init(fields, files: files)
    }
}

/// Walks through the parts of a multipart body.
private struct MultipartReader {
    /// The most bytes that the headers of one part may have.
    static let headLimit = 8192

    struct Part {
        let name: String
        let fileName: String?
        let contentType: String
        let content: ArraySlice<UInt8>
    }

    let body: [UInt8]
    /// CR, LF, two dashes and the boundary.
    let delimiter: [UInt8]
    private var index = 0
    private var isOver = false

    init(body: [UInt8], delimiter: [UInt8]) {
        self.body = body
        self.delimiter = delimiter
    }

    /// Passes over the first boundary, which has no line break before it.
    mutating func begin() throws(HTTPError) {
        guard body.starts(with: delimiter.dropFirst(2)) else { throw Self.broken }
        index = delimiter.count - 2
        try endBoundary()
    }

    /// The next part; nil behind the last.
    mutating func next() throws(HTTPError) -> Part? {
        guard !isOver else { return nil }
        var name: String?
        var fileName: String?
        var contentType = "application/octet-stream"
        let head = index
        while true {
            guard let end = position(of: [0x0D, 0x0A], from: index, within: Self.headLimit), end - head < Self.headLimit
            else { throw Self.broken }
            let line = body[index..<end]
            index = end + 2
            if line.isEmpty { break }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), line[..<colon].allSatisfy(Bytes.isToken)
            else { throw Self.broken }
            let value = Bytes.trimmed(line[(colon + 1)...])
            if Bytes.same(line[..<colon], "content-disposition".utf8) {
                guard name == nil else { throw Self.broken }
                (name, fileName) = try Self.disposition(value)
            } else if Bytes.same(line[..<colon], "content-type".utf8) {
                guard let text = Bytes.text(value), value.allSatisfy(Bytes.isValue)
                else { throw Self.broken }
                contentType = text
            }
        }
        guard let name else { throw Self.broken }
        // An empty part has its delimiter's line break as the end of its head.
        let from = index - 2
        guard let end = position(of: delimiter, from: from, within: body.count) else { throw Self.broken }
        let content = body[index..<max(index, end)]
        index = end + delimiter.count
        try endBoundary()
        return Part(name: name, fileName: fileName, contentType: contentType, content: content)
    }

    /// Reads what follows a boundary: spaces and a line break, or two dashes at the very end.
    private mutating func endBoundary() throws(HTTPError) {
        if body[index...].starts(with: [0x2D, 0x2D]) {
            let rest = body[(index + 2)...]
            guard rest.isEmpty || rest.elementsEqual([0x0D, 0x0A]) else { throw Self.broken }
            isOver = true
            return
        }
        while index < body.count, body[index] == 0x20 || body[index] == 0x09 { index += 1 }
        guard body[index...].starts(with: [0x0D, 0x0A]) else { throw Self.broken }
        index += 2
    }

    private static func disposition(_ value: ArraySlice<UInt8>) throws(HTTPError) -> (String, String?) {
        let kind = value.prefix(while: Bytes.isToken)
        let parameters = HeaderParameters(Array(value[kind.endIndex...]))
        guard Bytes.same(kind, "form-data".utf8), let name = parameters["name"] else { throw broken }
        return (try text(name), try parameters["filename"].map(text))
    }

    /// Decodes the three escapes that browsers write in names, and no others: `%22`, `%0D`, `%0A`.
    private static func text(_ bytes: [UInt8]) throws(HTTPError) -> String {
        guard bytes.allSatisfy(Bytes.isValue), let text = Bytes.text(bytes[...]) else {
            throw broken
        }
        return text.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }

    /// Where `needle`, which begins with CR, stands first at or behind `from`, looking at no more than `limit` bytes.
    private func position(of needle: [UInt8], from: Int, within limit: Int) -> Int? {
        body.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return nil }
            let end = from + min(limit, bytes.count - from)
            var index = from
            while end - index >= needle.count {
                guard let found = memchr(base + index, 0x0D, end - index) else { return nil }
                index = UnsafeRawPointer(found) - base
                guard end - index >= needle.count else { return nil }
                if memcmp(base + index, needle, needle.count) == 0 { return index }
                index += 1
            }
            return nil
        }
    }

    static let broken = HTTPError(.badForm, "The form is broken or was cut off; send it again.")
}
