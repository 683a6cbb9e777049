import Commands
import Glibc

/// The program: one command a file in `Commands/`.
@main
enum JoiningForces {
    /// The version, as `--version` prints it and pages do not.
    static let version = "0.1.0"

    static let command = Command(
        "joining-forces",
        abstract: "The home of a collaboration between organisations and the people it exists for.",
        subcommands: [
            .serve, .migrate, .check, .backup, .restore, .demo, .import, .landscape, .export,
        ])

    static func main() {
        // The program calls itself so, and nobody else does.
        if CommandLine.arguments.dropFirst().elementsEqual([SeparateCleaning.word]) { return SeparateCleaning.work() }
        let code = command.run(Array(CommandLine.arguments.dropFirst()), version: version)
        exit(code.rawValue)
    }
}
