import Database
import Pages
import Spine

extension HostCapability {
    func overview(_ reading: Reading) throws -> OverviewPage {
        let tx = reading.tx
        let people = try tx.first("select count(*) from person where erased_at is null") { try $0.next(Int.self) }
        let (cells, organisations) =
            try tx.first(
                """
                select coalesce(sum(case when kind = 'cell' then 1 else 0 end), 0),
                    coalesce(sum(case when kind = 'organisation' then 1 else 0 end), 0)
                from item where kind in ('cell', 'organisation') and state <> 'retired'
                """
            ) { (try $0.next(Int.self), try $0.next(Int.self)) } ?? (0, 0)
        let letters = try LetterLine.counts(in: tx)
        return OverviewPage(
            people: ProtectedCount(people ?? 0), cells: cells, organisations: organisations,
            papers: try wiring.papers(tx), lettersWaiting: letters.waiting, lettersResting: letters.resting,
            lettersByHand: wiring.mail == nil ? letters.byHand : 0, jobsResting: try JobLine.resting(in: tx),
            checked: try CheckedHealth.latest(in: tx), organisationsLink: wiring.organisations(reading.link),
            keepingLink: wiring.keeping?(reading.link))
    }
}
