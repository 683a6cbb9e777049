import Markup
import Pages
import Phrases
import Spine

/// The log of what went wrong with data, and the form for a new entry.
struct BreachesPage: Page {
    let breaches: [Breach]
    let now: Time
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.breachesTitle), back: (shown.link(SafetyRoute.keeper), shown.say(Words.keeperTitle)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.breachesTitle), lead: shown.say(Words.breachesLead))
        if breaches.isEmpty { html.empty(shown.say(Words.breachesNone)) }
        html.element(.ul, .class("rows")) { html in
            for breach in breaches {
                html.row(
                    String(breach.happened.prefix(80)), shown.link(SafetyRoute.breach(breach.id)),
                    about: shown.moment(breach.foundAt), end: breach.clock(at: now, in: shown))
            }
        }
        html.section("new", shown.say(Words.breachNew)) { html in
            html.candour([shown.say(Words.breachReaders)], in: shown)
            html.form(to: shown.link(SafetyRoute.breaches), in: shown) { html in
                html.field(
                    Field(
                        "happened", .area, label: shown.say(Words.happenedLabel), hint: shown.say(Words.happenedHint)),
                    state)
                html.field(
                    Field(
                        "affected", .area, label: shown.say(Words.affectedLabel), hint: shown.say(Words.affectedHint)),
                    state)
                html.choices(
                    "risk", legend: shown.say(Words.riskLegend),
                    Breach.Risk.allCases.map { Choice($0.rawValue, shown.say($0.words)) }, state)
                html.field(
                    Field("hours", .short, label: shown.say(Words.hoursLabel), hint: shown.say(Words.hoursHint)), state)
                html.actions(shown.say(Words.breachSave), in: shown)
            }
        }
    }
}

/// One entry: what happened, how far the clock has run, what was done.
struct BreachPage: Page {
    let breach: Breach
    let steps: [LogStep]
    let now: Time
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.breachOne), back: (shown.link(SafetyRoute.breaches), shown.say(Words.breachesTitle)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.breachOne), lead: breach.clock(at: now, in: shown))
        html.element(.dl, .class("facts")) { html in
            html.fact(shown.say(Words.happenedLabel), breach.happened)
            html.fact(shown.say(Words.affectedLabel), breach.affected)
            html.fact(shown.say(Words.riskLegend), shown.say(breach.risk.words))
            html.fact(shown.say(Words.foundAt), shown.moment(breach.foundAt))
            html.fact(shown.say(Words.regulatorBy), shown.moment(breach.due))
            if let told = breach.regulatorToldAt { html.fact(shown.say(Words.regulatorTold), shown.moment(told)) }
            if let told = breach.peopleToldAt { html.fact(shown.say(Words.peopleTold), shown.moment(told)) }
            if let closed = breach.closedAt { html.fact(shown.say(Words.closedAt), shown.moment(closed)) }
        }
        html.steps(steps, in: shown)
        html.form(to: shown.link(SafetyRoute.breach(breach.id)), in: shown) { html in
            html.field(Field("note", .area, label: shown.say(Words.stepLabel)), state)
            html.choices(
                "risk", legend: shown.say(Words.riskLegend),
                Breach.Risk.allCases.map { Choice($0.rawValue, shown.say($0.words)) }, state)
            if breach.regulatorToldAt == nil { html.tick("regulator", label: shown.say(Words.tickRegulator), state) }
            if breach.peopleToldAt == nil {
                html.tick("people", label: shown.say(Words.tickPeople), hint: shown.say(Words.tickPeopleHint), state)
            }
            if breach.closedAt == nil { html.tick("close", label: shown.say(Words.tickClose), state) }
            html.actions(shown.say(Words.stepSave), in: shown)
        }
    }
}

extension Breach {
    /// How the clock stands, in words.
    func clock(at now: Time, in shown: Rendering) -> String {
        if closedAt != nil { return shown.say(Words.clockClosed) }
        guard isRunning else {
            return shown.say(regulatorToldAt == nil ? Words.clockNone : .regulatorTold)
        }
        let hours = hoursLeft(at: now)
        return now > due ? shown.say(Words.clockLate) : shown.say(Words.clockLeft, count: hours)
    }
}
