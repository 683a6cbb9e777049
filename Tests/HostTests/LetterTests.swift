import Database
import Mail
import Pages
import Phrases
import Schema
import Spine
import Synchronization
import TestSupport
import Testing

@testable import Host

/// A mail server that answers as it is told, and remembers what it was handed.
final class CarrierStub: LetterCarrier {
    private let answers: Mutex<[MailError?]>
    private let taken = Mutex<[String]>([])

    init(_ answers: [MailError?]) { self.answers = Mutex(answers) }

    /// What was handed over, as it would travel.
    var messages: [String] { taken.withLock { $0 } }

    func send(_ message: MailMessage) throws(MailError) {
        taken.withLock { $0.append(String(decoding: message.bytes, as: UTF8.self)) }
        if let error = answers.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { throw error }
    }
}

@Suite struct LetterTests {
    private func write(_ scene: Scene, to recipient: String, forgetAt: Time? = nil) throws {
        try scene.store.act(Scene.arrange, by: .system, on: .network) {
            try $0.send(
                to: recipient, person: nil, subject: "Hello", body: "Words", language: "en", forgetAt: forgetAt)
        }
    }

    private func lines(_ scene: Scene) throws -> [LetterLine] {
        try scene.store.read { try LetterLine.page(1, in: $0) }
    }

    @Test func `a letter goes once, and its secret goes with it`() throws {
        try withEachDatabase(History.migrations) { database in
            let scene = try Scene(database)
            let carrier = CarrierStub([])
            let host = try HostCapability.standing(on: scene, mail: carrier)
            try write(scene, to: "elin@porthlas.example", forgetAt: scene.clock.now.adding(seconds: 600))
            _ = try host.send(in: scene.store)
            _ = try host.send(in: scene.store)
            #expect(carrier.messages.count == 1)
            let line = try #require(try lines(scene).first)
            #expect(line.state == .sent(scene.clock.now) && line.isEmptied)
            #expect(carrier.messages[0].contains("Message-ID: <\(line.id.text)@porthlas.example>"))
        }
    }

    @Test func `no words of a letter are kept once it was sent`() throws {
        try withEachDatabase(History.migrations) { database in
            let scene = try Scene(database)
            let host = try HostCapability.standing(on: scene, mail: CarrierStub([]))
            try scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                try acting.send(
                    to: "elin@porthlas.example", person: nil, subject: "Hello", body: "Mair did it.", language: "en",
                    calendar: Letter.Calendar(method: "REQUEST", text: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
                    unsubscribe: "https://porthlas.example/letters/digest/secret")
            }
            _ = try host.send(in: scene.store)
            let kept = try scene.store.read { tx in
                try tx.all("select body, coalesce(calendar, ''), coalesce(unsubscribe, '') from outbox") { row in
                    try (0..<3).map { _ in try row.next(String.self) }
                }
            }
            #expect(kept == [["", "", ""]])
        }
    }

    @Test func `a busy server is tried again later, and longer each time`() throws {
        try withEachDatabase(History.migrations) { database in
            let scene = try Scene(database)
            let busy = MailError(.temporary, "The mail server is busy.")
            let carrier = CarrierStub([busy, busy, nil])
            let host = try HostCapability.standing(on: scene, mail: carrier)
            try write(scene, to: "elin@porthlas.example")
            _ = try host.send(in: scene.store)
            #expect(try lines(scene).first?.state == .waiting)
            scene.clock.advance(seconds: 60)
            _ = try host.send(in: scene.store)
            scene.clock.advance(seconds: 60)
            _ = try host.send(in: scene.store)
            #expect(carrier.messages.count == 2)
            scene.clock.advance(seconds: 60)
            _ = try host.send(in: scene.store)
            #expect(try lines(scene).first?.state == .sent(scene.clock.now))
        }
    }

    @Test func `what is refused for good rests with its reason until somebody tries again`() throws {
        try withEachDatabase(History.migrations) { database in
            let scene = try Scene(database)
            let carrier = CarrierStub([MailError(.permanent, "The mail server refused the message with 550.")])
            let host = try HostCapability.standing(on: scene, mail: carrier)
            try write(scene, to: "elin@porthlas.example")
            try write(scene, to: "no address")
            _ = try host.send(in: scene.store)
            let resting = try lines(scene)
            #expect(resting.allSatisfy { $0.state == .resting && !$0.error.isEmpty })
            #expect(carrier.messages.count == 1)
            let id = try #require(resting.first { $0.recipient.contains("@") }).id
            let again = try scene.store.act(Scene.arrange, by: .system, on: .network) {
                try LetterLine.retry(id, at: scene.clock.now, in: $0.tx)
            }
            #expect(again)
            _ = try host.send(in: scene.store)
            #expect(try lines(scene).first { $0.id == id }?.state == .sent(scene.clock.now))
        }
    }

    @Test func `without a mail server each letter is shown once and stays to be handed over`() throws {
        try withEachDatabase(History.migrations) { database in
            let scene = try Scene(database)
            let shown = Mutex<[Letter.ID]>([])
            let host = try HostCapability.standing(on: scene) { letter in shown.withLock { $0.append(letter.id) } }
            for number in 1...4 { try write(scene, to: "person\(number)@porthlas.example") }
            _ = try host.send(in: scene.store)
            _ = try host.send(in: scene.store)
            _ = try host.send(in: scene.store)
            #expect(shown.withLock { $0.count } == 4 && Set(shown.withLock { $0 }).count == 4)
            #expect(try lines(scene).allSatisfy { $0.state == .byHand && !$0.isEmptied })
        }
    }

    @Test func `a way in does not stand behind what goes to everybody`() throws {
        try withEachDatabase(History.migrations) { database in
            let scene = try Scene(database)
            let carrier = CarrierStub([])
            let host = try HostCapability.standing(on: scene, mail: carrier)
            for number in 1...5 {
                try write(
                    scene, to: "person\(number)@porthlas.example",
                    forgetAt: number == 1 ? nil : scene.clock.now.adding(days: 14))
            }
            scene.clock.advance(seconds: 1)
            try write(scene, to: "elin@porthlas.example", forgetAt: scene.clock.now.adding(seconds: 900))
            _ = try host.send(in: scene.store)
            #expect(carrier.messages.first?.contains("To: <elin@porthlas.example>") == true)
            _ = try host.send(in: scene.store)
            #expect(carrier.messages.count == 6)
        }
    }

    @Test func `a letter whose link has expired is never sent`() throws {
        try withEachDatabase(History.migrations) { database in
            let scene = try Scene(database)
            let carrier = CarrierStub([])
            let host = try HostCapability.standing(on: scene, mail: carrier)
            try write(scene, to: "elin@porthlas.example", forgetAt: scene.clock.now.adding(seconds: 600))
            scene.clock.advance(seconds: 601)
            _ = try host.send(in: scene.store)
            let line = try #require(try lines(scene).first)
            #expect(carrier.messages.isEmpty && line.isEmptied && !line.isUnsent)
        }
    }
}
