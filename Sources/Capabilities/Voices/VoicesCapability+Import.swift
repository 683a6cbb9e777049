import HTTP
import Pages
import Spine

extension VoicesCapability {
    /// Reads the files at once, so that what is wrong with them can be mended; writing them is left to the background.
    func takeImport(into slug: Slug, _ sending: Sending) throws -> Answer {
        let cell = try sending.reading { try $0.cell(slug) }
        var reader = FormReader(sending.form, sending.say)
        let question = reader.line("question", most: AnswerSheet.longestQuestion)
        if !reader.isTicked("lawful") { reader.note("lawful", Words.lawfulMissing) }
        let upload = PolisUpload(sending.form)
        guard let sheet = Self.sheet(upload, question: question, language: cell.cell.language, &reader) else {
            return .problem(ImportPage(cell: cell, state: reader.state))
        }
        return try sending.act(Self.importConversation, on: .cell(cell.cell.id)) { acting in
            let (conversation, intake) = try AnswerIntake.begin(sheet, in: cell.cell.id, acting: acting)
            try upload.keep(for: conversation, intake: intake, in: acting.tx)
            try acting.enqueue(
                ImportJob.kind, key: ImportJob.key(of: conversation, intake: intake), item: conversation,
                detail: "\(intake)")
            return sending.link(VoicesRoute.progress(slug, conversation))
        }
    }

    /// What the files hold; nil where something is to be mended, which the reader then says.
    private static func sheet(
        _ upload: PolisUpload, question: String, language: String, _ reader: inout FormReader
    ) -> AnswerSheet? {
        if upload.files[.comments] == nil { reader.note("comments", Words.commentsMissing) }
        if upload.files[.votes] == nil, upload.files[.matrix] == nil { reader.note("votes", Words.votesMissing) }
        if upload.byteCount > PolisUpload.mostBytes {
            reader.note("comments", Words.filesTooLarge, ["most": PolisUpload.mostBytes >> 20])
        }
        guard upload.files[.comments] != nil, upload.files[.votes] ?? upload.files[.matrix] != nil,
            upload.byteCount <= PolisUpload.mostBytes
        else { return nil }
        do throws(PolisExportError) {
            let sheet = try AnswerSheet(
                upload.export(), question: question.isEmpty ? nil : question, language: language)
            return reader.isGood ? sheet : nil
        } catch {
            note(error, &reader)
            return nil
        }
    }

    /// Says what is wrong with an export, row by row.
    private static func note(_ error: PolisExportError, _ reader: inout FormReader) {
        if error.code == .missingQuestion { return reader.note("question", Words.questionMissing) }
        let fields = ["comments.csv": "comments", "participants-votes.csv": "matrix", "summary.csv": "summary"]
        guard !error.rows.isEmpty else { return reader.note("comments", Words.fileProblem, ["what": error.message]) }
        for row in error.rows {
            reader.note(
                fields[row.file] ?? "votes", Words.rowProblem,
                ["file": row.file, "line": row.line, "what": row.reason])
        }
        if error.brokenCount > error.rows.count {
            reader.note("comments", Words.moreProblems, ["more": error.brokenCount - error.rows.count])
        }
    }
}
