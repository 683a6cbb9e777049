import Database
import Glibc
import Spine

extension HealthCheck {
    /// SQLite's own quick check of the file; PostgreSQL watches over its pages itself.
    var integrity: Finding {
        guard database.dialect == .sqlite else { return Finding(.integrity, .good, .integrityServer) }
        let answer = try? database.read { tx in try tx.first("pragma quick_check(1)") { try $0.next(String.self) } }
        return answer == "ok"
            ? Finding(.integrity, .good, .integrityGood)
            : Finding(.integrity, .bad, .integrityBad, remedy: .integrityRemedy)
    }

    var size: Finding {
        let bytes = try? database.read { tx in
            try tx.first(
                database.dialect == .sqlite
                    ? "select page_count * page_size from pragma_page_count(), pragma_page_size()"
                    : "select pg_database_size(current_database())"
            ) { try $0.next(Int64.self) }
        }
        guard let bytes = bytes ?? nil else { return Finding(.size, .look, .sizeUnknown) }
        return Finding(.size, .good, .sizeGood, value: Self.megabytes(bytes))
    }

    var pending: Finding {
        guard let names = try? database.pendingMigrations(of: migrations) else {
            return Finding(.migrations, .bad, .migrationsBad, remedy: .migrationsRemedy, value: "?")
        }
        return names.isEmpty
            ? Finding(.migrations, .good, .migrationsGood)
            : Finding(.migrations, .bad, .migrationsBad, remedy: .migrationsRemedy, value: "\(names.count)")
    }

    /// The clock against the newest act and the database's file: both were once now. Without asking the network,
    /// a clock that runs ahead cannot be told from a right one.
    var time: Finding {
        let now = clock()
        let newest = try? database.read { tx in
            try tx.first("select max(at) from act") { try $0.next(Time?.self) }
        }
        var latest = (newest ?? nil) ?? nil
        if case .sqlite(let path) = database.location, let written = Self.written(path) {
            latest = max(latest ?? written, written)
        }
        guard let latest, latest > now.adding(seconds: 60) else { return Finding(.clock, .good, .clockGood) }
        let minutes = (latest.milliseconds - now.milliseconds) / 60_000
        return Finding(.clock, .bad, .clockBehind, remedy: .clockRemedy, value: "\(minutes)")
    }

    /// Whether somebody is named to phone or to write to; nothing before the site was set up.
    var reaching: [Finding] {
        guard let installation = try? database.read({ try Installation.read(in: $0) }) else { return [] }
        return installation.helpPhone.isEmpty && installation.contact.isEmpty
            ? [Finding(.reaching, .look, .reachingNobody, remedy: .reachingRemedy)]
            : [Finding(.reaching, .good, .reachingGood)]
    }

    var letters: Finding {
        let found = try? database.read { tx in
            (
                try LetterLine.counts(in: tx),
                try tx.first("select max(sent_at) from outbox") { try $0.next(Time?.self) } ?? nil
            )
        }
        guard let (counts, last) = found else { return Finding(.letters, .look, .lettersNever) }
        if counts.resting > 0 {
            return Finding(.letters, .look, .lettersLook, remedy: .lettersRemedy, value: "\(counts.resting)")
        }
        guard let last else { return Finding(.letters, .good, .lettersNever) }
        let days = max(0, clock().milliseconds - last.milliseconds) / 86_400_000
        return Finding(.letters, .good, .lettersGood, value: "\(days)")
    }

    /// When a file was last written.
    private static func written(_ path: String) -> Time? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Time(milliseconds: Int64(status.st_mtim.tv_sec) * 1000 + Int64(status.st_mtim.tv_nsec) / 1_000_000)
    }

    /// A size in words, to a tenth below ten, such as “3.2 MB”.
    static func megabytes(_ bytes: Int64) -> String {
        let tenths = bytes / 100_000
        if tenths >= 10_000 { return "\(tenths / 10_000).\(tenths / 1000 % 10) GB" }
        return tenths < 100 ? "\(tenths / 10).\(tenths % 10) MB" : "\(tenths / 10) MB"
    }
}
