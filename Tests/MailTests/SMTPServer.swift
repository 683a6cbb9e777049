import Glibc
import Synchronization

/// A mail server of a few lines on a loopback port, with a thread of its own; it serves one connection.
final class SMTPServer: Sendable {
    let port: Int
    private let listener: Int32
    private let heard = Mutex<[String]>([])
    private let answer: @Sendable (String) -> String?

    /// Answers each command by the closure; nil leaves the client waiting. "" stands for the greeting, "." for the end.
    init(answer: @escaping @Sendable (String) -> String? = SMTPServer.usual) {
        self.answer = answer
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let socket = listener
        withUnsafeMutablePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                precondition(bind(socket, address, length) == 0 && listen(socket, 1) == 0)
                precondition(getsockname(socket, address, &length) == 0)
            }
        }
        port = Int(UInt16(bigEndian: address.sin_port))
        var thread = pthread_t()
        pthread_create(&thread, nil, serveMail, Unmanaged.passRetained(self).toOpaque())
        pthread_detach(thread)
    }

    /// Everything the client sent, line by line.
    var lines: [String] { heard.withLock { $0 } }

    /// What a server says that takes everything.
    static func usual(_ command: String) -> String? {
        switch command.prefix(4).uppercased() {
        case "": "220 ready"
        case "EHLO": "250-here\r\n250 8BITMIME"
        case "DATA": "354 go on"
        case "QUIT": "221 bye"
        default: "250 good"
        }
    }

    func serve() {
        let client = accept(listener, nil, nil)
        close(listener)
        defer { close(client) }
        var isData = false
        guard reply("", client) != nil else { return }
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while read(client, &byte, 1) == 1 {
            line.append(byte)
            guard line.suffix(2) == [13, 10] else { continue }
            let text = String(decoding: line.dropLast(2), as: UTF8.self)
            line = []
            heard.withLock { $0.append(text) }
            if isData && text != "." { continue }
            guard let said = reply(text, client) else { return }
            isData = text == "DATA" && said.hasPrefix("354")
        }
    }

    private func reply(_ command: String, _ client: Int32) -> String? {
        guard let text = answer(command).map({ $0 + "\r\n" }) else {
            var byte: UInt8 = 0
            while read(client, &byte, 1) == 1 {}  // until the client has had enough
            return nil
        }
        return send(client, text, text.utf8.count, Int32(MSG_NOSIGNAL)) == text.utf8.count ? text : nil
    }
}

private func serveMail(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    Unmanaged<SMTPServer>.fromOpaque(context!).takeRetainedValue().serve()
    return nil
}
