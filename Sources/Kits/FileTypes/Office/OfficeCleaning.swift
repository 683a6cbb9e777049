import Glibc

/// Office files: OpenDocument (ISO/IEC 26300) and Office Open XML (ISO/IEC 29500), both folders of XML in a ZIP archive.
///
/// What they say about their making is emptied, pictures in them are cleaned, and what runs or fetches is refused.
enum OfficeCleaning {
    static func clean(_ bytes: [UInt8], depth: Int) throws(FileTypeError) -> CleanFile {
        let folder = try ZipFolder(bytes)
        let entries = try folder.entries()
        let type = try type(of: entries)
        var holdsNames = false
        for entry in entries where !entry.name.hasSuffix("/") {
            guard !runs(entry) else { throw FileTypeError(.program, "The file holds macros.") }
            if let emptied = emptied(entry.name) {
                try folder.replace(entry, with: Array(emptied.utf8))
            } else if entry.name.hasSuffix(".rels") {
                if let changed = try Relationships.clean(entry.bytes) { try folder.replace(entry, with: changed) }
            } else if try isWithin(entry) {
                guard depth == 0 else { throw FileTypeError(.embedded, "A file within holds files itself.") }
                let within = try clean(entry.bytes, depth: depth + 1)
                holdsNames = holdsNames || within.holdsNames
                try folder.replace(entry, with: within.bytes)
            } else if let changed = try picture(entry) {
                try folder.replace(entry, with: changed)
            } else {
                holdsNames = holdsNames || Self.holdsNames(entry)
            }
        }
        return CleanFile(type: type, bytes: try folder.written(entries), holdsNames: holdsNames)
    }

    private static func type(of entries: [ZipFolder.Entry]) throws(FileTypeError) -> FileType {
        if let first = entries.first, first.name == "mimetype" {
            let said = String(decoding: first.bytes, as: UTF8.self)
            if let type = [FileType.odt, .ods, .odp].first(where: { $0.mediaType == said }) { return type }
        }
        if let list = entries.first(where: { $0.name == "[Content_Types].xml" }) {
            let said = String(decoding: list.bytes, as: UTF8.self)
            guard !said.contains("macroEnabled") else { throw FileTypeError(.program, "The file holds macros.") }
            if let type = [FileType.docx, .xlsx, .pptx].first(where: { said.contains("\($0.mediaType).main+xml") }) {
                return type
            }
        }
        throw FileTypeError(.otherType, "The archive is no office file.")
    }

    /// Whether it is a program, by the places where office files keep them.
    private static func runs(_ entry: ZipFolder.Entry) -> Bool {
        let name = entry.name.lowercased()
        return name.hasPrefix("basic/") || name.hasPrefix("scripts/") || name.contains("vbaproject")
            || name.contains("vbadata") || name.contains("activex") || name.contains("customui")
            || [".exe", ".dll", ".js", ".vbs", ".bat", ".cmd", ".ps1", ".jar", ".sh"].contains { name.hasSuffix($0) }
    }

    /// What stands instead where a file says who made it, when and with what.
    private static func emptied(_ name: String) -> String? {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        let office = "http://schemas.openxmlformats.org"
        switch name {
        case "docProps/core.xml":
            return head + "<cp:coreProperties xmlns:cp=\"\(office)/package/2006/metadata/core-properties\"/>"
        case "docProps/app.xml":
            return head + "<Properties xmlns=\"\(office)/officeDocument/2006/extended-properties\"/>"
        case "docProps/custom.xml":
            return head + "<Properties xmlns=\"\(office)/officeDocument/2006/custom-properties\"/>"
        case "meta.xml":
            return head + "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                + "office:version=\"1.2\"><office:meta/></office:document-meta>"
        case "Thumbnails/thumbnail.png": return ""
        default: return name.hasPrefix("docProps/thumbnail.") ? "" : nil
        }
    }

    /// Whether it is an office file of its own, such as the table behind a chart.
    private static func isWithin(_ entry: ZipFolder.Entry) throws(FileTypeError) -> Bool {
        let isPackage = entry.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
        // What older programs put in is of a type that cannot be looked into.
        guard isPackage || !entry.bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else {
            throw FileTypeError(.embedded, "The file holds another file.")
        }
        guard isPackage || !entry.name.contains("/embeddings/") else {
            throw FileTypeError(.embedded, "The file holds another file.")
        }
        return isPackage
    }

    /// A picture without what its camera wrote beside it; nil where it is none that can be cleaned.
    private static func picture(_ entry: ZipFolder.Entry) throws(FileTypeError) -> [UInt8]? {
        if entry.bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            return JPEGCleaning.saysMore(entry.bytes) ? try JPEGCleaning.clean(entry.bytes, turning: false) : nil
        }
        return entry.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) ? try PNGCleaning.clean(entry.bytes) : nil
    }

    /// Whether it names people: who commented, or whose changes were tracked.
    private static func holdsNames(_ entry: ZipFolder.Entry) -> Bool {
        let name = entry.name.lowercased()
        if name.contains("/persons/") || name.contains("commentauthors") || name.hasSuffix("/people.xml")
            || name.contains("/authors.xml")
        {
            return true
        }
        guard name.hasSuffix(".xml") else { return false }
        return [" w:author=", "<author>", "<dc:creator"].contains { holds(Array($0.utf8), entry.bytes) }
    }

    private static func holds(_ words: [UInt8], _ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return false }
            var index = 0
            while bytes.count - index >= words.count {
                guard let found = memchr(base + index, Int32(words[0]), bytes.count - index - words.count + 1) else {
                    return false
                }
                if memcmp(found, words, words.count) == 0 { return true }
                index = UnsafeRawPointer(found) - base + 1
            }
            return false
        }
    }
}
