import Database
import Foundation
import OpinionLandscape
import Pages
import Spine
import TestSupport
import Testing

@testable import Voices

/// Bringing a conversation in: whole or not at all, never twice.
@Suite struct PolisImportTests {
    private struct Stop: Error {}

    @Test(arguments: Dialect.allCases)
    func `an export comes in, and its figures are those of the algorithm`(dialect: Dialect) throws {
        try VoicesScene.on(dialect) { here in
            let export = try SmallExport.export()
            let id = try PolisImport(export, into: here.slug, store: here.store).run()
            try here.work()
            #expect(try here.count("vote") == 150)
            #expect(try here.count("participant") == 30)
            #expect(try here.count("act where verb = 'voices.publish-landscape'") == 1)
            let published = try #require(try here.store.read { try PublishedLandscape.of(id, in: $0) })
            let landscape = export.landscape()
            #expect(published.people == 30)
            #expect(published.groups.count == landscape.groups.count)
            for (place, votes) in landscape.groupVotes.enumerated() {
                #expect(published.views.map { $0.groups[place].agree } == votes.agree)
                #expect(published.views.map { $0.groups[place].disagree } == votes.disagree)
                #expect(published.views.map { $0.groups[place].seen } == votes.seen)
                #expect(published.groups[place].stands.map(\.view) == landscape.representative[place].map(\.statement))
            }
            #expect(published.views.map(\.number) == [0, 1, 2, 3, 4])
        }
    }

    @Test(arguments: Dialect.allCases)
    func `an import broken off shows nothing, and begun again it takes in nothing twice`(dialect: Dialect) throws {
        try VoicesScene.on(dialect) { here in
            let work = try PolisImport(try SmallExport.export(people: 400), into: here.slug, store: here.store)
            #expect(throws: Stop.self) {
                try work.run { progress in if progress.done == 3 { throw Stop() } }
            }
            try here.work()
            let id = try here.conversation()
            #expect(try here.count("vote") > 0)
            #expect(try !here.page(.all(here.slug)).contains("first evening"))
            for route in [VoicesRoute.conversation(here.slug, id), .views(here.slug, id), .figures(here.slug, id)] {
                let error = #expect(throws: SpineError.self) { try here.answer(route) }
                #expect(error?.code == .notFound)
            }
            let seen = try here.store.read { tx in
                try tx.first("select count(*) from item where kind = 'statement' and \(visible(to: .visitor))") {
                    try $0.next(Int.self)
                }
            }
            #expect(seen == 0)
            #expect(try work.run() == id)
            try here.work()
            let first = try here.store.read { try PublishedLandscape.of(id, in: $0) }
            #expect(first?.people == 400)
            #expect(try work.run() == id)
            try here.work()
            #expect(try here.count("conversation") == 1)
            #expect(try here.count("statement") == 5)
            #expect(try here.count("participant") == 400)
            #expect(try here.count("actor where kind = 'participant'") == 400)
            #expect(try here.count("vote") == 2000)
            #expect(try here.store.read { try PublishedLandscape.of(id, in: $0) } == first)
            #expect(try here.count("act where verb = 'voices.publish-landscape'") == 1)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `an export that has changed brings what was imported up to date`(dialect: Dialect) throws {
        try VoicesScene.on(dialect) { here in
            try PolisImport(try SmallExport.export(people: 40), into: here.slug, store: here.store).run()
            try here.work()
            let changed = try PolisExport(
                comments: Array(
                    SmallExport.comments.replacingOccurrences(of: "Families alone", with: "Families on their own").utf8),
                votes: Array(SmallExport.votes(people: 30).utf8), participantsVotes: nil,
                summary: Array(SmallExport.summary.utf8))
            let id = try PolisImport(changed, into: here.slug, store: here.store).run()
            try here.work()
            #expect(try here.count("participant") == 30)
            #expect(try here.count("vote") == 150)
            #expect(try here.count("actor where kind = 'participant'") == 30)
            #expect(try here.store.read { try PublishedLandscape.of(id, in: $0) }?.people == 30)
            let page = try here.page(.views(here.slug, id))
            #expect(page.contains("Families on their own"))
            #expect(!page.contains("Families alone"))
        }
    }

    @Test func `figures wait until five more people took part, but an import may correct the same people`() {
        #expect(!PublishedLandscape.mayPublish(4, after: 0, isImported: true))
        #expect(PublishedLandscape.mayPublish(5, after: 0, isImported: false))
        #expect(!PublishedLandscape.mayPublish(24, after: 20, isImported: false))
        #expect(!PublishedLandscape.mayPublish(24, after: 20, isImported: true))
        #expect(PublishedLandscape.mayPublish(25, after: 20, isImported: false))
        #expect(!PublishedLandscape.mayPublish(20, after: 20, isImported: false))
        #expect(PublishedLandscape.mayPublish(20, after: 20, isImported: true))
        #expect(!PublishedLandscape.mayPublish(17, after: 20, isImported: true))
        #expect(!PublishedLandscape.mayPublish(12, after: 20, isImported: false))
    }

    @Test(arguments: Dialect.allCases)
    func `an import without a question, or into no group, is refused with the remedy`(dialect: Dialect) throws {
        try VoicesScene.on(dialect) { here in
            let export = try PolisExport(
                comments: Array(SmallExport.comments.utf8), votes: Array(SmallExport.votes().utf8),
                participantsVotes: nil, summary: nil)
            let error = #expect(throws: PolisExportError.self) {
                try PolisImport(export, into: here.slug, store: here.store)
            }
            #expect(error?.code == .missingQuestion)
            #expect(throws: SpineError.self) {
                try PolisImport(export, question: "Why?", into: Slug("nowhere")!, store: here.store)
            }
            #expect(try here.count("conversation") == 0)
        }
    }

    private static let openData = SharedData.path(of: "polis-opendata/15-per-hour-seattle")

    @Test(
        .enabled(if: openData != nil, "\(SharedData.absence)"),
        arguments: Dialect.allCases)
    func `a real export comes in as it is`(dialect: Dialect) throws {
        try VoicesScene.on(dialect) { here in
            let export = try PolisExport(folder: #require(Self.openData))
            let id = try PolisImport(export, into: here.slug, store: here.store).run()
            try here.work()
            #expect(try here.count("vote") == export.votes.voteCount)
            #expect(try here.count("participant") == export.participantIDs.count)
            let published = try #require(try here.store.read { try PublishedLandscape.of(id, in: $0) })
            let landscape = export.landscape()
            #expect(published.groups.map(\.people).reduce(0, +) == landscape.included.count)
            #expect(published.groups.count == landscape.groups.count)
            let page = try here.page(.conversation(here.slug, id))
            #expect(page.utf8.count < 20_000)
            #expect(page.contains("What people agree on"))
        }
    }
}
