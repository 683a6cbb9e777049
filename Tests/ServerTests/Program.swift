import Foundation
import TestSupport

/// The program as it was built beside these tests, run as somebody at a terminal would run it.
struct Program {
    /// What a run came to.
    struct Outcome {
        let code: Int32
        let output: String
        let errors: String
    }

    /// A folder of this test's own, removed with it.
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("jf-server-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// A path in the folder.
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

    /// Runs it with nobody at the terminal; the words of the pages are the source's.
    func run(_ words: [String], environment: [String: String] = [:], input: String = "") throws -> Outcome {
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = words
        process.currentDirectoryURL = folder
        process.environment = environment.merging(["JOINING_FORCES_LANGUAGES": Self.languages]) { given, _ in given }
        let (typed, output, errors) = (Pipe(), Pipe(), Pipe())
        process.standardInput = typed
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        typed.fileHandleForWriting.write(Data(input.utf8))
        try typed.fileHandleForWriting.close()
        // What a command says fits into a pipe, so one can be read after the other.
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let complained = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
            errors: String(decoding: complained, as: UTF8.self))
    }

    /// Starts it, and leaves it running; what it says goes to the file `said`.
    func start(_ words: [String], environment: [String: String]) throws -> Process {
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = words
        process.currentDirectoryURL = folder
        process.environment = environment.merging(["JOINING_FORCES_LANGUAGES": Self.languages]) { given, _ in given }
        try Data().write(to: URL(fileURLWithPath: path("said")))
        let said = try FileHandle(forWritingTo: URL(fileURLWithPath: path("said")))
        process.standardOutput = said
        process.standardError = said
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// What the process that looks into papers answers to a file.
    static func answer(to file: Data) throws -> Data {
        let process = Process()
        process.executableURL = executable
        process.arguments = ["clean-a-file"]
        process.environment = [:]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        // The answer comes once all was read.
        try input.fileHandleForWriting.write(contentsOf: file)
        try input.fileHandleForWriting.close()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return answer
    }

    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let languages = root.appendingPathComponent("Languages").path

    /// It lies beside the bundle of the tests, wherever that was built.
    private static let executable: URL = {
        let bundle = CommandLine.arguments.first { $0.contains(".xctest") }
        let products =
            bundle.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
            ?? root.appendingPathComponent(".build/debug")
        return products.appendingPathComponent("joining-forces")
    }()
}
