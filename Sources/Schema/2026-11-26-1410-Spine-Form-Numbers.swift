import Database

extension Migration {
    /// What forms led to is kept under their own numbers, which are kept no more: what was kept in the open goes.
    static let formNumbers = Migration(
        name: "2026-11-26-1410-spine-form-numbers", steps: [.sql("delete from form_nonce")])
}
