import Markup
import Pages
import Phrases
import Spine

/// The convenors' form: what lets the group do each thing with what it keeps.
struct BasesPage: Page {
    let heading: CellHeading
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(Words.basesEdit), cell: heading,
            back: (shown.link(SafetyRoute.group(heading.cell.slug)), shown.say(Words.safetyTitle)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(Words.basesEdit), lead: shown.say(Words.basesFormLead))
        html.candour([shown.say(Words.editReaders)], in: shown)
        html.form(to: shown.link(SafetyRoute.bases(heading.cell.slug)), in: shown) { html in
            for kind in ProcessingKind.allCases {
                html.select(
                    kind.rawValue, label: shown.say(kind.words), hint: shown.say(kind.purpose),
                    none: shown.say(Words.notWritten),
                    LawfulBasis.allCases.map { Choice($0.rawValue, shown.say($0.words)) }, state)
                html.field(
                    Field(
                        "\(kind.rawValue)-reason",
                        label: shown.say(Words.basisReasonFor, ["what": shown.say(kind.words)])), state)
            }
            html.actions(
                shown.say(Words.save),
                stop: (shown.say(PagesWords.cancel), shown.link(SafetyRoute.group(heading.cell.slug))), in: shown)
        }
    }
}

extension SafetyCapability {
    func showBases(_ slug: Slug, _ reading: Reading) throws -> Answer {
        let heading = try reading.cell(slug)
        try reading.require(Self.changeGroup, on: .cell(heading.cell.id))
        var values: [String: String] = [:]
        for (kind, chosen) in try LawfulBasis.all(of: heading.cell.id, in: reading.tx) {
            values[kind.rawValue] = chosen.basis.rawValue
            values["\(kind.rawValue)-reason"] = chosen.reason
        }
        return .page(BasesPage(heading: heading, state: FormState(values)))
    }

    func takeBases(_ slug: Slug, _ sending: Sending) throws -> Answer {
        let heading = try sending.reading { try $0.cell(slug) }
        var reader = FormReader(sending.form, sending.say)
        var chosen: [ProcessingKind: LawfulBasis.Chosen] = [:]
        for kind in ProcessingKind.allCases {
            let basis = reader.choice(kind.rawValue, of: LawfulBasis.self)
            let reason = reader.line("\(kind.rawValue)-reason", most: 500)
            if basis != nil, reason.isEmpty { reader.note("\(kind.rawValue)-reason", Words.basisReasonMissing) }
            if basis == nil, !reason.isEmpty { reader.note(kind.rawValue, Words.basisMissing) }
            if let basis { chosen[kind] = LawfulBasis.Chosen(basis: basis, reason: reason) }
        }
        guard reader.isGood else { return .problem(BasesPage(heading: heading, state: reader.state)) }
        return try sending.act(Self.changeGroup, on: .cell(heading.cell.id)) { acting in
            try acting.choose(chosen, in: heading.cell.id)
            return sending.link(SafetyRoute.group(slug))
        }
    }
}
