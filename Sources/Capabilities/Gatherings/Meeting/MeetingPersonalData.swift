import Database
import Spine

extension GatheringsCapability {
    /// What a meeting keeps about people. Agenda, notes and minutes are a group's words; what somebody said in a round or
    /// missed in the minutes goes with them.
    static let meetingPersonalData: [PersonalData] = [
        .aboutNobody("meeting_note", ["words"]),
        .aboutNobody("minutes", ["words"]),
        PersonalData(
            "agenda_item", [], exported: ["agenda"],
            export: {
                """
                select item.title from agenda_item join item on item.id = agenda_item.id
                where agenda_item.owner = \($0) order by agenda_item.id
                """
            }, erase: { ["update agenda_item set owner = null where owner = \($0)"] }),
        PersonalData(
            "presence", [], exported: ["was at", "on behalf of"],
            export: {
                """
                select item.title, coalesce((select title from item as body where body.id = presence.organisation), '')
                from presence join invited on invited.id = presence.invited join item on item.id = presence.event
                where invited.actor = \($0) order by presence.noted_at
                """
            }, erase: { ["delete from presence where invited in (select id from invited where actor = \($0))"] }),
        PersonalData(
            "round_line", ["words"], exported: ["at", "words"],
            export: {
                """
                select item.title, round_line.words
                from round_line join invited on invited.id = round_line.invited join item on item.id = round_line.event
                where invited.actor = \($0) order by round_line.said_at
                """
            }, erase: { ["delete from round_line where invited in (select id from invited where actor = \($0))"] }),
        PersonalData(
            "undertaking", ["name"], exported: ["action", "name", "state"],
            export: {
                """
                select item.title, undertaking.name, undertaking.state
                from undertaking join item on item.id = undertaking.id
                where undertaking.owner = \($0) order by undertaking.id
                """
            }, erase: { ["update undertaking set owner = null, name = '' where owner = \($0)"] }),
        PersonalData(
            "minutes_answer", ["words"], exported: ["minutes of", "answer", "what is missing"],
            export: {
                """
                select item.title, minutes_answer.answer, minutes_answer.words
                from minutes_answer join invited on invited.id = minutes_answer.invited
                join item on item.id = minutes_answer.event
                where invited.actor = \($0) order by minutes_answer.answered_at
                """
            },
            erase: { ["delete from minutes_answer where invited in (select id from invited where actor = \($0))"] }),
    ]
}
