import Glibc
import Recurrence

// With two numbers, `measure DAILY SERIES`: times instances of a daily rule, and a month of series five years old.
// Without: reads lines `START RULE LIMIT [FROM]`, answers each with its first instances, or with the error's words.
let clock = ContinuousClock()

func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let time = try clock.measure(body)
    return Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) * 1e-15
}

func median(_ body: () throws -> Void) rethrows -> Double {
    try (0..<21).map { _ in try milliseconds(body) }.sorted()[10]
}

func show(_ name: String, _ time: Double) {
    let rounded = (time * 1000).rounded() / 1000
    print("\(name): \(rounded) ms")
}

func measure(_ count: Int, _ series: Int) throws {
    let start = LocalTime(year: 2021, month: 11, day: 2, hour: 19)!
    let daily = try Recurrence(RecurrenceRule("FREQ=DAILY;COUNT=\(count)"), from: start)
    var sum = 0
    show("\(count) daily instances", median { for time in daily { sum &+= time.seconds } })
    let kinds = [
        "FREQ=WEEKLY;BYDAY=TU", "FREQ=MONTHLY;BYDAY=2TU", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
        "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "FREQ=MONTHLY;BYMONTHDAY=15;COUNT=200", "FREQ=YEARLY",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    ]
    let all = try (0..<series).map { try Recurrence(RecurrenceRule(kinds[$0 % kinds.count]), from: start) }
    let (from, to) = (LocalTime(year: 2026, month: 11, day: 1)!, LocalTime(year: 2026, month: 12, day: 1)!)
    show("a month of \(series) series five years old", median { for one in all { sum &+= one.between(from, to).count } })
    for text in ["FREQ=MONTHLY;BYMONTHDAY=30;BYMONTH=2", "FREQ=DAILY;BYMONTHDAY=30;BYMONTH=2",
        "FREQ=SECONDLY;BYMONTHDAY=30;BYMONTH=2", "FREQ=SECONDLY;INTERVAL=2;BYSECOND=1",
        "FREQ=SECONDLY;INTERVAL=61;BYSECOND=7;BYMONTH=2;BYMONTHDAY=29;BYHOUR=3;BYMINUTE=0",
        "FREQ=MINUTELY;INTERVAL=999983;BYMONTH=2;BYMONTHDAY=29;BYHOUR=3;BYMINUTE=7",
        "FREQ=YEARLY;INTERVAL=2147483647"] {
        let rule = try Recurrence(RecurrenceRule(text), from: start)
        var count = 0
        let time = milliseconds { count = rule.prefix(2).count { _ in true } }
        show("\(text): \(count) of 2 found", time)
    }
    if sum == 0 { print("nothing was found") }
}

if CommandLine.arguments.count > 2 {
    try measure(Int(CommandLine.arguments[1])!, Int(CommandLine.arguments[2])!)
} else {
    while let line = readLine() {
        let words = line.split(separator: " ")
        do {
            let start = LocalTime(compact: words[0])!
            let rule = try Recurrence(RecurrenceRule(words[1]), from: start, isDay: words[0].utf8.count == 8)
            let from = words.count > 3 ? LocalTime(compact: words[3])! : start
            print(rule.instances(from: from).prefix(Int(words[2])!).map(\.description).joined(separator: " "))
        } catch {
            print("error: \(error)")
        }
    }
}
