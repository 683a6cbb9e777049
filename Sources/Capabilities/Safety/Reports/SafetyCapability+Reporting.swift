import Database
import HTTP
public import Markup
public import Pages
import Phrases
public import Spine

// Reporting a text: without an account, once or twice, with a code to look it up by.
extension SafetyCapability {
    public func reporting(_ item: Item.ID, link: Linking) -> Link {
        link(SafetyRoute.reporting(item), query: [("shown", hashes.sight(of: item))])
    }

    func showReporting(_ item: Item.ID, _ reading: Reading) throws -> Answer {
        .page(try reportingPage(item, FormState(), reading))
    }

    func takeReport(_ item: Item.ID, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let reason = reader.choice("reason", of: Report.Reason.self, missing: Words.reasonMissing)
        let note = reader.text("note", most: 1000)
        if reader.isGood, try !isAdmitted([(SafetyHashes.reports, sending.origin)], as: Self.reportText, sending) {
            reader.note("note", Words.tooOften)
        }
        let page = try sending.reading { try reportingPage(item, reader.state, $0) }
        guard reader.isGood, let reason else { return .problem(page) }
        // Nothing of who sent it is in the code: whoever had the key could try it on everybody.
        let code = ReceiptCode(
            of: ["report", item.text, reason.rawValue, note, String(sending.now.day.milliseconds)],
            under: hashes.receipts)
        let afterwards = sending.link(SafetyRoute.receipts)
        return try sending.act(Self.reportText, on: .network, afterwards: afterwards) { acting in
            let wasOpen =
                try Report.countOpen(
                    in: page.text.cell, because: reason == .danger ? .danger : nil, acting.tx) > 0
            try acting.report(page.text, because: reason, note: note, receipt: code.digest(under: hashes.receipts))
            if !wasOpen {
                for person in try CellSafety.named(in: page.text.cell, acting.tx) {
                    try tell(person, site: sending.site, in: acting)
                }
            }
            return ThanksPage(
                code: code, inDanger: reason == .danger ? page.notice : nil, next: [.nextLook, .nextAnswer])
        }
    }

    private func reportingPage(_ item: Item.ID, _ state: FormState, _ reading: Reading) throws -> ReportingPage {
        let proof = reading.query["shown"] ?? ""
        let isShown = proof == hashes.sight(of: item)
        guard let text = try ReportedText.find(item, for: reading.viewer, isShown: isShown, reading.tx) else {
            throw SpineError(.notFound, "There is no such text here.")
        }
        return ReportingPage(
            text: text, notice: try notice(in: text.cell, for: reading), action: reporting(item, link: reading.link),
            state: state)
    }
}
