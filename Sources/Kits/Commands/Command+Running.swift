import Glibc

extension Command {
    /// Runs what the words after the program's name ask for and answers how the program is to end.
    ///
    /// Help and version go to `output`; a mistake goes to `errors` in plain words with the program's name before it.
    public func run(
        _ words: [String], version: String, output: (String) -> Void = Command.printOut,
        errors: (String) -> Void = Command.printError
    ) -> ExitCode {
        do {
            switch try parse(words) {
            case .help(let path): output(Command.help(path: path))
            case .version: output("\(name) \(version)\n")
            case .run(let command, let invocation): try command.action?(invocation)
            }
            return .success
        } catch let error as CommandError {
            errors(error.code == .usage ? "\(error.message)\n" : "\(name): \(error.message)\n")
            return error.code
        } catch {
            errors("\(name): \(error)\n")
            return .software
        }
    }

    /// Writes to standard output.
    public static func printOut(_ text: String) { write(text, to: STDOUT_FILENO) }

    /// Writes to standard error.
    public static func printError(_ text: String) { write(text, to: STDERR_FILENO) }

    static func write(_ text: String, to file: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress!, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return }  // a closed pipe: nobody is left to tell
            rest = rest.dropFirst(count)
        }
    }
}
