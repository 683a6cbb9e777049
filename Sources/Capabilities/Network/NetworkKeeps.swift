import Database
public import Pages
import Spine

extension NetworkCapability {
    public static var keeps: [Keeping] {
        [
            Keeping("network.join-requests", Words.keptJoinRequests, months: [1, 3, 6, 12], usual: 6) {
                cell, before, acting in
                try acting.tx.run(
                    "delete from join_request where cell = \(cell) and answer is not null and asked_at < \(before)")
            }
        ]
    }
}
