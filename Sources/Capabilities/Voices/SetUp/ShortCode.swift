import Database
import Spine

/// A new code of a conversation or of one of its entrances.
enum ShortCode {
    /// One that neither a conversation nor an entrance has.
    static func new(_ acting: Acting) throws -> String {
        try acting.freeCode { code in
            try acting.tx.first(
                """
                select exists (select 1 from conversation where code = \(code.text))
                    or exists (select 1 from entrance where code = \(code.text))
                """
            ) { try $0.next(Bool.self) } == true
        }.text
    }
}
