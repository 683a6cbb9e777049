import Database
import Folding
import Spine

/// Somebody who is asked to an event, as the convenor sees them.
struct InvitedLine: Sendable {
    let invited: Invited
    let attendance: Attendance?
    let needs: String
    /// What they still have to be told by somebody, since no letter reaches them.
    let toTell: [String]

    static func all(at event: Event, tx: ReadTransaction) throws -> [InvitedLine] {
        let people = try tx.all(
            """
            select \(Invited.columns),
                coalesce((select words from access_need where access_need.actor = invited.actor), '')
            from \(Invited.tables) where \(Invited.isTo(event)) order by invited.id limit 2000
            """
        ) { (invited: try Invited.read(&$0), needs: try $0.next(String.self)) }
        let answers = try Attendance.all(at: event.id, tx: tx)
        var tell: [Invited.ID: [String]] = [:]
        try tx.forEach("select invited, what from to_tell where event = \(event.id) order by since") {
            tell[try $0.next(), default: []].append(try $0.next())
        }
        var seen: Set<Actor.ID> = []
        return people.sorted { Folding.fold($0.invited.name) < Folding.fold($1.invited.name) }
            .filter { seen.insert($0.invited.actor).inserted }
            .map { one, needs in
                let attendance = answers[one.id]
                return InvitedLine(
                    invited: one, attendance: attendance, needs: attendance == nil ? "" : needs,
                    toTell: tell[one.id] ?? [])
            }
    }
}
