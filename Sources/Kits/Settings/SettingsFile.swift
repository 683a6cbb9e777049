import Glibc

/// A file of settings: a line `name = value` each, `#` begins a line of remarks.
public struct SettingsFile: Sendable {
    /// The most bytes that a file of settings can have.
    public static let mostBytes = 256 << 10
    /// No file.
    public static let empty = SettingsFile(name: "", lines: [])

    let name: String
    let lines: [Line]

    private init(name: String, lines: [Line]) {
        self.name = name
        self.lines = lines
    }

    /// Reads the text of a file; the name is for messages, which say the line's number but never its value.
    ///
    /// A value is taken as it stands, without the spaces around it; one pair of double quotes around it is removed.
    public init(text: String, name: String) throws(SettingsError) {
        var lines: [Line] = []
        var number = 0
        for text in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" }) {
            number += 1
            guard let content = Line.content(text) else { continue }
            guard let line = Line(content, number: number) else {
                throw SettingsError(.line, "\(name), line \(number): this is no setting; write name = value.")
            }
            if let earlier = lines.first(where: { $0.name == line.name }) {
                throw SettingsError(
                    .line, "\(name), line \(number): \(line.name) is set already in line \(earlier.number).")
            }
            lines.append(line)
        }
        self.init(name: name, lines: lines)
    }

    /// Reads the file at the path.
    public init(path: String) throws(SettingsError) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw SettingsFile.unreadable(path) }
        defer { close(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 16 << 10)
        while true {
            let count = read(file, &piece, piece.count)
            if count == 0 { break }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw SettingsFile.unreadable(path)
            }
            bytes += piece[..<count]
            guard bytes.count <= SettingsFile.mostBytes else {
                throw SettingsError(.unreadable, "\(path) is too long for a file of settings.")
            }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw SettingsError(.unreadable, "\(path) is not written in UTF-8.")
        }
        try self.init(text: text, name: path)
    }

    private static func unreadable(_ path: String) -> SettingsError {
        SettingsError(.unreadable, "The settings in \(path) cannot be read: \(String(cString: strerror(errno))).")
    }
}
