import FileTypes
import Glibc
import HTTP
import Learning
import Mail
import Markdown
import Markup
import Network
import Phrases
import Recurrence
import Secrets
import Settings
import Spine
import Tables
import Voices

/// The parsers of bytes that come from outside, each as one call that may refuse but never trap.
public enum Parser: String, CaseIterable, Sendable {
    case target, form, multipart, cookies, csv, polis, markdown, phrases, settings, language, names, web
    case people, calendar, zone, dns, sealed, dump, rule, file, note

    /// Parses the bytes; what comes of it, and a polite refusal, are let go.
    public func take(_ bytes: [UInt8]) {
        switch self {
        case .target: target(bytes)
        case .form: form(bytes)
        case .multipart: multipart(bytes)
        case .cookies: cookies(bytes)
        case .csv: csv(bytes)
        case .polis: polis(bytes)
        case .markdown: markdown(bytes)
        case .phrases: phrases(bytes)
        case .settings: _ = try? SettingsFile(text: String(decoding: bytes, as: UTF8.self), name: "settings")
        case .language: language(bytes)
        case .names: names(String(decoding: bytes, as: UTF8.self))
        case .web: web(String(decoding: bytes, as: UTF8.self))
        case .people: people(String(decoding: bytes, as: UTF8.self))
        case .calendar: calendar(bytes)
        case .zone: zone(bytes)
        case .dns: dns(bytes)
        case .sealed: sealed(bytes)
        case .dump: dump(bytes)
        case .file: file(bytes)
        case .note: note(bytes)
        case .rule: rule(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// A rule that is read is written and read again the same, and its times rise.
    private func rule(_ text: String) {
        guard let rule = try? RecurrenceRule(text) else { return }
        precondition((try? RecurrenceRule(rule.description)) == rule, "A rule reads otherwise than it was written.")
        let start = LocalTime(year: 2026, month: 10, day: 25, hour: 1, minute: 30)!
        guard let series = try? Recurrence(rule, from: start) else { return }
        let times = Array(series.prefix(5))
        precondition(zip(times, times.dropFirst()).allSatisfy { $0 < $1 }, "Times do not rise.")
    }

    private func target(_ bytes: [UInt8]) {
        guard let target = try? Request.Target(parsing: bytes) else { return }
        for segment in target.path {
            precondition(!segment.utf8.contains(0) && segment != "..", "A dangerous segment came through.")
        }
    }

    private func form(_ bytes: [UInt8]) {
        guard let form = try? Form(urlEncoded: bytes) else { return }
        precondition(!(form["name"] ?? "").utf8.contains(0), "A zero byte came through.")
    }

    /// The first line is the header that says where the parts end, as it comes with the body.
    private func multipart(_ bytes: [UInt8]) {
        let line = bytes.prefix { $0 != 10 }
        guard let type = String(validating: line, as: UTF8.self) else { return }
        let headers: Headers = [("Content-Type", type)]
        let request = try? Request(.post, "/import", headers: headers, body: Array(bytes.dropFirst(line.count + 1)))
        guard let form = try? request?.form() else { return }
        for file in form.files("file") {
            precondition(file.bytes.count <= bytes.count, "A file is larger than what was sent.")
        }
    }

    private func cookies(_ bytes: [UInt8]) {
        let cookies = Cookies(parsing: bytes.split(separator: 10).map(Array.init))
        _ = cookies["session"]
        _ = cookies.isEmpty
    }

    private func csv(_ bytes: [UInt8]) {
        var reader = CSVReader(bytes: bytes, longestField: 4096, mostFields: 100)
        var last = 0
        while let row = try? reader.next() {
            precondition(row.line > last && row.fields.count <= 100, "A row is out of its bounds.")
            last = row.line
        }
    }

    /// Statements before the first zero byte, votes behind it, a matrix behind the next, the summary behind that.
    private func polis(_ bytes: [UInt8]) {
        let parts = bytes.split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false).map(Array.init)
        let votes = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
        let matrix = parts.count > 2 ? parts[2] : nil
        let export = try? PolisExport(
            comments: parts[0], votes: votes, participantsVotes: matrix, summary: parts.count > 3 ? parts[3] : nil)
        guard let export, export.participantIDs.count * export.statements.count < 10_000 else { return }
        _ = export.landscape()
    }

    private func markdown(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        _ = try? Markdown.plainText(text)
        guard let fragment = try? Markdown.render(text) else { return }
        var html = HTML()
        html.append(fragment)
        let page = String(decoding: html.finish(), as: UTF8.self)
        precondition(!page.contains("<script") && !page.contains("\"javascript:"), "Script came through.")
    }

    /// A library of one book, written where it is read from: the memory's own folder.
    private func phrases(_ bytes: [UInt8]) {
        let folder = "/dev/shm/joining-forces-fuzz-\(getpid())"
        mkdir(folder, 0o700)
        mkdir("\(folder)/en", 0o700)
        guard let file = fopen("\(folder)/en/Book.txt", "w") else { return }
        _ = fwrite(bytes, 1, bytes.count, file)
        fclose(file)
        _ = try? Library(folder: folder).problems(for: [])
        unlink("\(folder)/en/Book.txt")
        rmdir("\(folder)/en")
        rmdir(folder)
    }

    private func language(_ bytes: [UInt8]) {
        _ = Self.library?.best(for: String(decoding: bytes, as: UTF8.self))
    }

    private static let library: Library? = {
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        return try? Library(folder: "/\(root)/Languages")
    }()

    /// What stands in addresses and in the small fields of forms.
    private func names(_ text: String) {
        _ = Slug(text)
        let slug = Slug(from: text, fallback: "group")
        precondition(Slug(slug.text) != nil, "A slug was made that cannot be read.")
        _ = Item.ID(text: text)
        if let token = Token(parsing: text) { precondition(Token(parsing: token.text) != nil) }
        if let code = NumericCode(parsing: text) { precondition(code.text.utf8.count >= 6) }
        if let address = MailAddress(parsing: text) {
            precondition(MailAddress(parsing: address.text) == address, "An address reads differently again.")
        }
        _ = try? AddressRange(text)
        _ = PublicAddress(parsing: text)
        _ = try? MailServer(url: text)
        if let identifier = OrganisationIdentifier(text) {
            precondition(
                OrganisationIdentifier(identifier.text) == identifier, "An identifier reads differently again.")
        }
    }

    private func people(_ text: String) {
        for entry in PastedPeople(text).entries {
            precondition(!entry.name.isEmpty && !entry.name.contains("\n"), "A name is empty or has two lines.")
        }
    }

    private func web(_ text: String) {
        guard let link = Link(web: text) else { return }
        // Byte by byte: a mark behind the colon would make one character with it.
        let schemes = ["http:", "https:", "mailto:", "tel:"]
        precondition(schemes.contains { link.text.utf8.starts(with: $0.utf8) }, "An odd scheme.")
    }
}
