import Foundation
import TestSupport
import Testing

@testable import Themes

/// Real statements of ten conversations; they are not part of the project.
enum Agreement {
    /// The shared statements, and the number of the conversation that each comes from.
    static func statements() throws -> (labels: [Int], texts: [String]) {
        let text = try String(
            contentsOfFile: #require(SharedData.path(of: "statements-themes/statements.csv")), encoding: .utf8)
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
