import Markup
import Pages
import Phrases
import Spine

/// What a group has written down: whom to phone, who is responsible, what is kept, why and for how long, how to complain.
struct GroupSafetyPage: Page {
    let heading: CellHeading
    let safety: CellSafety
    let bases: [ProcessingKind: LawfulBasis.Chosen]
    let periods: [KeptPeriod]
    let isConvenor: Bool
    let isNamed: Bool
    let hasLead: Bool
    /// The lead's name and the deputy's, for those who belong to the group; nil for everybody else.
    let names: [String?]?
    let openReports: Int
    let openAnswers: Int

    func frame(in shown: Rendering) -> Frame {
        Frame(shown.say(Words.safetyTitle), cell: heading, offersLeaving: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.safetyTitle), lead: shown.say(Words.safetyLead))
        if isConvenor || isNamed { duties(&html, in: shown) }
        html.section("danger", shown.say(Words.dangerTitle)) { html in
            html.element(.ul) { html in
                let lines = safety.numbers.isEmpty ? [shown.say(Words.emergency)] : safety.numbers
                for line in lines { html.element(.li) { $0.element(.bdi) { $0.telephoneLine(line) } } }
            }
            html.element(.p, text: shown.say(Words.dangerNotWatched))
        }
        html.section("safeguarding", shown.say(Words.safeguardingTitle)) { safeguarding(&$0, in: shown) }
        html.section("who", shown.say(Words.whoTitle)) { responsible(&$0, in: shown) }
        html.section("why", shown.say(Words.basesTitle)) { reasons(&$0, in: shown) }
        html.section("long", shown.say(Words.retentionTitle)) { html in
            html.periods(periods, in: shown)
            html.element(.p, text: shown.say(Words.retentionWorries))
        }
        html.section("rights", shown.say(Words.rightsTitle)) { html in
            if !safety.complain.isEmpty { html.element(.p, .dir("auto"), text: safety.complain) }
            html.element(.ul, .class("rows")) { html in
                let group = [("group", heading.cell.slug.text)]
                html.row(shown.say(Words.complainHere), shown.link(SafetyRoute.complaints, query: group))
                html.row(shown.say(Words.yourDataTitle), shown.link(SafetyRoute.yourData))
                html.row(shown.say(Words.receiptsTitle), shown.link(SafetyRoute.receipts))
            }
        }
    }

    private func duties(_ html: inout HTML, in shown: Rendering) {
        let slug = heading.cell.slug
        html.section("duties", shown.say(Words.dutiesTitle), class: "waiting") { html in
            html.element(.ul, .class("rows")) { html in
                if isNamed { html.row(shown.say(Words.worriesTitle), shown.link(SafetyRoute.worries(slug))) }
                if isConvenor {
                    html.row(
                        shown.say(Words.reportsTitle), shown.link(SafetyRoute.reports(slug)),
                        end: shown.say(Words.openNow, ["number": openReports]))
                    html.row(
                        shown.say(Words.answersTitle), shown.link(SafetyRoute.answers(slug)),
                        end: shown.say(Words.openNow, ["number": openAnswers]))
                    html.row(shown.say(Words.editTitle), shown.link(SafetyRoute.groupEdit(slug)))
                    html.row(shown.say(Words.basesEdit), shown.link(SafetyRoute.bases(slug)))
                    html.row(shown.say(Words.retentionEdit), shown.link(SafetyRoute.retention(slug)))
                    html.row(shown.say(RecordWords.recordTitle), shown.link(SafetyRoute.record))
                    html.row(shown.say(RecordWords.assessmentTitle), shown.link(SafetyRoute.assessment))
                }
            }
        }
    }

    private func safeguarding(_ html: inout HTML, in shown: Rendering) {
        html.element(.p, text: shown.say(hasLead ? Words.leadNamed : Words.leadNobody))
        if let names {
            for (words, name) in zip([Words.leadIs, .deputyIs], names) {
                if let name { html.element(.p, text: shown.say(words, ["name": name])) }
            }
        } else if hasLead {
            html.element(.p, text: shown.say(Words.leadByForm))
            let site = shown.site.installation.contact
            if !site.isEmpty { html.element(.p, text: shown.say(Words.leadByContact, ["contact": site])) }
        }
        if !safety.reachLead.isEmpty { html.lines(of: safety.reachLead) }
        if hasLead || heading.standing != nil {
            html.element(.p) { html in
                html.element(
                    .a, .href(shown.link(SafetyRoute.worried(heading.cell.slug))), text: shown.say(Words.worriedTitle))
            }
        }
    }

    private func responsible(_ html: inout HTML, in shown: Rendering) {
        html.element(.dl, .class("facts")) { html in
            html.fact(
                shown.say(Words.responsible),
                safety.responsible.isEmpty ? shown.say(Words.notWritten) : safety.responsible)
            html.fact(
                shown.say(Words.contactPoint),
                safety.contact.isEmpty ? shown.say(Words.notWritten) : safety.contact)
            let host = shown.site.installation.contact
            html.fact(
                shown.say(Words.processor),
                shown.say(Words.processorIs) + (host.isEmpty ? "" : " " + shown.say(Words.reachAt, ["contact": host])))
            html.fact(shown.say(Words.ownStaff), shown.say(Words.ownStaffIs))
        }
    }

    private func reasons(_ html: inout HTML, in shown: Rendering) {
        let (basis, reason) = (shown.say(Words.basis), shown.say(Words.basisReason))
        html.element(.p, text: shown.say(Words.basesLead))
        html.table(caption: shown.say(Words.basesTitle), columns: [shown.say(Words.basisWhat), basis, reason]) { html in
            for kind in ProcessingKind.allCases {
                let chosen = bases[kind]
                html.tableRow(heading: { $0.text(shown.say(kind.words)) }) { html in
                    html.tableCell(basis, chosen.map { shown.say($0.basis.words) } ?? shown.say(Words.notWritten))
                    html.element(.td, .role("cell"), .data("label", reason)) {
                        $0.element(.bdi, text: chosen?.reason ?? "")
                    }
                }
            }
        }
    }
}

extension HTML {
    /// A text of several lines, each in a paragraph of its own.
    mutating func lines(of text: String) {
        for line in text.split(separator: "\n") where !line.allSatisfy(\.isWhitespace) {
            element(.p, .dir("auto")) { $0.telephoneLine(String(line)) }
        }
    }

    /// What is kept for how long.
    mutating func periods(_ periods: [KeptPeriod], in shown: Rendering) {
        let length = shown.say(Words.retentionLength)
        table(caption: shown.say(Words.retentionTitle), columns: [shown.say(Words.retentionWhat), length]) { html in
            for period in periods {
                html.tableRow(heading: { $0.text(shown.say(period.what)) }) { html in
                    html.tableCell(length, period.length(in: shown))
                }
            }
        }
    }
}
