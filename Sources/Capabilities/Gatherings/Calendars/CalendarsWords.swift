import Phrases

/// The words of months, and of calendars to subscribe to.
enum CalendarsWords: String, PhraseKey {
    static let book = "Calendars"

    case networkLead, monthLead, months, noneInMonth, goOn, mineTitle, mineLead, candourSecret
    case candourCalendar, mineAddress, mineHow, mineMake, mineRenew, noneToCome
}
