import Database
public import Spine

extension LearningCapability {
    /// What learning keeps about people. A published note is a group's; a draft is its author's, and goes with them, as
    /// somebody's own words in any note do.
    public static var personalData: [PersonalData] {
        [
            PersonalData(
                "note", ["points", "detail"], exported: ["note", "key points", "more"],
                export: {
                    """
                    select item.title, note.points, note.detail from note join item on item.id = note.id
                    where item.author = \($0) order by item.created_at
                    """
                },
                erase: {
                    let drafts: SQL =
                        "select id from item where author = \($0) and kind = 'note' and state = 'preparing'"
                    return [
                        "delete from quote where note in (\(drafts))",
                        "update note set points = '', detail = '' where id in (\(drafts))",
                        "update item set title = '', state = 'retired' where id in (\(drafts))",
                    ]
                }),
            PersonalData(
                "quote", ["name", "words", "reason"], exported: ["note", "name", "words", "answer", "reason"],
                export: {
                    """
                    select item.title, quote.name, quote.words, coalesce(quote.answer, ''), quote.reason
                    from quote join item on item.id = quote.note where quote.actor = \($0) order by quote.id
                    """
                },
                erase: { ["delete from quote where actor = \($0)"] }),
            .aboutNobody("thought", ["body"]),
            // Why somebody offered or raised something is theirs; what a group answered is the group's.
            PersonalData(
                "offer", ["word", "reply", "came_of"], exported: ["offered", "why"],
                export: {
                    """
                    select item.title, offer.word from offer join item on item.id = offer.id
                    where item.author = \($0) order by item.id
                    """
                },
                erase: { ["update offer set word = '' where id in (select id from item where author = \($0))"] }),
            PersonalData(
                "raised", ["word", "will", "because"], exported: ["raised", "why"],
                export: {
                    """
                    select item.title, raised.word from raised join item on item.id = raised.id
                    where item.author = \($0) order by item.id
                    """
                },
                erase: { ["update raised set word = '' where id in (select id from item where author = \($0))"] }),
            // Words of people of another installation, who agreed there that anyone may read them: nobody here.
            .aboutNobody("received", ["content", "will"]),
            .aboutNobody("received_before", ["content"]),
            .aboutNobody("year_page", ["body"]),
            .aboutNobody("theme", ["name", "words"]),
        ]
    }
}
