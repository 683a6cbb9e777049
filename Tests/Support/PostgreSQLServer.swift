import Foundation
import Synchronization

/// A PostgreSQL server of the tests' own, reachable through a socket in a temporary folder.
///
/// It is started once a process. A shell watches over it: when the test process ends, however it ends, the pipe
/// between the two breaks, and the shell stops the server and removes the folder.
public final class PostgreSQLServer: Sendable {
    /// The server cannot be had, in a plain sentence.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    private static let started = Result { try PostgreSQLServer() }
    private let folder: String
    private let programs: String
    private let count = Atomic<Int>(0)
    /// What keeps the server running while it is open.
    private let lifeline: Pipe

    /// The server of this process; it is started at the first call.
    public static func shared() throws -> PostgreSQLServer { try started.get() }

    private init() throws {
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
        guard let version = versions.compactMap(Int.init).max() else {
            throw Failure(description: "PostgreSQL is not installed. Install Debian's package `postgresql`.")
        }
        programs = "/usr/lib/postgresql/\(version)/bin"
        let script = """
            trap '' INT
            folder=$(mktemp -d /tmp/jf-postgresql-XXXXXX) || exit 1
            cd "$folder"
            "$0/initdb" -D data -U postgres -A trust -E UTF8 --locale=C --no-sync >log 2>&1 || { cat log >&2; exit 1; }
            "$0/postgres" -D data -k "$folder" -c listen_addresses= -c fsync=off -c max_connections=400 \
                -c shared_buffers=32MB >log 2>&1 &
            server=$!
            until "$0/pg_isready" -q -h "$folder"; do
                kill -0 $server 2>/dev/null || { cat log >&2; exit 1; }
                sleep 0.05
            done
            echo "$folder"
            cat >/dev/null
            kill -QUIT $server
            wait $server
            cd / && rm -rf "$folder"
            """
        let shell = Process()
        let words = ["/bin/sh", "-c", script, programs]
        // The server refuses to run as root.
        let asOther = ["/usr/bin/setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"]
        let all = geteuid() == 0 ? asOther + words : words
        shell.executableURL = URL(fileURLWithPath: all[0])
        shell.arguments = Array(all.dropFirst())
        lifeline = Pipe()
        let answer = Pipe()
        shell.standardInput = lifeline
        shell.standardOutput = answer
        try shell.run()
        var line = Data()
        while line.last != 0x0A, case let byte = answer.fileHandleForReading.readData(ofLength: 1), !byte.isEmpty {
            line += byte
        }
        folder = String(decoding: line.dropLast(), as: UTF8.self)
        guard folder.hasPrefix("/tmp/") else {
            throw Failure(description: "The tests' PostgreSQL server did not start; what it said stands above.")
        }
    }

    /// Makes an empty database and returns its connection string.
    public func makeDatabase() throws -> String {
        let name = "test\(count.add(1, ordering: .relaxed).newValue)"
        let program = Process()
        program.executableURL = URL(fileURLWithPath: "\(programs)/createdb")
        program.arguments = ["-h", folder, "-U", "postgres", "-T", "template0", name]
        try program.run()
        program.waitUntilExit()
        guard program.terminationStatus == 0 else {
            throw Failure(description: "The tests' PostgreSQL server made no database.")
        }
        return "host=\(folder) user=postgres dbname=\(name)"
    }
}
