import Database
import Spine

extension GatheringsCapability {
    /// What rooms keep about people: who booked what for when. What an organisation says of its rooms is its own.
    static let roomsPersonalData: [PersonalData] = [
        .aboutNobody("room", ["address", "directions", "access_more", "hours_more", "ask"]),
        PersonalData(
            "room_booking", ["purpose"], exported: ["room", "from", "until", "for what", "cancelled"],
            export: {
                """
                select item.title, room_booking.starts_at, room_booking.ends_at, room_booking.purpose,
                    room_booking.cancelled_at
                from room_booking join item on item.id = room_booking.room
                where room_booking.actor = \($0) order by room_booking.starts_at, room_booking.id
                """
            },
            // A group's event keeps its room, under nobody's name.
            erase: {
                [
                    "delete from room_booking where actor = \($0) and event is null",
                    "update room_booking set purpose = '' where actor = \($0)",
                ]
            }),
    ]
}
