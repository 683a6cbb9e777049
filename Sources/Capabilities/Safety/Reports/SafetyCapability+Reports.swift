import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// Reports as the convenors have them: a list, and each with its answer.
extension SafetyCapability {
    func showReports(_ slug: Slug, _ reading: Reading) throws -> Answer {
        let heading = try reading.cell(slug)
        try reading.require(Self.answerReport, on: .cell(heading.cell.id))
        let reports = try Report.all(in: heading.cell.id, limit: 200, reading.tx)
        return .page(
            ReportsPage(
                heading: heading, reports: reports,
                done: reading.query["done"].flatMap { Report.Answer(rawValue: $0) }))
    }

    func showReport(_ id: Report.ID, _ slug: Slug, _ reading: Reading) throws -> Answer {
        .page(try reportPage(id, slug, nil, reading))
    }

    func takeReportAnswer(_ id: Report.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let answer = reader.choice("answer", of: Report.Answer.self, missing: Words.answerMissing)
        let note = reader.text("note", most: 1000, missing: Words.answerNoteMissing)
        let page = try sending.reading { try reportPage(id, slug, reader.state, $0) }
        guard reader.isGood, let answer else { return .problem(page) }
        let cell = page.heading.cell.id
        return try sending.act(Self.answerReport, on: .cell(cell)) { acting in
            guard let report = try Report.find(id, in: cell, acting.tx) else {
                throw SpineError(.notFound, "There is no such report.")
            }
            try acting.answer(report, with: answer, note: note, in: cell)
            return sending.link(SafetyRoute.reports(slug), query: [("done", answer.rawValue)])
        }
    }

    private func reportPage(
        _ id: Report.ID, _ slug: Slug, _ state: FormState?, _ reading: Reading
    ) throws -> ReportPage {
        let heading = try reading.cell(slug)
        try reading.require(Self.answerReport, on: .cell(heading.cell.id))
        guard let report = try Report.find(id, in: heading.cell.id, reading.tx) else {
            throw SpineError(.notFound, "There is no such report.")
        }
        let text = try ReportedText.find(report.item, for: reading.viewer, isShown: true, reading.tx)
        let before = FormState(["answer": report.answer?.rawValue ?? "", "note": report.answerNote])
        return ReportPage(heading: heading, report: report, text: text, state: state ?? before)
    }
}
