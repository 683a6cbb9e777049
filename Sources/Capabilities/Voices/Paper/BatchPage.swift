import Markup
import Pages
import Phrases
import Spine

/// One batch of slips: how far it is, and what is to be done with it next.
struct BatchPage: Page {
    let cell: CellHeading
    let batch: PaperBatch
    let draft: ConversationDraft
    let now: Time
    let mayConvene: Bool
    /// Whether the viewer's organisation does not read the answers.
    let isLeftOut: Bool
    /// Whether something is left that this viewer can compare.
    let mayCompare: Bool

    func frame(in shown: Rendering) -> Frame {
        Frame(
            title(shown), cell: cell, place: .voices,
            back: (
                shown.link(PaperRoute.overview(cell.cell.slug, batch.conversation).whole),
                shown.say(PaperWords.paperTitle)
            ))
    }

    private func title(_ shown: Rendering) -> String { shown.say(PaperWords.batchNamed, ["batch": batch.code]) }

    /// How far a batch is, in few words.
    static func stage(_ batch: PaperBatch, in shown: Rendering) -> String {
        if batch.destroyed != nil { return shown.say(PaperWords.stageDestroyed) }
        if batch.typed == 0 { return shown.say(PaperWords.stagePrinted) }
        if batch.toCompare > 0 { return shown.say(PaperWords.stageCompare, count: batch.toCompare) }
        return batch.isDone ? shown.say(PaperWords.stageDone) : shown.say(PaperWords.stageTyped, count: batch.typed)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header) { html in
            html.written(.p, draft.question.best(for: shown.say.language.code), class: "where")
            html.element(.h1, text: title(shown))
            html.element(.p, .class("lead"), text: Self.stage(batch, in: shown))
        }
        next(&html, shown)
        html.section("facts", shown.say(PaperWords.batchFacts)) { html in
            html.element(.dl) { html in
                html.fact(shown.say(PaperWords.factPrinted), shown.say.number(batch.slips))
                html.fact(shown.say(PaperWords.factTyped), shown.say.number(batch.typed))
                if batch.compared > 0 || batch.toCompare > 0 {
                    html.fact(
                        shown.say(PaperWords.factCompared),
                        shown.say(
                            PaperWords.comparedOf,
                            ["compared": batch.compared, "drawn": batch.compared + batch.toCompare]))
                    html.fact(shown.say(PaperWords.factWrong), shown.say.number(batch.count(.wrong)))
                }
                html.fact(shown.say(PaperWords.entranceAsk), batch.entrance?.label ?? shown.say(SetUpWords.everybody))
                html.fact(shown.say(PaperWords.handInAsk), batch.handIn)
                html.fact(shown.say(PaperWords.destroyByAsk), shown.day(batch.destroyBy))
                if let (day, by) = batch.destroyed {
                    html.fact(
                        shown.say(PaperWords.factDestroyed),
                        by.isEmpty
                            ? shown.day(day)
                            : shown.say(PaperWords.destroyedBy, ["day": shown.day(day), "who": by]))
                }
            }
        }
    }

    /// What is to be done, one thing after the other.
    private func next(_ html: inout HTML, _ shown: Rendering) {
        let slug = cell.cell.slug
        guard batch.destroyed == nil else { return }
        if batch.typed == 0, mayConvene {
            html.section("print", shown.say(PaperWords.slipsToPrint)) { html in
                html.element(.p, text: shown.say(PaperWords.slipsToPrintLead))
                html.element(.div, .class("actions")) { html in printLinks(&html, shown) }
            }
        }
        if batch.typed < batch.slips {
            html.section("typing", shown.say(PaperWords.typeTitle)) { html in
                html.element(.p, text: shown.say(isLeftOut ? PaperWords.leftOut : .typeLead))
                guard !isLeftOut else { return }
                html.element(.p) { html in
                    html.go(
                        shown.say(PaperWords.typeDo), shown.link(PaperRoute.type(slug, batch.id).whole),
                        isQuiet: batch.toCompare > 0)
                }
            }
        }
        if batch.count(.typed) > 0 {
            html.section("finish", shown.say(PaperWords.finishTitle)) { html in
                let size = SpotCheck.size(of: batch.count(.typed))
                html.element(.p, text: shown.say(PaperWords.finishLead, count: size))
                html.press(
                    shown.say(PaperWords.finishDo), to: shown.link(PaperRoute.batch(slug, batch.id).whole),
                    class: "quiet", in: shown)
            }
        }
        if batch.toCompare > 0, !isLeftOut {
            html.section("compare", shown.say(PaperWords.compareTitle)) { html in
                html.element(.p, text: shown.say(mayCompare ? PaperWords.compareLead : .compareOther))
                if mayCompare {
                    html.element(.p) { html in
                        html.go(
                            shown.say(PaperWords.compareDo), shown.link(PaperRoute.compare(slug, batch.id).whole))
                    }
                }
            }
        }
        if mayConvene, batch.count(.typed, .drawn) == 0, batch.typed > 0 || draft.isClosed(at: now) {
            html.section("destroy", shown.say(PaperWords.destroyTitle)) { html in
                html.element(.p, text: shown.say(PaperWords.destroyLead, ["day": shown.day(batch.destroyBy)]))
                html.element(.p) { html in
                    html.go(
                        shown.say(PaperWords.destroyDo), shown.link(PaperRoute.destroyed(slug, batch.id).whole),
                        isQuiet: true)
                }
            }
        }
    }

    /// The slips in each language of the question, with the words around it in the same language where the site speaks it.
    private func printLinks(_ html: inout HTML, _ shown: Rendering) {
        let names = SpokenLanguage.all(shown.site, shown.say)
        for tag in draft.question.languages {
            let spoken = shown.site.languages.contains { $0.code == tag } ? tag : shown.link.prefix
            let link = Linking(prefix: spoken)(
                PaperRoute.slips(cell.cell.slug, batch.id).whole, query: [("language", tag)])
            let name = names.first { $0.tag == tag }?.name ?? tag
            html.go(shown.say(PaperWords.printIn, ["language": name]), link)
        }
    }
}

extension PaperBatch {
    /// The way back to it, from the pages of its slips.
    func back(in cell: CellHeading, _ shown: Rendering) -> (Link, String) {
        (shown.link(PaperRoute.batch(cell.cell.slug, id).whole), shown.say(PaperWords.batchNamed, ["batch": code]))
    }
}
