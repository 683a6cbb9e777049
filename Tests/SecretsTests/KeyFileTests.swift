import Glibc
import Testing

@testable import Secrets

@Suite struct KeyFileTests {
    let random = SeededRandom(seed: 5)

    /// A new folder that is removed afterwards.
    private func inFolder(_ body: (String) throws -> Void) throws {
        var template = Array("/tmp/key-file-XXXXXX".utf8CString)
        let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
        defer {
            for name in ["key", "other"] { unlink("\(folder)/\(name)") }
            #expect(rmdir(folder) == 0, "nothing else is left in the folder")
        }
        try body(folder)
    }

    private func write(_ text: String, to path: String, mode: mode_t = 0o600) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        try #require(file >= 0)
        try #require(Glibc.write(file, text, text.utf8.count) == text.utf8.count)
        close(file)
        try #require(chmod(path, mode) == 0)
    }

    private func code(_ body: () throws -> Void) -> SecretsError.Code? {
        do {
            try body()
            return nil
        } catch {
            return (error as? SecretsError)?.code
        }
    }

    @Test func `a key file is made once, private, and read again`() throws {
        try inFolder { folder in
            let path = "\(folder)/key"
            #expect(code { _ = try Key(file: path) } == .missing)
            let key = try Key.inFile(path, random: random)
            let again = try Key.inFile(path, random: random)
            #expect(KeyedHash(key: key).hash([1]) == KeyedHash(key: again).hash([1]))
            var status = stat()
            #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
            #expect(code { try key.write(to: path) } == .exists)
        }
    }

    @Test func `a key that others can read is refused`() throws {
        try inFolder { folder in
            let digits = String(repeating: "0f", count: 32)
            for mode: mode_t in [0o604, 0o660, 0o602, 0o644] {
                try write(digits, to: "\(folder)/key", mode: mode)
                #expect(code { _ = try Key(file: "\(folder)/key") } == .exposed)
            }
            for mode: mode_t in [0o600, 0o400, 0o640] {
                try write(digits + "\r\n", to: "\(folder)/key", mode: mode)
                #expect(code { _ = try Key(file: "\(folder)/key") } == nil)
            }
        }
    }

    @Test func `a key file holds 64 digits and nothing else`() throws {
        try inFolder { folder in
            let digits = String(repeating: "0", count: 62)
            for text in ["", "\n", digits, digits + "0g", digits + "000", digits + "00 more", digits + "00\n\n\n\n0"] {
                try write(text, to: "\(folder)/key")
                #expect(code { _ = try Key(file: "\(folder)/key") } == .malformed, "\(text)")
            }
            #expect(code { _ = try Key(file: folder) } == .malformed)
        }
    }
}
