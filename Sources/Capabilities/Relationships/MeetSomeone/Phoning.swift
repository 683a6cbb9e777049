import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

/// Somebody without e-mail whom a convenor phones.
struct Phoning: Sendable {
    let item: Item.ID
    let name: String
    /// Whom they are to meet, and by when; empty where only something new has to be told.
    let partners: [String]
    let meetBy: Time
    let isMeeting: Bool

    /// Those of a group, by their names.
    static func all(in cell: Cell.ID, _ tx: ReadTransaction) throws -> [Phoning] {
        let partners = Dictionary(
            grouping: try tx.all(
                """
                select paired.id, person.name from paired
                join paired as other on other.pairing = paired.pairing and other.id <> paired.id
                join person on person.id = other.person
                where paired.phoned_in = \(cell) and paired.is_untold = 1 and other.declined_day is null
                    and person.erased_at is null
                order by person.name_folded
                """
            ) { (item: try $0.next(Item.ID.self), name: try $0.next(String.self)) }, by: \.item)
        return try tx.all(
            """
            select paired.id, person.name, pairing.meet_by, pairing.asked_at is null and pairing.closed_at is null
            from paired join pairing on pairing.id = paired.pairing join person on person.id = paired.person
            where paired.phoned_in = \(cell) and paired.is_untold = 1 and person.erased_at is null
            order by person.name_folded, paired.id limit 200
            """
        ) { row in
            let (item, name) = (try row.next(Item.ID.self), try row.next(String.self))
            let (meetBy, isMeeting) = (try row.next(Time.self), try row.next(Bool.self))
            return Phoning(
                item: item, name: name, partners: isMeeting ? partners[item]?.map(\.name) ?? [] : [], meetBy: meetBy,
                isMeeting: isMeeting)
        }
    }
}

// Whom the convenors of a group phone.
extension RelationshipsCapability {
    func showPhoning(_ slug: Slug, _ reading: Reading) throws -> Answer {
        let cell = try reading.cell(slug)
        try reading.require(Self.phone, on: .cell(cell.cell.id))
        return .page(PhoningPage(cell: cell, lines: try Phoning.all(in: cell.cell.id, reading.tx)))
    }

    func takeTold(_ item: Item.ID, in slug: Slug, _ sending: Sending) throws -> Answer {
        let cell = try sending.reading { try $0.cell(slug) }.cell.id
        return try sending.act(Self.phone, on: .cell(cell)) { acting in
            let told = try acting.tx.run(
                "update paired set is_untold = \(false) where id = \(item) and phoned_in = \(cell)")
            guard told > 0 else { throw SpineError(.notFound, "There is nobody to phone by that name.") }
            return sending.link(RelationshipsRoute.phoning(slug))
        }
    }
}

/// The list of whom to phone.
struct PhoningPage: Page {
    let cell: CellHeading
    let lines: [Phoning]

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(MeetWords.phoningTitle), cell: cell, place: .people,
            back: (shown.link(RelationshipsRoute.mine), shown.say(Words.meetSomeone)), isPrivate: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(MeetWords.phoningTitle), lead: shown.say(MeetWords.phoningLead))
        html.candour([shown.say(MeetWords.phoningCandour)], in: shown)
        if lines.isEmpty { html.empty(shown.say(MeetWords.phoningNone)) }
        html.element(.ul, .class("rows")) { html in
            for line in lines {
                html.element(.li) { html in
                    html.element(.div) { html in
                        html.element(.bdi, text: line.name)
                        html.element(.p, .class("meta"), text: what(line, in: shown))
                    }
                    html.form(to: shown.link(RelationshipsRoute.told(cell.cell.slug, line.item)), in: shown) { html in
                        html.element(
                            .button, .class("quiet"), .aria("label", "\(shown.say(MeetWords.phoned)): \(line.name)"),
                            text: shown.say(MeetWords.phoned))
                    }
                }
            }
        }
    }

    private func what(_ line: Phoning, in shown: Rendering) -> String {
        line.isMeeting && !line.partners.isEmpty
            ? shown.say(
                MeetWords.phoningMeet,
                ["names": shown.say.list(line.partners), "day": shown.day(line.meetBy)])
            : shown.say(MeetWords.phoningNews)
    }
}
