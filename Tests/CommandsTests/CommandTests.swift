import Synchronization
import Testing

@testable import Commands

/// What a command was run with.
private final class Record: Sendable {
    private let kept = Mutex<[Invocation]>([])
    func keep(_ invocation: Invocation) { kept.withLock { $0.append(invocation) } }
    var last: Invocation? { kept.withLock { $0.last } }
}

@Suite struct CommandTests {
    private let record = Record()

    private var program: Command {
        let record = record
        return Command(
            "site", abstract: "Keeps a site.",
            subcommands: [
                Command(
                    "serve", abstract: "Answers requests until it is told to stop.",
                    discussion: "Settings come from the options, else from the environment, else from the file.",
                    options: [
                        Option("port", letter: "p", "PORT", summary: "Where it listens."),
                        Option("proxy", "ADDRESS", repeats: true, summary: "Who is trusted."),
                        Option("place", "FOLDER", summary: "Where it is.", standard: "here", heading: "SETTINGS"),
                        .flag("verbose", letter: "v", summary: "Says more."),
                        Option(
                            "a-remarkably-long-option", "VALUE",
                            summary: "Has a summary that is too long for what is left of one line of the terminal."),
                    ]
                ) { record.keep($0) },
                Command(
                    "restore", abstract: "Takes a backup back.",
                    arguments: [
                        Argument("file", summary: "The backup."), Argument("part", .any, summary: "Only these parts."),
                    ]
                ) {
                    record.keep($0)
                    if $0.arguments[0] == "gone" { throw CommandError(.noInput, "there is no file gone") }
                    if $0.arguments[0] == "odd" { throw CancellationError() }
                },
            ])
    }

    private func run(_ words: String...) -> (code: ExitCode, output: String, errors: String) {
        var output = ""
        var errors = ""
        let code = program.run(words, version: "1.2", output: { output += $0 }, errors: { errors += $0 })
        return (code, output, errors)
    }

    @Test func `options are read in every way of writing them`() throws {
        #expect(run("serve", "--port=80", "-v", "--proxy", "a", "--proxy=b=c").code == .success)
        let invocation = try #require(record.last)
        #expect(invocation.value("port") == "80")
        #expect(invocation.values("proxy") == ["a", "b=c"])
        #expect(invocation.has("verbose") && !invocation.has("quiet"))
        #expect(run("serve", "-p", "-1").code == .success)
        #expect(record.last?.value("port") == "-1")
        #expect(run("serve", "--port=").code == .success)
        #expect(record.last?.value("port") == "")
    }

    @Test func `after two hyphens everything is an argument`() {
        #expect(run("restore", "--", "--port", "-", "--").code == .success)
        #expect(record.last?.arguments == ["--port", "-", "--"])
    }

    @Test(arguments: [
        ([], "site: say which command\nSee site --help.\n"),
        (["sevre"], "site: there is no command “sevre”; did you mean serve?\nSee site --help.\n"),
        (["dance"], "site: there is no command “dance”\nSee site --help.\n"),
        (["--prot"], "site: unknown option “--prot”\nSee site --help.\n"),
        (["--versoin"], "site: unknown option “--versoin”; did you mean --version?\nSee site --help.\n"),
        (["serve", "--prot=1"], "site serve: unknown option “--prot”; did you mean --port?\nSee site serve --help.\n"),
        (["serve", "-x"], "site serve: unknown option “-x”\nSee site serve --help.\n"),
        (["serve", "-vp"], "site serve: unknown option “-vp”\nSee site serve --help.\n"),
        (["serve", "--port"], "site serve: --port PORT: the value is missing\nSee site serve --help.\n"),
        (["serve", "--port=1", "-p", "2"], "site serve: --port is given twice\nSee site serve --help.\n"),
        (["serve", "--verbose=1"], "site serve: --verbose takes no value\nSee site serve --help.\n"),
        (["serve", "now"], "site serve: “now” is one word too many\nSee site serve --help.\n"),
        (["restore"], "site restore: <file> is missing\nSee site restore --help.\n"),
        (["help", "serv"], "site: there is no command “serv”; did you mean serve?\nSee site --help.\n"),
        (["\u{1b}[2J\n"], "site: there is no command “�[2J�”\nSee site --help.\n"),
    ])
    func `a wrong line is answered in plain words`(words: [String], message: String) {
        var errors = ""
        let code = program.run(words, version: "1.2", output: { _ in }, errors: { errors += $0 })
        #expect(code == .usage && code.rawValue == 64)
        #expect(errors == message)
    }

    @Test func `a command's failure ends with its code and its words`() {
        let gone = run("restore", "gone")
        #expect(gone.code == .noInput && gone.errors == "site: there is no file gone\n" && gone.output.isEmpty)
        #expect(run("restore", "odd").code == .software)
    }

    @Test func `the version is told`() {
        #expect(run("--version").output == "site 1.2\n")
        #expect(run("serve", "--version").code == .usage)
    }

    @Test func `the program's help lists its commands`() {
        let text = """
            Keeps a site.

            USAGE: site <command>

            COMMANDS:
              serve    Answers requests until it is told to stop.
              restore  Takes a backup back.

            OPTIONS:
              --version   Show the version.
              -h, --help  Show this help.

            site help <command> shows the help of one command.

            """
        #expect(run("--help").output == text)
        #expect(run("-h").output == text)
        #expect(run("help").output == text)
    }

    @Test func `a command's help lists its options`() {
        let text = """
            Answers requests until it is told to stop.

            USAGE: site serve [options]

            Settings come from the options, else from the environment, else from the file.

            OPTIONS:
              -p, --port PORT             Where it listens.
              --proxy ADDRESS             Who is trusted.
              -v, --verbose               Says more.
              --a-remarkably-long-option VALUE
                                          Has a summary that is too long for what is left of
                                          one line of the terminal.
              -h, --help                  Show this help.

            SETTINGS:
              --place FOLDER  Where it is. (default: here)

            """
        #expect(run("serve", "--help").output == text)
        #expect(run("help", "serve").output == text)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 84 })
    }

    @Test func `a command's help lists its arguments`() {
        #expect(
            run("restore", "x", "-h").output == """
                Takes a backup back.

                USAGE: site restore <file> [<part> …]

                ARGUMENTS:
                  <file>  The backup.
                  <part>  Only these parts.

                OPTIONS:
                  -h, --help  Show this help.

                """)
    }

    @Test func `nobody is asked where there is no terminal`() {
        let terminal = Terminal(input: -1, output: -1)
        #expect(!terminal.isInteractive)
        #expect(terminal.confirm("Sure?") == nil)
        #expect(terminal.choose("Which?", among: ["a"]) == nil)
        #expect(terminal.ask("Who?") == nil)
        #expect(terminal.passphrase("Passphrase:") == nil)
    }
}
