import Foundation
import Testing

@testable import Themes

/// Real statements of ten conversations; they are not part of the project.
enum Agreement {
    static let absence: Comment =
        "The shared data is not on this machine: set JF_SHARED_DATA to its folder, or put it in ../shared/data."

    static let folder: String? = {
        let beside = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "../shared/data").path
        return [ProcessInfo.processInfo.environment["JF_SHARED_DATA"], "/work/shared/data", beside]
            .compactMap { $0 }
            .first { FileManager.default.fileExists(atPath: "\($0)/statements-themes") }
    }()

    /// The shared statements, and the number of the conversation that each comes from.
    static func statements() throws -> (labels: [Int], texts: [String]) {
        let text = try String(contentsOfFile: "\(folder ?? "")/statements-themes/statements.csv", encoding: .utf8)
        var fields: [String] = [""]
        var isQuoted = false
        for scalar in text.unicodeScalars where scalar != "\r" {
            switch scalar {
            case "\"": isQuoted.toggle()
            case ",", "\n":
                if isQuoted { fallthrough }
                fields.append("")
            default: fields[fields.count - 1].unicodeScalars.append(scalar)
            }
        }
        var numbers: [String: Int] = [:]
        var result: (labels: [Int], texts: [String]) = ([], [])
        for at in stride(from: 2, to: fields.count - 1, by: 2) {
            let number = numbers[fields[at]] ?? numbers.count
            numbers[fields[at]] = number
            result.labels.append(number)
            result.texts.append(fields[at + 1])
        }
        return result
    }
}
