import Testing

@testable import Mail

@Suite struct MailServerTests {
    private func message(_ text: String = "Hello\n.\n..dots\nend") throws -> MailMessage {
        try MailMessage(
            from: #require(MailAddress(parsing: "site@example.org")), fromName: "",
            to: #require(MailAddress(parsing: "ann@example.net")), subject: "Hello", text: text, identifier: "a",
            date: 0)
    }

    private func failure(
        timeout: Duration = .seconds(20), _ answer: @escaping @Sendable (String) -> String?
    ) throws -> MailError? {
        let server = SMTPServer(answer: answer)
        do {
            try MailServer(url: "smtp://127.0.0.1:\(server.port)", timeout: timeout).send(message())
            return nil
        } catch let error as MailError {
            return error
        }
    }

    @Test func `a message arrives whole, with its dots doubled on the way`() throws {
        let server = SMTPServer()
        let message = try message()
        try MailServer(url: "smtp://127.0.0.1:\(server.port)").send(message)
        let lines = server.lines
        #expect(lines.first == "EHLO example.org")
        #expect(lines.contains { $0.hasPrefix("MAIL FROM:<site@example.org>") })
        #expect(lines.contains("RCPT TO:<ann@example.net>"))
        let start = try #require(lines.firstIndex(of: "DATA")) + 1
        let end = try #require(lines.firstIndex(of: "."))
        let undoubled = lines[start..<end].map { $0.hasPrefix(".") ? String($0.dropFirst()) : $0 }
        #expect(undoubled.joined(separator: "\r\n") + "\r\n" == String(decoding: message.bytes, as: UTF8.self))
        #expect(lines[start..<end].suffix(4) == ["Hello", "..", "...dots", "end"])
    }

    @Test func `a long message arrives in many pieces`() throws {
        let server = SMTPServer()
        let message = try message(String(repeating: "0123456789\n", count: 50_000))
        try MailServer(url: "smtp://127.0.0.1:\(server.port)").send(message)
        #expect(server.lines.filter { $0 == "0123456789" }.count == 50_000)
    }

    @Test(arguments: [
        ("RCPT", 450), ("RCPT", 550), ("MAIL", 451), ("MAIL", 552), (".", 452), (".", 554), ("DATA", 421),
    ])
    func `a refusal is temporary from 400 and permanent from 500`(command: String, reply: Int) throws {
        let error = try #require(
            try failure { $0.hasPrefix(command) ? "\(reply) no for ann@example.net" : SMTPServer.usual($0) })
        #expect(error.reply == reply)
        #expect(error.code == (reply < 500 ? .temporary : .permanent))
        #expect(!error.message.contains("ann"))
    }

    @Test func `a server that never answers is given up`() throws {
        #expect(try failure(timeout: .milliseconds(300)) { _ in nil }?.code == .temporary)
        let late = try failure(timeout: .milliseconds(300)) { $0 == "." ? nil : SMTPServer.usual($0) }
        #expect(late?.code == .temporary && late?.message.contains("too long") == true)
    }

    @Test func `a server that is not there or refuses the password may work later`() throws {
        let port = SMTPServer().port
        let refusing = SMTPServer { command in
            if command.hasPrefix("EHLO") { return "250-here\r\n250 AUTH PLAIN" }
            return command.hasPrefix("AUTH") ? "535 no" : SMTPServer.usual(command)
        }
        #expect(port != refusing.port)
        do {
            try MailServer(url: "smtp://user:secret%40word@127.0.0.1:\(refusing.port)").send(message())
            Issue.record("the password should be refused")
        } catch let error as MailError {
            #expect(error.code == .temporary && !error.message.contains("secret"))
        }
        do {
            try MailServer(url: "smtp://127.0.0.1:1").send(message())
            Issue.record("nobody listens on port 1")
        } catch let error as MailError {
            #expect(error.code == .temporary && error.reply == nil)
        }
    }

    @Test func `a server's address is taken apart`() throws {
        let server = try MailServer(url: "smtp://us%40er:p%3Aa:ss@Mail.Example.org")
        #expect(server.host == "mail.example.org" && server.port == 587 && !server.isTLSFromTheStart)
        #expect(server.user == "us@er" && server.password == "p:a:ss" && !server.isLoopback)
        #expect("\(server) \(String(reflecting: server))" == "mail.example.org:587 mail.example.org:587")
        #expect(try MailServer(url: "smtps://[::1]/").port == 465)
        #expect(try MailServer(url: "smtp://localhost:25").isLoopback)
        #expect(try MailServer(url: "smtp://[::1]").isLoopback)
        #expect(try !MailServer(url: "smtp://127.0.0.1.example.org").isLoopback)
        #expect(try !MailServer(url: "smtp://127.example.a.org").isLoopback)
    }

    @Test(arguments: [
        "", "smtp://", "http://a.example", "smtp://a.example/path", "smtp://a.example:0", "smtp://a.example:x",
        "smtp://a.example:70000", "smtp://user@a.example", "smtp://:p@a.example", "smtp://u:%zz@a.example",
        "smtp://u:%0A@a.example", "smtp://u:%ff@a.example", "smtp://a b", "smtp://a.example?x", "smtp://[::1",
        "smtp://é",
        "smtp://a.example:", "smtp://[]", "smtp://u:%+1@a.example",
    ])
    func `other addresses are refused without telling the password`(url: String) {
        #expect(throws: MailError.self) { try MailServer(url: url) }
    }
}
