import Foundation
import Testing

/// Real conversations with known results; they are not part of the project.
enum SharedData {
    /// Why a test is skipped.
    static let absence: Comment =
        "The shared data is not on this machine: set JF_SHARED_DATA to its folder, or put it in ../shared/data."

    /// The folder, where it is here.
    static let folder: String? = {
        let beside = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "../shared/data").path
        return [ProcessInfo.processInfo.environment["JF_SHARED_DATA"], "/work/shared/data", beside]
            .compactMap { $0 }
            .first { FileManager.default.fileExists(atPath: "\($0)/polis-opendata") }
    }()

    /// A JSON file of that folder.
    static func decode<Value: Decodable>(_ type: Value.Type, _ path: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(contentsOf: URL(filePath: "\(folder ?? "")/\(path)")))
    }
}
