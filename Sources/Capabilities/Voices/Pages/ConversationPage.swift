import Markup
import Pages
import Phrases
import Spine

/// What people agree on: the sentence first, then the views, then who differs.
struct ConversationPage: Page {
    let cell: CellHeading
    let conversation: Conversation
    let stage: Conversation.Stage
    /// Nil before enough people have answered.
    let landscape: PublishedLandscape?
    /// What all agree on, as places in the landscape's views; likewise the rest.
    let agreed: [Int]
    let differing: [Int]
    /// What speaks for each group; empty where no groups are shown.
    let stands: [[PublishedLandscape.Stand]]
    /// The words of the views above, by number.
    let statements: [Int: Statement]
    /// Where each of them is reported.
    let reports: [Item.ID: Link]
    /// What hangs on it to be read.
    let papers: (any PagePart)?

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.agreeTitle), cell: cell, place: .voices,
            back: (shown.link(VoicesRoute.all(cell.cell.slug)), shown.say(Words.voices)), offersLeaving: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header) { html in
            html.element(.p, .class("where")) { OwnWords(words: conversation.text).body(&$0, in: shown) }
            html.element(.h1, text: shown.say(Words.agreeTitle))
            if let landscape { lead(landscape, &html, in: shown) }
            html.element(.p, .class("meta"), text: ConversationFacts.text(conversation, stage, landscape, in: shown))
        }
        if !conversation.description.isEmpty {
            html.element(.p, .lang(conversation.language), .dir("auto"), text: conversation.description)
        }
        guard let landscape else {
            html.empty(shown.say(Words.tooFewYet))
            papers?.body(&html, in: shown)
            return
        }
        if !agreed.isEmpty { agreement(landscape, &html, in: shown) }
        if landscape.showsGroups {
            groups(landscape, &html, in: shown)
        } else {
            html.notice(shown.say(Words.noGroups))
        }
        papers?.body(&html, in: shown)
        html.element(.p) { html in
            let slug = cell.cell.slug
            html.element(
                .a, .href(shown.link(HeardRoute.page(slug, conversation.id).whole)), text: shown.say(HeardWords.title))
            html.text(" · ")
            html.element(
                .a, .href(shown.link(VoicesRoute.views(slug, conversation.id))), text: shown.say(Words.allViews))
            html.text(" · ")
            html.element(
                .a, .href(shown.link(VoicesRoute.figures(slug, conversation.id))), text: shown.say(Words.saveFigures))
        }
    }

    private func lead(_ landscape: PublishedLandscape, _ html: inout HTML, in shown: Rendering) {
        guard let sentence = AgreementSentence(landscape, agreed: agreed, statements: statements) else {
            return html.element(.p, .class("lead"), text: shown.say(Words.nothingAgreed))
        }
        html.element(.p, .class("lead"), text: sentence.text(in: shown))
        OwnWords(words: sentence.statement.text).quotation(&html, in: shown)
    }

    private func agreement(_ landscape: PublishedLandscape, _ html: inout HTML, in shown: Rendering) {
        let title = landscape.showsGroups ? Words.allGroupsAgree : .mostAgree
        html.section("agreed", shown.say(title)) { html in
            ViewRows(caption: shown.say(Words.shareOfPeople), rows: rows(agreed, landscape)).body(&html, in: shown)
        }
    }

    private func groups(_ landscape: PublishedLandscape, _ html: inout HTML, in shown: Rendering) {
        html.section("differ", shown.say(Words.differTitle)) { html in
            html.element(
                .p,
                text: shown.say(
                    differing.isEmpty ? Words.groupsHardlyDiffer : .groupsAre, count: landscape.groups.count))
            GroupMap(groups: landscape.groups).body(&html, in: shown)
            if !differing.isEmpty { differences(landscape, &html, in: shown) }
        }
        for (place, stands) in stands.enumerated() where !stands.isEmpty {
            let name = shown.say(
                Words.groupPeople,
                ["name": letter(place), "people": shown.say(Words.people, count: landscape.groups[place].people)])
            html.section("group-\(letter(place).lowercased())", name) { html in
                html.element(.ul, .class("rows")) { html in
                    for stand in stands { write(stand, of: place, landscape, &html, in: shown) }
                }
            }
        }
    }

    private func write(
        _ stand: PublishedLandscape.Stand, of group: Int, _ landscape: PublishedLandscape, _ html: inout HTML,
        in shown: Rendering
    ) {
        let view = landscape.views[stand.view]
        guard let statement = statements[view.number] else { return }
        let tally = view.groups[group]
        let tenths = (stand.agrees ? tally.agreeTenths : tally.disagreeTenths) ?? 1
        html.element(.li) { html in
            html.element(.div) { html in
                OwnWords(words: statement.text).body(&html, in: shown)
                report(statement, &html, in: shown)
            }
            html.element(
                .span, .class("meta"),
                text: shown.say(stand.agrees ? Words.tenthsAgree : .tenthsDisagree, ["tenths": tenths]))
        }
    }

    private func report(_ statement: Statement, _ html: inout HTML, in shown: Rendering) {
        guard let report = reports[statement.id] else { return }
        html.element(.p, .class("meta")) { html in
            html.element(.a, .href(report), text: shown.say(TakingPartWords.report))
        }
    }

    private func differences(_ landscape: PublishedLandscape, _ html: inout HTML, in shown: Rendering) {
        let names = landscape.groups.indices.map { shown.say(Words.group, ["name": letter($0)]) }
        html.table(caption: shown.say(Words.differCaption), columns: [shown.say(Words.view)] + names) { html in
            for place in differing {
                let view = landscape.views[place]
                guard let statement = statements[view.number] else { continue }
                html.tableRow { html in
                    OwnWords(words: statement.text).body(&html, in: shown)
                    report(statement, &html, in: shown)
                } cells: { html in
                    for (name, tally) in zip(names, view.groups) {
                        html.tableCell(name, GroupShare.text(tally, in: shown))
                    }
                }
            }
        }
    }

    private func rows(_ places: [Int], _ landscape: PublishedLandscape) -> [ViewRows.Row] {
        places.compactMap { place in
            let view = landscape.views[place]
            guard let statement = statements[view.number], let report = reports[statement.id] else { return nil }
            return ViewRows.Row(words: statement.text, tally: view.all, report: report)
        }
    }
}
