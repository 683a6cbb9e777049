import Foundation
import Testing

@testable import FileTypes

/// Files as programs write them, each with something in it that must not be kept: all of it has the word “Secret”.
enum Sample {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("FuzzCorpora/file")

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent("seed-\(name)")))
    }

    static func clean(_ name: String) throws -> CleanFile { try CleanFile(cleaning: bytes(name)) }

    /// Why a file is refused; nil where it is taken.
    static func refusal(_ bytes: [UInt8]) -> FileTypeError.Code? {
        do {
            _ = try CleanFile(cleaning: bytes)
            return nil
        } catch {
            return error.code
        }
    }

    static func holds(_ words: String, _ bytes: [UInt8]) -> Bool {
        String(decoding: bytes, as: UTF8.self).contains(words)
    }

    /// What is in an archive, by name.
    static func entries(_ bytes: [UInt8]) throws -> [String: [UInt8]] {
        Dictionary(uniqueKeysWithValues: try ZipFolder(bytes).entries().map { ($0.name, $0.bytes) })
    }
}
