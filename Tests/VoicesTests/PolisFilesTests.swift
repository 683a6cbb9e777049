import Database
import Foundation
import HTTP
import Numerics
import OpinionLandscape
import Pages
import Phrases
import Spine
import TestSupport
import Testing

@testable import Voices

/// Answers leave in the form of Polis, and come back as they left.
@Suite struct PolisFilesTests {
    private static func files(_ here: VoicesScene, _ id: Conversation.ID, seed: UInt64) throws -> PolisFiles {
        var draw = Xoshiro256(seed: seed)
        return try here.store.read { tx in
            let conversation = try Conversation.find(id, in: here.cell, for: .system, tx: tx)
            return try PolisFiles(conversation, day: here.store.surroundings.now, draw: &draw, in: tx)
        }
    }

    private static func export(_ files: PolisFiles, matrixOnly: Bool = false) throws(PolisExportError) -> PolisExport {
        try PolisExport(
            comments: files.bytes(of: .comments), votes: matrixOnly ? nil : files.bytes(of: .votes),
            participantsVotes: files.bytes(of: .matrix), summary: files.bytes(of: .summary))
    }

    /// How often each group agreed in all, whatever the groups are called.
    private static func sizes(_ landscape: Landscape) -> [Int] {
        var sums: [Int] = []
        for votes in landscape.groupVotes { sums.append(votes.agree.reduce(0, +)) }
        return sums.sorted()
    }

    @Test(arguments: Dialect.allCases)
    func `what leaves is read back with the same landscape`(dialect: Dialect) throws {
        try VoicesScene.on(dialect) { here in
            let sheet = DemoAnswers.sheet(at: here.store.surroundings.now)
            let id = try PolisImport.takeIn(sheet, into: here.cell, by: .system, store: here.store)
            let files = try Self.files(here, id, seed: 5)
            #expect(files.people == 64)
            let before = Landscape(sheet.votes)
            for matrixOnly in [false, true] {
                let back = try Self.export(files, matrixOnly: matrixOnly)
                #expect(back.topic == sheet.question)
                #expect(back.statements.map(\.text) == sheet.views.map(\.words))
                #expect(back.votes.voteCount == sheet.votes.voteCount)
                let after = back.landscape()
                #expect(after.groups.count == before.groups.count)
                for (a, b) in zip(after.groupAwareConsensus.sorted(), before.groupAwareConsensus.sorted()) {
                    #expect(abs(a - b) < 1e-9)
                }
                for (a, b) in zip(after.axes.mean, before.axes.mean) { #expect(abs(a - b) < 1e-9) }
                for (a, b) in zip(after.extremity, before.extremity) { #expect(abs(a - b) < 1e-6) }
                #expect(after.agreed.map(\.statement) == before.agreed.map(\.statement))
                #expect(Self.sizes(after) == Self.sizes(before))
            }
        }
    }

    @Test func `people have other numbers each time, and no time is finer than a day`() throws {
        try VoicesScene.on(.sqlite) { here in
            let id = try PolisImport(try SmallExport.export(), into: here.slug, store: here.store).run()
            let one = try Self.files(here, id, seed: 1)
            let two = try Self.files(here, id, seed: 2)
            #expect(one.bytes(of: .comments) == two.bytes(of: .comments))
            #expect(one.bytes(of: .matrix) != two.bytes(of: .matrix))
            func rows(_ files: PolisFiles) -> [String] {
                String(decoding: files.bytes(of: .matrix), as: UTF8.self).split(separator: "\r\n").dropFirst()
                    .map { String($0[$0.firstIndex(of: ",")!...]) }.sorted()
            }
            #expect(rows(one) == rows(two))
            let times = String(decoding: one.bytes(of: .votes), as: UTF8.self).split(separator: "\r\n").dropFirst()
                .compactMap { Int($0.prefix { $0 != "," }) }
            #expect(times.count == 150)
            #expect(Set(times).count == 1)
            #expect(times.allSatisfy { $0 % 86_400 == 0 })
            // The words of what is hidden stay here.
            let comments = String(decoding: one.bytes(of: .comments), as: UTF8.self)
            #expect(!comments.contains("Rude words"))
            #expect(try Self.export(one).moderatedOutIDs == [4])
        }
    }

    /// An export was given that should not have been, or the other way round.
    private struct Given: Error {}

    private func send(_ here: VoicesScene, _ id: Conversation.ID, as viewer: Viewer) throws -> Answer {
        try here.voices.take(
            .heard(.polis(here.slug, id)),
            Sending(
                form: Form([(name: "file", value: "votes")]), query: Query(), viewer: viewer, nonce: nil,
                store: here.store, say: here.library.phrases(in: .english), link: .init(prefix: nil), site: here.site,
                remoteAddress: "", browser: "", sessionCookie: nil, isSecure: true))
    }

    @Test(arguments: Dialect.allCases)
    func `only convenors get them, only once it has closed, never of fewer than fifteen, and it is written down`(
        dialect: Dialect
    ) throws {
        try VoicesScene.on(dialect) { here in
            let carys = try here.scene.viewer(here.convenor)
            let member = try here.scene.person("Tomos")
            try here.scene.admit(member, to: here.cell, as: .member)
            let held = try HeldConversation(here.store, in: here.cell, closes: here.scene.clock.now.adding(days: 1))
            func acts() throws -> Int { try here.count("act where verb = 'voices.export-votes'") }
            try held.take(14, [1, 0, -1])
            #expect(
                try here.page(.heard(.polis(here.slug, held.id)), as: carys).contains(
                    "once the conversation has closed"))
            guard case .problem = try send(here, held.id, as: carys).content else {
                throw Given()
            }
            here.scene.clock.advance(seconds: 2 * 86_400)
            #expect(try here.page(.heard(.polis(here.slug, held.id)), as: carys).contains("fewer than fifteen"))
            guard case .problem = try send(here, held.id, as: carys).content else {
                throw Given()
            }
            try held.take(1, [1, 0, -1])
            for other in [Viewer.visitor, try here.scene.viewer(member)] {
                #expect(throws: SpineError.self) { try send(here, held.id, as: other) }
            }
            #expect(try acts() == 0)
            #expect(try here.page(.heard(.polis(here.slug, held.id)), as: carys).contains("may find the rest"))
            guard case .file(let file) = try send(here, held.id, as: carys).content else {
                throw Given()
            }
            #expect(file.name == "votes.csv")
            #expect(String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n").count == 46)
            #expect(try acts() == 1)
        }
    }
}
