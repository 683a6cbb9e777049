import Foundation
import Glibc
import Testing

@Suite(.timeLimit(.minutes(1)))
struct ReadinessTests {
    @Test func `systemd hears when people can come in and when the program leaves`() throws {
        let program = try Program()
        defer { program.remove() }
        let ear = try Ear(at: program.path("notify"))
        let serving = try program.start(
            ["serve", "--empty", "--port", "0"], environment: ["NOTIFY_SOCKET": program.path("notify")])
        defer { serving.terminate() }
        #expect(ear.hear() == "READY=1")
        let said = try String(contentsOf: URL(fileURLWithPath: program.path("said")), encoding: .utf8)
        #expect(said.contains("/enter/"), "the link stands in the journal before systemd hears that it is ready")
        serving.terminate()
        #expect(ear.hear() == "STOPPING=1")
        serving.waitUntilExit()
        #expect(serving.terminationStatus == 0)
    }

    @Test(.enabled(if: geteuid() == 0, "Only root could do it"))
    func `root does not make files in somebody else's folder`() throws {
        let program = try Program()
        defer { program.remove() }
        #expect(chown(program.folder.path, 65534, 65534) == 0)
        let outcome = try program.run(["migrate", "--folder", program.folder.path])
        #expect(outcome.code == 77)
        #expect(outcome.errors.contains("sudo -u "))
        #expect(try FileManager.default.contentsOfDirectory(atPath: program.folder.path).isEmpty)
    }

    /// A socket that hears what the program tells systemd.
    private struct Ear {
        private let socket: Int32

        init(at path: String) throws {
            socket = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
            let bound = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
                }
            }
            try #require(bound == 0)
            var patience = timeval(tv_sec: 30, tv_usec: 0)
            setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        }

        func hear() -> String {
            var words = [UInt8](repeating: 0, count: 200)
            let count = recv(socket, &words, words.count, 0)
            return String(decoding: words.prefix(max(count, 0)), as: UTF8.self)
        }
    }
}
