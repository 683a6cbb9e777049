import Glibc
import Testing

@testable import Commands

@Suite struct TerminalTests {
    /// A terminal of the system's: what is typed into the first end arrives at the second.
    private func onTerminal(_ body: (_ person: Int32, _ program: Int32) throws -> Void) throws {
        let person = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        try #require(person >= 0)
        var locked: Int32 = 0
        var number: Int32 = 0
        let unlock: UInt = 0x4004_5431  // TIOCSPTLCK
        let askNumber: UInt = 0x8004_5430  // TIOCGPTN
        #expect(ioctl(person, unlock, &locked) == 0 && ioctl(person, askNumber, &number) == 0)
        let program = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        try #require(program >= 0)
        defer {
            close(person)
            close(program)
        }
        try body(person, program)
    }

    private func type(_ text: String, at person: Int32) {
        #expect(write(person, text, text.utf8.count) == text.utf8.count)
    }

    private func seen(_ person: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(person, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }

    @Test func `a question is asked again until it is answered`() throws {
        try onTerminal { person, program in
            let terminal = Terminal(input: program, output: program)
            type("perhaps\nYES\n", at: person)
            #expect(terminal.confirm("Sure?") == true)
            type("9\n0\n2\n", at: person)
            #expect(terminal.choose("Which?", among: ["a", "b"]) == 1)
            type("n\n", at: person)
            #expect(terminal.confirm("Sure?") == false)
        }
    }

    @Test func `a progress line is drawn on a terminal when the percentage changes, and nowhere else`() throws {
        try onTerminal { person, program in
            var line = ProgressLine("Copying", total: 1000, file: program)
            for done in 0...14 { line.show(done) }
            #expect(seen(person) == "\rCopying 0 %\u{1b}[K\rCopying 1 %\u{1b}[K")
        }
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        do {
            var line = ProgressLine("Copying", total: 10, file: ends[1])
            line.show(5)
        }
        close(ends[1])
        #expect(seen(ends[0]).isEmpty)
        close(ends[0])
    }

    @Test func `a passphrase comes from a pipe where there is no terminal`() throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        type("three words\r\nmore\n", at: ends[1])
        close(ends[1])
        #expect(Terminal(input: ends[0], output: ends[0]).passphrase("?") == "three words")
        close(ends[0])
    }
}
