import Markup
import Pages
import Phrases
import Spine

/// The data protection impact assessment (Article 35): what is done, whether it is needed, what could go wrong for
/// people, what the program does about it, and what is still open here.
struct AssessmentPage: Page {
    let facts: InstallationFacts
    let schema: SchemaRecord
    let groups: [GroupRecord]

    /// What could go wrong, and what the program does about it.
    static let risks: [(risk: RecordWords, measure: RecordWords)] = [
        (.riskFoundOut, .measureFoundOut), (.riskFew, .measureFew), (.riskAccount, .measureAccount),
        (.riskDanger, .measureDanger), (.riskKeeper, .measureKeeper), (.riskTooLong, .measureTooLong),
        (.riskPressure, .measurePressure), (.riskLost, .measureLost),
    ]

    func frame(in shown: Rendering) -> Frame { Frame(shown.say(RecordWords.assessmentTitle)) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(
            shown.say(RecordWords.assessmentTitle),
            lead: shown.say(
                RecordWords.assessmentLead,
                ["network": shown.site.installation.name, "date": shown.day(facts.now)]))
        html.kinds(in: shown)
        html.section("kept", shown.say(RecordWords.keptTitle)) { html in
            html.element(
                .p,
                text: shown.say(
                    RecordWords.keptCounts,
                    [
                        "tables": schema.count, "words": schema.tables.map(\.words.count).reduce(0, +),
                        "personal": schema.tables.map(\.personal.count).reduce(0, +),
                    ]))
            html.element(.p) { html in
                html.element(
                    .a, .href(shown.link(SafetyRoute.record)), text: shown.say(RecordWords.recordTitle))
            }
        }
        html.installation(facts, in: shown)
        html.section("needed", shown.say(RecordWords.neededTitle)) { needed(&$0, in: shown) }
        html.section("risks", shown.say(RecordWords.risksTitle)) { html in
            let measure = shown.say(RecordWords.columnMeasure)
            html.table(
                caption: shown.say(RecordWords.risksTitle), columns: [shown.say(RecordWords.columnRisk), measure]
            ) { html in
                for (risk, answer) in Self.risks {
                    html.tableRow(heading: { $0.text(shown.say(risk)) }) { $0.tableCell(measure, shown.say(answer)) }
                }
            }
        }
        html.section("open", shown.say(RecordWords.openTitle)) { open(&$0, in: shown) }
        html.section("signed", shown.say(RecordWords.signedTitle)) { html in
            html.element(.ul) { html in
                for line in [RecordWords.signedAsked, .signedBy, .signedOn, .signedAgain] {
                    html.element(.li, text: "\(shown.say(line)): ____________________")
                }
            }
        }
    }

    private func needed(_ html: inout HTML, in shown: Rendering) {
        html.element(.p, text: shown.say(RecordWords.neededLead))
        html.element(.ul) { html in
            for group in groups {
                html.element(
                    .li,
                    text: shown.say(
                        RecordWords.neededGroup,
                        ["group": group.name, "chosen": group.bases.count, "all": ProcessingKind.allCases.count]))
            }
        }
    }

    private func open(_ html: inout HTML, in shown: Rendering) {
        var lines = groups.flatMap { group in group.open.map { "\(group.name): \(shown.say($0))" } }
        if !facts.isEncrypted { lines.insert(shown.say(RecordWords.openEncrypt), at: 0) }
        if shown.site.installation.contact.isEmpty { lines.insert(shown.say(RecordWords.openKeeper), at: 0) }
        if lines.isEmpty { html.element(.p, text: shown.say(RecordWords.openNothing)) }
        html.element(.ul) { html in
            for line in lines { html.element(.li, text: line) }
        }
    }
}
