import FileTypes
import Glibc
import Synchronization

/// Looks into files in a process of its own, one after the other, with little memory and little time.
///
/// What a file unfolds to is known only to the libraries that read it; where one of them fails on a file that was made to
/// break it, the site goes on, and nothing of its memory, its files or its secrets was within reach.
final class SeparateCleaning: Sendable {
    /// The word that makes the program do this and nothing else.
    static let word = "clean-a-file"
    /// What it may take: bytes of memory in all, and seconds.
    static let mostMemory = 768 << 20
    static let mostSeconds = 20
    /// More than the largest paper and what it grows by.
    static let mostBytes = 256 << 20

    private let turn = Mutex<Void>(())
    /// This program, even where another has been put in its place meanwhile.
    private let program = "/proc/self/exe"

    /// Cleans a file, or throws a `FileTypeError`.
    func clean(_ bytes: [UInt8]) throws -> CleanFile {
        try turn.withLock { _ in try Self.read(try converse(with: bytes)) }
    }

    /// Sends a file to the process and returns what came back, which is nothing where it was ended.
    private func converse(with bytes: [UInt8]) throws -> [UInt8] {
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0
        else { throw Self.failed }
        defer { close(ends[0]) }
        let child = start(on: ends[1])
        close(ends[1])
        guard let child else { throw Self.failed }
        defer {
            kill(child, SIGKILL)
            while waitpid(child, nil, 0) < 0 && errno == EINTR {}
        }
        return exchange(bytes, over: ends[0])
    }

    private func start(on end: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, end, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, end, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        let words = ["joining-forces", Self.word].map { (word: String) in strdup(word) }
        defer { for word in words { free(word) } }
        var child = pid_t()
        // Nothing of the environment comes along: secrets may stand there.
        let none: [UnsafeMutablePointer<CChar>?] = [nil]
        return posix_spawn(&child, program, &actions, nil, words + [nil], none) == 0 ? child : nil
    }

    private func exchange(_ bytes: [UInt8], over socket: Int32) -> [UInt8] {
        var rest = bytes[...]
        var answer: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        let deadline = ContinuousClock.now + .seconds(Self.mostSeconds)
        while ContinuousClock.now < deadline, answer.count <= Self.mostBytes {
            let wanted = Int16(POLLIN) | (rest.isEmpty ? 0 : Int16(POLLOUT))
            var waited = pollfd(fd: socket, events: wanted, revents: 0)
            guard poll(&waited, 1, 500) > 0 else { continue }
            if waited.revents & Int16(POLLOUT) != 0, !rest.isEmpty {
                let count = rest.withUnsafeBytes {
                    send(socket, $0.baseAddress, $0.count, Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL))
                }
                if count > 0 { rest = rest.dropFirst(count) }
                if rest.isEmpty { shutdown(socket, Int32(SHUT_WR)) }
            }
            guard waited.revents & ~Int16(POLLOUT) != 0 else { continue }
            let count = recv(socket, &piece, piece.count, Int32(MSG_DONTWAIT))
            if count > 0 { answer += piece[..<count] }
            if count == 0 || count < 0 && errno != EAGAIN && errno != EINTR { return answer }
        }
        return []
    }

    /// A line that says what came of it, then the file.
    private static func read(_ answer: [UInt8]) throws -> CleanFile {
        let line = answer.prefix { $0 != UInt8(ascii: "\n") }
        let words = String(decoding: line, as: UTF8.self).split(separator: " ").map(String.init)
        let bytes = Array(answer.dropFirst(line.count + 1))
        if words.count == 4, words[0] == "clean", let type = FileType(rawValue: words[1]),
            String(bytes.count) == words[3]
        {
            return CleanFile(type: type, bytes: bytes, holdsNames: words[2] == "names")
        }
        if words.count == 2, words[0] == "refused", let code = FileTypeError.Code(rawValue: words[1]) {
            throw FileTypeError(code, "The file is not taken: \(code).")
        }
        // It took more than it may, or broke what reads it.
        throw FileTypeError(.unfolds, "Looking into the file took too much.")
    }

    private static let failed = FileTypeError(.failed, "There is no process to look into the file.")
}

extension SeparateCleaning {
    /// What the process does: reads a file, cleans it, writes what came of it.
    static func work() {
        // Whatever was open and might have come along.
        for file in STDERR_FILENO + 1..<Int32(min(sysconf(Int32(_SC_OPEN_MAX)), 65_536)) { close(file) }
        limit(Int32(RLIMIT_CORE.rawValue), to: 0)
        limit(Int32(RLIMIT_CPU.rawValue), to: mostSeconds)
        limit(Int32(RLIMIT_AS.rawValue), to: mostMemory)
        let answer: [UInt8]
        do {
            let clean = try CleanFile(cleaning: input())
            let names = clean.holdsNames ? "names" : "no-names"
            answer = Array("clean \(clean.type.rawValue) \(names) \(clean.bytes.count)\n".utf8) + clean.bytes
        } catch {
            answer = Array("refused \(error.code.rawValue)\n".utf8)
        }
        var rest = answer[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    private static func input() -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= mostBytes {
            let count = Glibc.read(STDIN_FILENO, &piece, piece.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += piece[..<count]
        }
        return bytes
    }

    private static func limit(_ what: Int32, to most: Int) {
        var limit = rlimit(rlim_cur: rlim_t(most), rlim_max: rlim_t(most))
        setrlimit(__rlimit_resource_t(UInt32(what)), &limit)
    }
}
