import Calendar
import Settings

extension Setting<String> {
    /// The name of a time zone that this machine knows.
    static func timeZone(_ name: StaticString, summary: StaticString, standard: String? = nil) -> Setting {
        Setting(name, "ZONE", summary: summary, standard: standard) { text throws(Refusal) in
            do throws(CalendarError) {
                return try Zone(named: text).name
            } catch {
                throw Refusal("is no time zone such as Europe/London")
            }
        }
    }
}
