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
        let people = try Invited.all(to: event, tx: tx)
        let answers = try Attendance.all(at: event.id, tx: tx)
        var needs: [Actor.ID: String] = [:]
        try tx.forEach(
            """
            select access_need.actor, access_need.words from access_need
            join invited on invited.actor = access_need.actor where \(Invited.isTo(event))
            """
        ) { needs[try $0.next()] = try $0.next() }
        var tell: [Invited.ID: [String]] = [:]
        try tx.forEach("select invited, what from to_tell where event = \(event.id) order by since") {
            tell[try $0.next(), default: []].append(try $0.next())
        }
        var seen: Set<Actor.ID> = []
        return people.sorted { Folding.fold($0.name) < Folding.fold($1.name) }.filter { seen.insert($0.actor).inserted }
            .map { one in
                InvitedLine(
                    invited: one, attendance: answers[one.id],
                    needs: answers[one.id] == nil ? "" : needs[one.actor] ?? "",
                    toTell: tell[one.id] ?? [])
            }
    }
}
