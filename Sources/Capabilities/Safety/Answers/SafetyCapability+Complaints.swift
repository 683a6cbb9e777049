import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// What anyone may send in, with or without an account, and how they find the answer.
extension SafetyCapability {
    func showComplaints(_ reading: Reading) throws -> Answer {
        let groups = try Addressee.all(for: reading.viewer, reading.tx)
        let asked = reading.query["group"] ?? ""
        let kind = OwedAnswer.Kind(rawValue: reading.query["kind"] ?? "") ?? .complaint
        let about = reading.query["page"] ?? ""
        let state = FormState([
            "kind": kind.rawValue, "group": groups.contains { $0.slug == asked } ? asked : "",
            "about": about.hasPrefix("/") ? String(about.prefix(300)) : "",
        ])
        return .page(ComplaintsPage(groups: groups, state: state))
    }

    func takeComplaint(_ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let groups = try sending.reading { try Addressee.all(for: $0.viewer, $0.tx) }
        let kind = reader.choice("kind", of: OwedAnswer.Kind.self, missing: Words.kindMissing)
        let typed = reader.line("group")
        let group = groups.first { $0.slug == typed }
        if !typed.isEmpty, group == nil { reader.note("group", Words.groupMissing) }
        let about = reader.line("about", most: 300)
        let words = reader.text("words", most: 5000, missing: Words.wordsMissing)
        let name = reader.line("name", most: 100)
        let contact = reader.line("contact", most: 200)
        if reader.isGood, try !isAdmitted([(SafetyHashes.complaints, sending.origin)], as: Self.complain, sending) {
            reader.note("words", Words.tooOften)
        }
        guard reader.isGood, let kind else { return .problem(ComplaintsPage(groups: groups, state: reader.state)) }
        let plea = Plea(cell: group?.id, kind: kind, about: about, words: words, name: name, contact: contact)
        let code = ReceiptCode(
            of: [
                "owed", typed, kind.rawValue, about, words, name, contact, String(sending.now.day.milliseconds),
                sending.viewer.actor?.text ?? "",
            ], under: hashes.receipts)
        let afterwards = sending.link(SafetyRoute.receipts)
        return try sending.act(Self.complain, on: .network, afterwards: afterwards) { acting in
            _ = try acting.owe(plea, receipt: code.digest(under: hashes.receipts))
            return ThanksPage(
                code: code,
                next: [
                    group == nil ? .nextKeepers : .nextConvenors, .nextThirty,
                    contact.isEmpty ? .nextCode : .nextLetter,
                ])
        }
    }

    func takeReceipt(_ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let typed = reader.line("code", most: 60, missing: Words.codeMissing)
        let tries = [(limit: SafetyHashes.lookUps, name: sending.origin), (limit: SafetyHashes.allLookUps, name: "")]
        if reader.isGood, try !isAdmitted(tries, as: Self.lookUp, sending) { reader.note("code", Words.tooOften) }
        let found = try sending.reading { try reader.isGood ? look(up: typed, in: $0.tx) : nil }
        if reader.isGood, found == nil { reader.note("code", Words.codeUnknown) }
        guard let found else { return .problem(ReceiptsPage(state: reader.state)) }
        return .page(found)
    }

    /// What was sent under a code.
    private func look(up typed: String, in tx: ReadTransaction) throws -> ReceiptPage? {
        guard let digest = ReceiptCode(parsing: typed)?.digest(under: hashes.receipts) else { return nil }
        if let report = try Report.find(receipt: digest, tx) { return ReceiptPage(report: report) }
        return try OwedAnswer.find(receipt: digest, tx).map { ReceiptPage(owed: $0) }
    }

    /// Counts a try, and says whether it is within the bounds.
    func isAdmitted(_ tries: [(limit: RateLimit, name: String)], as action: Action, _ sending: Sending) throws -> Bool {
        try sending.store.act(action, by: sending.viewer, on: .network) { try hashes.admit(tries, in: $0) }
    }
}
