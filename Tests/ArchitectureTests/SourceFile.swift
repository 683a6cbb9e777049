import Foundation

/// One Swift file of the package, as the checks read it.
struct SourceFile {
    /// Its path from the package's folder, such as `Sources/Kits/HTTP/HTTPError.swift`.
    let path: String
    let lines: [String]

    init(_ path: String, _ text: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    var name: String { String(path.split(separator: "/").last ?? "") }

    /// How many lines it has; the line break at its end begins no further one.
    var length: Int { lines.last == "" ? lines.count - 1 : lines.count }

    /// The modules that it imports.
    var imports: [String] {
        lines.compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
                words[..<place].allSatisfy({ Self.importModifiers.contains($0) })
            else { return nil }
            // `import struct Foundation.Date` brings the module as well.
            let named = Self.importKinds.contains(words[place + 1]) ? words.last! : words[place + 1]
            return named.split(separator: ".").first.map(String.init)
        }
    }

    private static let importModifiers: Set<String> = [
        "public", "package", "internal", "private", "fileprivate", "@testable", "@preconcurrency", "@_exported",
    ]
    private static let importKinds: Set<String> = ["struct", "class", "enum", "protocol", "func", "var", "let"]

    /// Its lines without comments that take up a line, with their numbers.
    var code: [(number: Int, text: String)] {
        zip(1..., lines).filter { !$0.1.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
            .map { (number: $0.0, text: $0.1) }
    }
}

extension SourceFile {
    /// The folder of the package.
    static let packageFolder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The text of a file of the package.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: packageFolder.appendingPathComponent(path), encoding: .utf8)
    }

    /// The paths below a folder of the package, in order.
    static func paths(in folder: String) throws -> [String] {
        let root = packageFolder.appendingPathComponent(folder).resolvingSymlinksInPath().path
        return try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
            .filter { !$0.contains("__pycache__") && !$0.hasPrefix(".") }
            .map { "\(folder)/\($0)" }
    }

    /// The Swift files below a folder of the package.
    static func all(in folder: String) throws -> [SourceFile] {
        try paths(in: folder).filter { $0.hasSuffix(".swift") }.map { SourceFile($0, try text($0)) }
    }
}
