import Database
import Spine

/// A new code of a conversation or of one of its entrances.
enum ShortCode {
    /// One that neither a conversation nor an entrance has.
    static func new(_ acting: Acting) throws -> String {
        while true {
            let code = EntryCode(drawnFrom: acting.surroundings.randomness).text
            let isTaken = try acting.tx.first(
                """
                select exists (select 1 from conversation where code = \(code))
                    or exists (select 1 from entrance where code = \(code))
                """
            ) { try $0.next(Bool.self) }
            if isTaken != true { return code }
        }
    }
}
