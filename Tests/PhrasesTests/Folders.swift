import Glibc
import Phrases

/// A folder of its own that goes away with the value.
final class TemporaryFolder {
    let path: String
    private var written: [String] = []

    init(_ files: [String: String]) throws {
        path = try TemporaryFolder.make()
        for (name, contents) in files { try write(name, Array(contents.utf8)) }
    }

    deinit {
        for name in written { remove("\(path)/\(name)") }
        for folder in Set(written.map { $0.prefix { $0 != "/" } }) { remove("\(path)/\(folder)") }
        remove(path)
    }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        let parts = name.split(separator: "/").map(String.init)
        if parts.count > 1 { mkdir("\(path)/\(parts[0])", 0o700) }
        guard let file = fopen("\(path)/\(name)", "w") else { throw Failure() }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
        written.append(name)
    }

    /// Reads the folder, which stays as long as this value does.
    func library() throws -> Library {
        try Library(folder: path)
    }

    private static func make() throws -> String {
        var template = Array("/tmp/phrases-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Failure() }
        return template.withUnsafeBytes { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }

    struct Failure: Error {}
}

/// The words of the product, in this repository.
let productFolder =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Languages"

enum Words: String, PhraseKey {
    static let book = "Tests"
    case title, hello, people, braces
}

func library(_ english: String, _ welsh: String? = nil) throws -> Library {
    var files = ["en/Tests.txt": english]
    files["cy/Tests.txt"] = welsh
    let folder = try TemporaryFolder(files)
    return try folder.library()
}

func refusal(_ english: String, _ welsh: String? = nil) -> String? {
    do {
        _ = try library(english, welsh)
        return nil
    } catch let error as PhrasesError {
        return "\(error.file.split(separator: "/").last ?? ""):\(error.line ?? 0) \(error.message)"
    } catch {
        return "\(error)"
    }
}
