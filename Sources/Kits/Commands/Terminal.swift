import Glibc

/// The person at the terminal, if there is one: questions, and passphrases that are not shown.
public struct Terminal: Sendable {
    private let input: Int32
    private let output: Int32

    /// Asks through these file descriptors: standard input and standard error unless told.
    public init(input: Int32 = 0, output: Int32 = 2) {
        self.input = input
        self.output = output
    }

    /// Whether somebody can be asked.
    public var isInteractive: Bool { isatty(input) == 1 && isatty(output) == 1 }

    /// Asks for a yes or a no until one of them comes; nil where nobody can be asked or the input ends.
    public func confirm(_ question: String) -> Bool? {
        guard isInteractive else { return nil }
        while true {
            Command.write("\(question) [yes/no] ", to: output)
            switch line()?.lowercased() {
            case "yes", "y": return true
            case "no", "n": return false
            case nil: return nil
            default: continue
            }
        }
    }

    /// Asks for one of the choices by its number and answers its index; nil where nobody can be asked.
    public func choose(_ question: String, among choices: [String]) -> Int? {
        guard isInteractive, !choices.isEmpty else { return nil }
        let list = choices.enumerated().map { "  \($0 + 1)  \($1)\n" }.joined()
        while true {
            Command.write("\(question)\n\(list)1–\(choices.count): ", to: output)
            guard let answer = line() else { return nil }
            if let number = Int(answer), choices.indices.contains(number - 1) { return number - 1 }
            Command.write("That is no number from 1 to \(choices.count).\n", to: output)
        }
    }

    /// Asks for a line of text; nil where nobody can be asked or the input ends.
    public func ask(_ question: String) -> String? {
        guard isInteractive else { return nil }
        Command.write("\(question) ", to: output)
        return line()
    }

    /// Asks for a passphrase without showing it; where nobody can be asked, reads one line of the input.
    public func passphrase(_ question: String) -> String? {
        guard isInteractive else { return line() }
        var shown = termios()
        guard tcgetattr(input, &shown) == 0 else { return nil }
        var hidden = shown
        hidden.c_lflag &= ~tcflag_t(ECHO)
        hidden.c_lflag |= tcflag_t(ECHONL)
        guard tcsetattr(input, TCSAFLUSH, &hidden) == 0 else { return nil }
        defer { tcsetattr(input, TCSAFLUSH, &shown) }
        Command.write("\(question) ", to: output)
        return line()
    }

    /// One line without its end, of at most 4 KiB of UTF-8; nil at the end of the input.
    private func line() -> String? {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while true {
            let count = read(input, &byte, 1)
            if count < 0 && errno == EINTR { continue }
            guard count == 1 else { return bytes.isEmpty ? nil : String(validating: bytes, as: UTF8.self) }
            if byte == UInt8(ascii: "\n") { break }
            guard bytes.count < 4096 else { return nil }
            bytes.append(byte)
        }
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        return String(validating: bytes, as: UTF8.self)
    }
}
