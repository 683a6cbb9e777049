/// A name that a file can be saved under anywhere, and that ends as files of its type do.
public struct FileName: Sendable, Hashable {
    /// The whole name, with its ending.
    public let text: String
    /// The type that the name and the content agree on.
    public let type: FileType

    /// The most characters before the ending, and the most bytes.
    public static let longest = 80
    static let mostBytes = 160

    /// Cleans a name as somebody sent it, for a file of a type.
    ///
    /// Folders, what steers writing direction or is not to be seen, and what a file system gives a meaning to are left
    /// out. Throws `misnamed` where the name ends as those of another type do: either it lies, or it was saved wrongly.
    public init(_ sent: String, for type: FileType) throws(FileTypeError) {
        let last = sent.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last ?? ""
        let name = Self.visible(String(last))
        let (stem, ending) = Self.parts(name)
        var found = type
        if let ending {
            if type == .text, FileType.csv.endings.contains(ending) { found = .csv }
            guard found.endings.contains(ending) else {
                throw FileTypeError(.misnamed, "The name ends as those of another type do.")
            }
        }
        self.type = found
        text = "\(Self.tame(stem)).\(ending ?? found.endings[0])"
    }

    /// How a name ends, if it ends as names of files do: short, in plain letters and digits, a letter among them.
    public static func ending(of sent: String) -> String? { parts(visible(sent)).ending }

    private static func visible(_ text: String) -> String {
        let kept = text.unicodeScalars.map { scalar -> Character in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: " "
            case .format, .surrogate, .privateUse, .unassigned: "\u{0}"
            default: "<>:\"|?*%".unicodeScalars.contains(scalar) ? "-" : Character(scalar)
            }
        }
        // Joined as scalars, so that an accent finds its letter again.
        var scalars = String.UnicodeScalarView()
        for character in kept where character != "\u{0}" { scalars.append(contentsOf: character.unicodeScalars) }
        return String(scalars).split(separator: " ").joined(separator: " ")
    }

    private static func parts(_ name: String) -> (stem: String, ending: String?) {
        guard let dot = name.lastIndex(of: ".") else { return (name, nil) }
        let ending = name[name.index(after: dot)...].lowercased()
        let isEnding =
            (1...5).contains(ending.count) && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            && ending.contains(where: \.isLetter)
        return isEnding ? (String(name[..<dot]), ending) : (name, nil)
    }

    private static func tame(_ stem: String) -> String {
        var tamed = Substring(stem)
        func trim() {
            while let first = tamed.first, first == "." || first == " " || first == "~" { tamed.removeFirst() }
            while let last = tamed.last, last == "." || last == " " { tamed.removeLast() }
        }
        trim()
        tamed = tamed.prefix(longest)
        while tamed.utf8.count > mostBytes { tamed.removeLast() }
        trim()
        guard !tamed.isEmpty else { return "file" }
        // Windows keeps these for its devices, with any ending.
        let first = tamed.prefix { $0 != "." }.uppercased()
        let isDevice =
            ["CON", "PRN", "AUX", "NUL"].contains(first)
            || first.count == 4 && (first.hasPrefix("COM") || first.hasPrefix("LPT"))
        return isDevice ? "file-\(tamed)" : String(tamed)
    }
}
