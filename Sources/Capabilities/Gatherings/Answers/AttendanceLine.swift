import Database
import Pages
import Phrases
import Spine

/// Somebody who comes, as others see them.
struct AttendanceLine: Sendable {
    let name: String
    let shownName: String
    /// On whose behalf they come; empty for themselves.
    let organisation: String

    /// Where lanyards are off, the name that they chose alone.
    func shown(at event: Event) -> String {
        let own = shownName.isEmpty ? name : shownName
        return event.particulars.lanyardsOff || organisation.isEmpty ? own : "\(own), \(organisation)"
    }

    /// Who comes to an event and has a place, by the order of their answers; not who gave no name.
    static func coming(to event: Event.ID, tx: ReadTransaction) throws -> [AttendanceLine] {
        try tx.all(
            """
            select case when invited.name <> '' then invited.name else coalesce(person.name, '') end,
                attendance.shown_name, coalesce((select title from item where item.id = attendance.organisation), '')
            from attendance join invited on invited.id = attendance.invited
            left join person on person.id = invited.actor
            where attendance.event = \(event) and attendance.answer = 'coming' and attendance.seat <> 'waits'
            order by attendance.turn limit 300
            """
        ) { AttendanceLine(name: try $0.next(), shownName: try $0.next(), organisation: try $0.next()) }
        .filter { !$0.name.isEmpty || !$0.shownName.isEmpty }
    }
}

extension Attendance {
    /// What was answered, to whoever answered it.
    func words(in say: Phrases, hasPlaces: Bool) -> String {
        switch (answer, seat) {
        case (.coming, .none) where hasPlaces && lacksName: say(AnswersWords.youNeedName)
        case (.coming, .waits): say(AnswersWords.youWait)
        case (.coming, _): say(hasPlaces ? AnswersWords.youHavePlace : AnswersWords.youCome)
        case (.perhaps, _): say(AnswersWords.youPerhaps)
        case (.notComing, _): say(AnswersWords.youDoNot)
        }
    }
}
