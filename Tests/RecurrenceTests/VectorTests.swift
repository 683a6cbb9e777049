import Foundation
import TestSupport
import Testing

@testable import Recurrence

/// libical's own cases with the instances that it expects; they are not part of the project.
enum RuleVectors {
    struct Vector: Sendable, CustomTestStringConvertible {
        var rule = ""
        var start = ""
        var from: String?
        var instances: [String] = []

        var testDescription: String { "\(rule.prefix(80)) from \(start)" }
    }

    static func read(_ file: String) throws -> [Vector] {
        let text = try String(contentsOfFile: #require(SharedData.path(of: "rrule/\(file)")), encoding: .utf8)
        var vectors: [Vector] = []
        var vector = Vector()
        for line in text.split(separator: "\n") {
            guard !line.hasPrefix("#"), let colon = line.firstIndex(of: ":") else { continue }
            let value = String(line[line.index(after: colon)...]).trimmingCharacters(in: .whitespaces)
            switch line[..<colon] {
            case "RRULE": vector.rule = value
            case "DTSTART": vector.start = value
            case "START-AT": vector.from = value
            default:
                vector.instances = value.split(separator: ",").map(String.init)
                vectors.append(vector)
                vector = Vector()
            }
        }
        return vectors
    }

    /// A vector's time, whose Z says nothing here.
    static func time(_ text: String) throws -> LocalTime {
        try #require(LocalTime(compact: text.hasSuffix("Z") ? String(text.dropLast()) : text))
    }
}

@Suite(.enabled(if: SharedData.path(of: "rrule") != nil, "\(SharedData.absence)"))
struct VectorTests {
    @Test func `each of the shared cases that has an answer gives it`() throws {
        var answered = 0
        for vector in try RuleVectors.read("icalrecur_test.txt") where !vector.instances[0].hasPrefix("***") {
            try check(vector)
            answered += 1
        }
        #expect(answered == 145)
    }

    @Test func `days that do not exist are skipped as the shared cases have it`() throws {
        let vectors = try RuleVectors.read("icalrecur_test_rscale.txt")
        for vector in vectors.dropFirst() { try check(vector) }
        #expect(vectors.count == 14)
        let other = #expect(throws: RecurrenceError.self) { try RecurrenceRule(vectors[0].rule) }
        #expect(other?.code == .calendar)
    }

    @Test func `the one case that libical does not answer has the days that all its parts name`() throws {
        let vector = try #require(try RuleVectors.read("icalrecur_test.txt").first { $0.instances[0].hasPrefix("***") })
        let series = try Recurrence(RecurrenceRule(vector.rule), from: RuleVectors.time(vector.start), isDay: true)
        #expect(series.map(\.compactDay) == ["20241230", "20251230", "20301230", "20311230"])
    }

    private func check(_ vector: RuleVectors.Vector) throws {
        let rule = try RecurrenceRule(vector.rule)
        let series = try Recurrence(
            rule, from: RuleVectors.time(vector.start), isDay: vector.start.utf8.count == 8)
        let expected = try vector.instances.map { try RuleVectors.time($0) }
        #expect(Array(series.prefix(expected.count + 1)) == expected, "\(vector.testDescription)")
        #expect(try RecurrenceRule(rule.description) == rule)
        if let from = try vector.from.map({ try RuleVectors.time($0) }) {
            let rest = expected.filter { $0 >= from }
            #expect(Array(series.instances(from: from).prefix(rest.count + 1)) == rest)
        }
        // Every other instance can be begun at, and the time after it.
        for index in stride(from: 0, to: expected.count, by: max(1, expected.count / 7)) {
            let rest = Array(expected[index...])
            #expect(Array(series.instances(from: expected[index]).prefix(rest.count + 1)) == rest)
            let later = LocalTime(seconds: expected[index].seconds + 1)
            #expect(Array(series.instances(from: later).prefix(rest.count)) == Array(rest.dropFirst()))
        }
    }
}
