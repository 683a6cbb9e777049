import Glibc

/// A time as a message's Date has it.
enum MailDate {
    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// "Tue, 24 Nov 2026 04:19:22 +0000" of milliseconds since 1970 in UTC; times from 1970 to 9999.
    static func text(_ milliseconds: Int64) -> String {
        var seconds = time_t(min(max(milliseconds / 1000, 0), 253_402_300_799))
        var parts = tm()
        gmtime_r(&seconds, &parts)
        let date = "\(parts.tm_mday) \(months[Int(parts.tm_mon)]) \(parts.tm_year + 1900)"
        let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(days[Int(parts.tm_wday)]), \(date) \(clock.joined(separator: ":")) +0000"
    }
}
