import FileTypes
import Foundation
import HTTP
import Site
import TestSupport
import Testing

@testable import Papers

/// Many files at once: a handful wait until they are looked into, nobody else does.
@Suite struct WaitingFilesTests {
    /// Holds whoever looks into files until it is let go.
    private final class Holding: Sendable {
        private let condition = NSCondition()
        // Guarded by the condition.
        nonisolated(unsafe) private var held = 0
        nonisolated(unsafe) private var isOver = false

        func clean(_ bytes: [UInt8]) throws -> CleanFile {
            condition.lock()
            held += 1
            condition.broadcast()
            while !isOver { condition.wait() }
            condition.unlock()
            return try CleanFile(cleaning: bytes)
        }

        func wait(for count: Int) {
            condition.lock()
            while held < count { condition.wait() }
            condition.unlock()
        }

        func letGo() {
            condition.lock()
            isOver = true
            condition.broadcast()
            condition.unlock()
        }
    }

    @Test func `one more than a handful is asked to come again in a minute, and the site goes on`() throws {
        let holding = Holding()
        try PapersScene.on(papers: SiteSettings.Papers(clean: { try holding.clean($0) })) { here in
            let (adding, text) = (here.adding, try PapersScene.sample("text"))
            try here.gwen.get(adding)
            // Each is a browser of its own, used by one thread.
            nonisolated(unsafe) let visits = (0..<WaitingFiles.most).map { _ in here.gwen.copy() }
            for visit in visits { try visit.get(adding) }
            let senders = DispatchGroup()
            DispatchQueue.global().async(group: senders) {
                try? onThreads(visits.count) { number in
                    try visits[number].upload(adding, ["title": "Early"], [Visit.Upload("file", "a.txt", text)])
                }
            }
            defer {
                holding.letGo()
                senders.wait()
            }
            holding.wait(for: WaitingFiles.most)
            try here.gwen.upload(
                adding, ["title": "The one too many", "words": "What it says"], [Visit.Upload("file", "a.txt", text)])
            #expect(here.gwen.response.status == .unavailable)
            #expect(here.gwen.response.headers["retry-after"] == "60")
            #expect(here.gwen.page.contains("Several files are being looked at"), "\(here.gwen.page)")
            #expect(here.gwen.page.contains("value=\"The one too many\"") && here.gwen.page.contains("What it says"))
            // What has no file to look into waits for nobody, nor does any page.
            try here.gwen.upload(adding, ["title": "", "words": "Mine"], [])
            #expect(here.gwen.response.status == .unprocessable && here.gwen.page.contains("Choose a file"))
            for path in ["/", "/g/quay-ward", here.event, adding] { #expect(try here.carys.get(path).status == .ok) }
            holding.letGo()
            senders.wait()
            #expect(visits.allSatisfy { $0.response.status == .ok && $0.page.contains("Early") })
            try here.add("The one too many", file: "a.txt", sample: "text")
            #expect(here.gwen.response.status == .ok)
            #expect(try here.count("paper") == WaitingFiles.most + 1)
        }
    }

    @Test func `a text version with a file waits in the same line, typed words do not`() throws {
        let holding = Holding()
        try PapersScene.on { here in
            let paper = try here.add()
            let busy = try SiteUnderTest(
                here.under.database, clock: here.under.clock,
                papers: SiteSettings.Papers(clean: { try holding.clean($0) }))
            let gwen = try busy.signIn("gwen@porthlas.example")
            try gwen.get("\(paper)/text")
            nonisolated(unsafe) let visits = (0..<WaitingFiles.most).map { _ in gwen.copy() }
            for visit in visits { try visit.get("\(paper)/text") }
            let text = try PapersScene.sample("text")
            let senders = DispatchGroup()
            DispatchQueue.global().async(group: senders) {
                try? onThreads(visits.count) { number in
                    try visits[number].upload("\(paper)/text", [:], [Visit.Upload("text", "a.txt", text)])
                }
            }
            defer {
                holding.letGo()
                senders.wait()
            }
            holding.wait(for: WaitingFiles.most)
            try gwen.upload("\(paper)/text", ["words": "1. Tea"], [Visit.Upload("text", "a.txt", text)])
            #expect(gwen.response.status == .unavailable && gwen.page.contains("1. Tea"))
            try gwen.upload("\(paper)/text", ["words": "1. Tea"], [])
            #expect(gwen.response.status == .ok && gwen.page.contains("1. Tea"), "\(gwen.page)")
        }
    }

    @Test func `whoever fails leaves the line too`() {
        let waiting = WaitingFiles()
        for _ in 0...WaitingFiles.most {
            #expect(throws: FileTypeError.self) {
                try waiting.join { throw FileTypeError(.failed, "It broke.") }
            }
        }
        #expect(waiting.join { 1 } == 1)
    }
}
