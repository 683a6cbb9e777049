import Database
import Foundation
import HTTP
import Pages
import Phrases
import Spine
import TestSupport
import Testing

@testable import Voices

/// Somebody keeps every page and every file after each person who answers, and tries to find out what one of them said.
@Suite struct OneByOneTests {
    /// Everything that can be looked at, as it stood after each person.
    private struct Album: Equatable {
        var pictures: [String] = []
    }

    private static let people = 12

    /// A world: who answers what, one after the other. Seeded, and leaning to one side, so that steps of one kind occur.
    private static func world() -> [[Int?]] {
        (0..<people).map { person in
            [1, person % 3 == 0 ? -1 : 1, person < 5 ? -1 : (person % 4 == 0 ? 0 : 1)]
        }
    }

    /// The persons after whom pictures are taken of worlds that are compared: before and after each step, and at the end.
    private static let moments: Set<Int> = [3, 4, 8, 9, 11]

    private func album(_ world: [[Int?]], at moments: Set<Int> = Set(0..<people)) throws -> Album {
        var album = Album()
        try VoicesScene.on(.sqlite) { here in
            let held = try HeldConversation(here.store, in: here.cell)
            let carys = try here.scene.viewer(here.convenor)
            for (person, answers) in world.enumerated() {
                try held.take(HeldConversation.Taking(answers: answers))
                try here.work()
                guard moments.contains(person) else { continue }
                var picture = ""
                for viewer in [Viewer.visitor, carys] {
                    for route in [
                        VoicesRoute.all(here.slug), .conversation(here.slug, held.id), .views(here.slug, held.id),
                        .figures(here.slug, held.id), .heard(.page(here.slug, held.id)),
                        .heard(.results(here.slug, held.id)), .heard(.polis(here.slug, held.id)),
                    ] {
                        // What they may not see tells them nothing.
                        picture += (try? here.page(route, as: viewer)) ?? "refused"
                    }
                    try here.store.read { tx in
                        let reading = Reading(
                            tx: tx, viewer: viewer, now: here.store.surroundings.now,
                            say: here.library.phrases(in: .english), link: .init(prefix: nil), site: here.site,
                            query: Query())
                        let cell = try reading.cell(here.slug)
                        if let part = try here.voices.homeSection(of: cell, for: reading)?.part {
                            picture += here.html(part)
                        }
                        for file in try here.voices.export(of: cell, for: reading) {
                            picture += String(decoding: file.bytes, as: UTF8.self)
                        }
                    }
                }
                // Addresses hold random numbers that say nothing.
                for (place, id) in ([held.id] + held.views).enumerated() {
                    picture = picture.replacing(id.text, with: "#\(place)")
                }
                album.pictures.append(picture)
            }
        }
        return album
    }

    @Test func `for each answer there is another that would have left every page the same`() throws {
        let world = Self.world()
        let album = try album(world)
        // The pages do change, so there is something to compare; and only where a step of five is full.
        #expect(Set(album.pictures).count == 3)
        for (before, after) in zip(album.pictures.indices, album.pictures.indices.dropFirst()) {
            let isStep = (after + 1) % 5 == 0
            #expect((album.pictures[before] == album.pictures[after]) == !isStep, "after person \(after + 1)")
        }
        let kept = Album(pictures: Self.moments.sorted().map { album.pictures[$0] })
        for person in 0..<Self.people {
            for view in 0..<3 {
                let others = try Self.others(of: person, view, in: world).contains { other in
                    try self.album(other, at: Self.moments) == kept
                }
                #expect(others, "person \(person + 1) on view \(view + 1) is betrayed")
            }
        }
    }

    /// Worlds in which this person answered otherwise, the likeliest to look the same first: those in which they and
    /// somebody else answered the other way round, first of the same step.
    private static func others(of person: Int, _ view: Int, in world: [[Int?]]) -> [[[Int?]]] {
        var worlds: [[[Int?]]] = []
        for answer in [0, 1, -1] where answer != world[person][view] {
            var other = world
            other[person][view] = answer
            worlds.append(other)
        }
        let partners = (0..<people).filter { world[$0][view] != world[person][view] }
            .sorted { ($0 / 5 == person / 5 ? 0 : 1, $0) < ($1 / 5 == person / 5 ? 0 : 1, $1) }
        let swapped = partners.map { partner in
            var other = world
            other[person][view] = world[partner][view]
            other[partner][view] = world[person][view]
            return other
        }
        // A swap within a step changes nothing; without one, a single change is the likeliest.
        return partners.contains { $0 / 5 == person / 5 } ? swapped + worlds : worlds + swapped
    }
}
