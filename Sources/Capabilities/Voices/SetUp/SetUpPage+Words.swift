import Markup
import Pages
import Phrases
import Spine

// The boxes of the tasks that are about words.
extension SetUpPage {
    func question(_ html: inout HTML, in shown: Rendering) {
        html.field(
            Field("question", label: shown.say(SetUpWords.question), hint: shown.say(SetUpWords.questionHint)), state)
        html.select(
            "language", label: shown.say(SetUpWords.language), hint: shown.say(SetUpWords.languageHint), none: nil,
            SpokenLanguage.all(shown.site, shown.say).map { Choice($0.tag, $0.name) }, state)
    }

    func why(_ html: inout HTML, in shown: Rendering) {
        html.field(
            Field("why", .area, label: shown.say(SetUpWords.why), hint: shown.say(SetUpWords.whyHint)), state)
        html.field(
            Field("promise", .area, label: shown.say(SetUpWords.promise), hint: shown.say(SetUpWords.promiseHint)),
            state)
        answer(&html, in: shown)
    }

    func answer(_ html: inout HTML, in shown: Rendering) {
        html.field(
            Field("answer_by", .date, label: shown.say(SetUpWords.answerBy), hint: shown.say(SetUpWords.dayHint)),
            state)
    }

    func readers(_ html: inout HTML, in shown: Rendering) {
        html.field(
            Field("readers", .area, label: shown.say(SetUpWords.readers), hint: shown.say(SetUpWords.readersHint)),
            state)
        let sights = Self.sights.filter { $0 <= cell.cell.visibility || $0 == draft.visibility }
        html.choices(
            "visibility", legend: shown.say(SetUpWords.sight), hint: shown.say(SetUpWords.sightHint),
            sights.map { Choice(String($0.rawValue), shown.say($0.words)) }, state)
        html.ticks(
            "excluded", legend: shown.say(SetUpWords.excluded), hint: shown.say(SetUpWords.excludedHint),
            Sector.allCases.map { Choice($0.rawValue, shown.say($0.words)) }, state)
        html.choices(
            "affects", legend: shown.say(SetUpWords.affects),
            AffectsHelp.allCases.map { Choice($0.rawValue, shown.say($0.choice)) }, state)
        html.choices(
            "age", legend: shown.say(SetUpWords.age),
            LeastAge.allCases.map { Choice($0.rawValue, shown.say($0.choice)) }, state)
    }

    func days(_ html: inout HTML, in shown: Rendering) {
        if draft.isPreparing {
            html.field(
                Field("opens", .date, label: shown.say(SetUpWords.opens), hint: shown.say(SetUpWords.opensHint)), state)
        }
        html.field(
            Field("closes", .date, label: shown.say(SetUpWords.closes), hint: shown.say(SetUpWords.closesHint)), state)
    }
}
