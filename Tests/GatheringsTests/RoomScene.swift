import Calendar
import Database
import Foundation
import HTTP
import Spine
import TestSupport
import Testing

@testable import Gatherings

/// A group whose member Gwen belongs for Tide Homes, which offers a room.
struct RoomScene {
    let here: GatheringScene
    let gwen: Visit
    let organisation: Item.ID
    /// The path of the room.
    let path: String

    var id: Room.ID { get throws { try here.id(path) } }

    static let form: [(String, String)] = [
        ("name", "Harbour Room"), ("sort", "room"), ("address", "3 Quay Street"),
        ("directions", "Blue door"), ("seats", "12"), ("access", "steps"), ("access", "loop"),
        ("access-more", "The door is heavy"), ("open-1", "9-17"), ("open-2", "9:00 to 12:30, 1.30pm-5pm"),
        ("open-3", "09:00-17:00"), ("open-4", "09:00-17:00"), ("open-5", ""), ("open-6", ""), ("open-7", "0:00-24:00"),
        ("hours-more", "The caretaker locks up at five"), ("ask", "Reception"), ("terms", "free"),
    ]

    static func on(
        _ dialect: Dialect = .sqlite, visibility: Visibility = .everyone, zone: Zone = .utc,
        _ body: (RoomScene) throws -> Void
    ) throws {
        try GatheringScene.on(dialect, visibility: visibility, zone: zone) { here in
            let organisation = try here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                let tide = try acting.insert(
                    Item.Kind("organisation"), title: "Tide Homes", language: "en", visibility: .everyone, in: nil)
                let gwen = try acting.tx.first("select id from person where name = 'Gwen'") {
                    try $0.next(Person.ID.self)
                }
                try acting.admit(try #require(gwen), to: here.cell, as: .member, onBehalfOf: [tide])
                return tide
            }
            let gwen = try here.under.signIn("gwen@porthlas.example")
            let new = "/organisations/\(organisation.text)/rooms/new"
            try gwen.get(new)
            try gwen.send(new, form + [("form", Visit.token(in: gwen.page) ?? "")])
            #expect(gwen.response.status == .ok && gwen.path.hasPrefix("/rooms/"), "\(gwen.page)")
            try body(RoomScene(here: here, gwen: gwen, organisation: organisation, path: gwen.path))
        }
    }

    /// Books for Gwen's group, or for somebody else's, and leaves the answer in the visit.
    func book(
        _ day: String, _ from: String, _ to: String, by visit: Visit? = nil, _ more: [(String, String)] = []
    ) throws {
        let visit = visit ?? gwen
        try visit.get("\(path)/book")
        try visit.send(
            "\(path)/book",
            [
                ("day", day), ("from", from), ("to", to), ("purpose", "Carers’ coffee"),
                ("form", Visit.token(in: visit.page) ?? ""),
            ] + more)
    }

    /// From and until of all that stands, in order.
    func standing() throws -> [Slot] {
        try here.under.database.read { tx in
            try tx.all(
                "select starts_at, ends_at from room_booking where cancelled_at is null order by starts_at"
            ) { Slot(from: try $0.next(), to: try $0.next()) }
        }
    }
}
