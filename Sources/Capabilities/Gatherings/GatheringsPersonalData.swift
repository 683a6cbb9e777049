import Database
public import Spine

extension GatheringsCapability {
    /// What gatherings keep about people. Events are a group's words; who is invited, what they answered and what they need
    /// go when they are erased.
    public static var personalData: [PersonalData] {
        meetingPersonalData + roomsPersonalData + [
            .aboutNobody("date_poll", ["address"]),
            PersonalData(
                "date_asked", ["name", "contact", "organisation_name"],
                exported: ["asked about", "name", "how to reach", "for"],
                export: {
                    """
                    select item.title, date_asked.name, date_asked.contact, date_asked.organisation_name
                    from date_asked join item on item.id = date_asked.poll
                    where date_asked.actor = \($0) order by date_asked.asked_at
                    """
                },
                erase: {
                    [
                        "delete from date_asked where actor = \($0)",
                        """
                        update date_asked set name = '', contact = '', organisation_name = ''
                        where lower(contact) = \(PersonalData.address(of: $0))
                        """,
                    ]
                }),
            PersonalData(
                "date_answer", [], exported: ["asked about", "date", "answer"],
                export: {
                    """
                    select item.title, date_option.starts_at, date_answer.answer
                    from date_answer join date_asked on date_asked.id = date_answer.asked
                    join date_option on date_option.id = date_answer.option join item on item.id = date_option.poll
                    where date_asked.actor = \($0) order by date_option.starts_at
                    """
                },
                erase: {
                    ["delete from date_answer where asked in (select id from date_asked where actor = \($0))"]
                }),
            .aboutNobody(
                "event", ["about", "address", "directions", "online", "languages", "offers_more", "cancel_reason"]),
            .aboutNobody("series", ["about", "address", "directions", "online", "languages", "offers_more"]),
            PersonalData(
                "attendance", ["shown_name"], exported: ["event", "answer", "name shown"],
                export: {
                    """
                    select item.title, attendance.answer, attendance.shown_name
                    from attendance join invited on invited.id = attendance.invited
                    join item on item.id = attendance.event
                    where invited.actor = \($0) order by attendance.answered_at
                    """
                },
                erase: { ["delete from attendance where invited in (select id from invited where actor = \($0))"] }),
            PersonalData(
                "invited", ["name", "contact"], exported: ["to", "name", "how to reach"],
                export: {
                    """
                    select item.title, invited.name, invited.contact
                    from invited join item on item.id = coalesce(invited.event, invited.series)
                    where invited.actor = \($0) order by invited.invited_at
                    """
                },
                // Where others wrote them down by their address before they were anybody here.
                erase: {
                    [
                        "delete from invited where actor = \($0)",
                        "update invited set name = '', contact = '' where lower(contact) = \(PersonalData.address(of: $0))",
                    ]
                }),
            PersonalData(
                "access_need", ["words"], exported: ["what is needed to come"],
                export: { "select words from access_need where actor = \($0)" },
                erase: { ["delete from access_need where actor = \($0)"] }),
            PersonalData(
                "calendar_feed", [], exported: ["calendar subscribed to since"],
                export: { "select made_at from calendar_feed where person = \($0)" },
                erase: { ["delete from calendar_feed where person = \($0)"] }),
        ]
    }
}
