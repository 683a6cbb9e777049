import Database
public import Pages
import Spine

extension PapersCapability {
    public static var keeps: [Keeping] {
        [
            Keeping("papers.papers", Words.keptPapers, months: [12, 24, 36, 72, 120], usual: 72) {
                cell, before, acting in
                let old: SQL = "item.cell = \(cell) and item.created_at < \(before)"
                let count = try acting.tx.first(
                    "select count(*) from paper join item on item.id = paper.id where \(old)"
                ) { try $0.next(Int.self) }
                try acting.tx.run(
                    """
                    delete from waiting where done_act is null and what = \(Paper.textVersion.name)
                        and item in (select item.id from item where \(old))
                    """)
                for statement in Paper.forgetting(old) { try acting.tx.run(statement) }
                return count ?? 0
            }
        ]
    }
}
