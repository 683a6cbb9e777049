import Database
public import Pages
import Spine

extension GatheringsCapability {
    public static var keeps: [Keeping] {
        [
            // Who came together with whom is kept for a while, and what somebody needs only while they are asked to
            // something.
            Keeping("gatherings.invited", Words.keptInvited, months: [1, 3, 6, 12, 24], usual: 12) {
                cell, before, acting in
                let over: SQL = "select id from event where cell = \(cell) and ends_at < \(before)"
                try acting.tx.run("delete from to_tell where event in (\(over))")
                // What suited whom, whether a date was found or not.
                let asked = try acting.tx.run(
                    """
                    delete from date_asked where poll in (select id from date_poll
                        where cell = \(cell) and coalesce(closed_at, made_at) < \(before))
                    """)
                // How somebody was called who undertook something and is nobody here.
                try acting.tx.run(
                    "update undertaking set name = '' where state <> 'open' and name <> '' and event in (\(over))")
                let answers = try acting.tx.run("delete from attendance where event in (\(over))")
                let people = try acting.tx.run(
                    """
                    delete from invited where event in (\(over)) or series in (select id from series
                        where cell = \(cell) and (ended_at < \(before) or until_at < \(before)))
                    """)
                try acting.tx.run(
                    """
                    delete from access_need where changed_at < \(before)
                        and not exists (select 1 from invited where invited.actor = access_need.actor)
                    """)
                return max(answers, people, asked)
            },
            // Who had which room, and what for.
            Keeping("gatherings.room-bookings", RoomBookingsWords.keptBookings, months: [1, 3, 6, 12, 24], usual: 12) {
                cell, before, acting in
                try acting.tx.run("delete from room_booking where cell = \(cell) and ends_at < \(before)")
            },
        ]
    }
}
