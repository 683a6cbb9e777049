import Testing

/// The types whose safety the compiler cannot see: few, counted, and each says what serialises it.
@Suite struct UncheckedTests {
    static let known: [String: Int] = [
        "Sources/Kits/Database/SQLite/SQLiteWatcher.swift": 1,
        "Sources/Kits/Database/SQLite/SQLiteWriter.swift": 1,
        "Sources/Kits/Database/Transactions/Gate.swift": 1,
        "Sources/Kits/Database/Transactions/OwnThread.swift": 1,
        "Sources/Kits/Database/Transactions/PendingWrite.swift": 1,
        "Sources/Kits/Database/Transactions/Pool.swift": 1,
        "Sources/Kits/HTTP/Messages/Gzip.swift": 1,
        "Sources/Kits/HTTP/Messages/KeptBody.swift": 1,
        "Sources/Kits/HTTP/Messages/PreparedResponse.swift": 1,
        "Sources/Kits/HTTP/Serving/Exchange.swift": 1,
        "Sources/Kits/HTTP/Serving/Server.swift": 1,
        "Sources/Kits/HTTP/Serving/Workers.swift": 1,
        "Sources/Kits/Secrets/Key.swift": 1,
        "Sources/Kits/Secrets/Turns.swift": 1,
    ]

    /// Ways of telling the compiler to look away.
    private static let marks = ["@unchecked Sendable", "nonisolated(unsafe)"]

    static func counts(in files: [SourceFile]) -> [String: Int] {
        files.reduce(into: [:]) { counts, file in
            let count = file.code.count { line in marks.contains { line.text.contains($0) } }
            if count > 0 { counts[file.path] = count }
        }
    }

    /// The places that have no comment right above them.
    static func unexplained(in files: [SourceFile]) -> [String] {
        files.flatMap { file in
            file.code.compactMap { line in
                guard marks.contains(where: { line.text.contains($0) }) else { return nil }
                let above = line.number >= 2 ? file.lines[line.number - 2] : ""
                let isExplained = above.drop { $0 == " " }.hasPrefix("//") || line.text.contains("//")
                return isExplained ? nil : "\(file.path):\(line.number)"
            }
        }
    }

    @Test func `what the compiler cannot check is on the list`() throws {
        #expect(Self.counts(in: try SourceFile.all(in: "Sources")) == Self.known)
        let planted = SourceFile(
            "A.swift", "final class A: @unchecked Sendable {}\n// final class: @unchecked Sendable")
        #expect(Self.counts(in: [planted]) == ["A.swift": 1])
    }

    @Test func `each says what serialises it`() throws {
        #expect(Self.unexplained(in: try SourceFile.all(in: "Sources")) == [])
        let planted = SourceFile("A.swift", "\nfinal class A: @unchecked Sendable {}")
        #expect(Self.unexplained(in: [planted]) == ["A.swift:2"])
    }
}
