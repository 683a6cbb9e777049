import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// The record of processing and the impact assessment, for site keepers and convenors.
extension SafetyCapability {
    func showRecord(_ reading: Reading) throws -> Answer {
        try requirePapers(reading)
        return .page(
            RecordPage(
                facts: facts(reading), schema: SchemaRecord(wiring.tables),
                groups: try groupRecords(for: reading.viewer, at: reading.now, in: reading.tx)))
    }

    func showAssessment(_ reading: Reading) throws -> Answer {
        try requirePapers(reading)
        return .page(
            AssessmentPage(
                facts: facts(reading), schema: SchemaRecord(wiring.tables),
                groups: try groupRecords(for: reading.viewer, at: reading.now, in: reading.tx)))
    }

    private func requirePapers(_ reading: Reading) throws {
        _ = try reading.person()
        let isConvenor = reading.viewer.memberships.contains { $0.standing == .convenor }
        guard isConvenor || reading.viewer.isHost else {
            throw SpineError(.notAllowed, "These papers are for site keepers and convenors.")
        }
    }

    private func facts(_ reading: Reading) -> InstallationFacts {
        InstallationFacts(
            isPostgreSQL: reading.tx.dialect == .postgresql,
            isEncrypted: reading.site.publicAddress.hasPrefix("https://"), hasMail: reading.site.hasMail,
            now: reading.now)
    }
}

/// How this installation runs, as far as the papers have to say it.
struct InstallationFacts: Sendable {
    let isPostgreSQL: Bool
    let isEncrypted: Bool
    let hasMail: Bool
    let now: Time

    /// In sentences.
    var words: [RecordWords] {
        [
            isPostgreSQL ? .keptPostgreSQL : .keptSQLite, isEncrypted ? .travelsEncrypted : .travelsPlain,
            hasMail ? .mailByServer : .mailByHand, .backupsKept,
        ]
    }
}
