import Database
public import Phrases
public import Spine

extension RelationshipsCapability {
    /// What relationships keep about people. Whom somebody does not want to meet is theirs to export and nobody else's;
    /// whom they were brought together with is not exported to either, since it names the other.
    public static var personalData: [PersonalData] {
        [
            PersonalData(
                "meeting_wish", [], exported: ["how often", "ways", "languages", "since", "paused until"],
                export: {
                    """
                    select rhythm, ways, languages, since, paused_until from meeting_wish where person = \($0)
                    """
                }, erase: { ["delete from meeting_wish where person = \($0)"] }),
            PersonalData(
                "meeting_circle", [], exported: ["group"],
                export: {
                    """
                    select item.title from meeting_circle join item on item.id = meeting_circle.cell
                    where meeting_circle.person = \($0) order by item.title
                    """
                }, erase: { ["delete from meeting_circle where person = \($0)"] }),
            PersonalData(
                "meeting_apart", ["name", "name_folded"], exported: ["not to be brought together with"],
                export: { "select name from meeting_apart where person = \($0) order by name_folded" },
                // Theirs, and where they stand in somebody else's.
                erase: {
                    [
                        """
                        delete from meeting_apart where person = \($0)
                            or name_folded in (select name_folded from person where id = \($0))
                            or name_folded in (select email_folded from person where id = \($0))
                        """
                    ]
                }),
            PersonalData(
                "pairing_message", ["words"], exported: ["day", "what was written"],
                export: { "select at, words from pairing_message where author = \($0) order by at, id" },
                erase: { ["delete from pairing_message where author = \($0)"] }),
            PersonalData(
                "paired", [], exported: ["to meet by", "answer"],
                export: {
                    """
                    select pairing.meet_by, coalesce(paired.answer, '') from paired
                    join pairing on pairing.id = paired.pairing where paired.person = \($0) order by pairing.meet_by
                    """
                }, erase: erasePaired),
        ]
    }

    /// The letters that name them to those whom they were to meet, as far as they have not gone; then their part itself.
    private static let erasePaired: @Sendable (Actor.ID) -> [SQL] = { person in
        let own: SQL = "select id from paired where person = \(person)"
        return [
            """
            delete from outbox where forget_at is not null and mentions is not null
                and exists (select 1 from paired as mine
                    join paired as other on other.pairing = mine.pairing
                    join pairing on pairing.id = mine.pairing
                    join meeting_round on meeting_round.id = pairing.round
                    where mine.person = \(person) and other.person = outbox.person
                        and meeting_round.held_at = outbox.created_at)
            """,
            "delete from waiting where item in (\(own))",
            "delete from paired where person = \(person)",
            """
            delete from item where kind = 'pairing' and author = \(person)
                and not exists (select 1 from paired where paired.id = item.id)
            """,
        ]
    }

    /// How long pairings are kept, everywhere the same.
    public static var retention: [(what: any PhraseKey, days: Int)] {
        [(Words.keptPairings, Rounds.keptYears * 366)]
    }
}
