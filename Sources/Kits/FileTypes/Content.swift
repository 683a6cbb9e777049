import CMagic

/// What bytes are, as far as their beginning tells.
enum Content {
    case pdf, jpeg, png, webp, text, zip

    /// Asks libmagic. What is nearly text but is run or drawn elsewhere (pages, scripts, drawings) is refused.
    init(of bytes: [UInt8]) throws(FileTypeError) {
        // Where libmagic looks at what is inside an archive, it may name what it found instead.
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .zip
            return
        }
        switch try Self.mediaType(of: bytes) {
        case "application/pdf" where bytes.starts(with: Array("%PDF-".utf8)): self = .pdf
        case "image/jpeg": self = .jpeg
        case "image/png": self = .png
        case "image/webp": self = .webp
        case let type where type.hasPrefix("text/") && !Self.isRefused(type) || Self.plain.contains(type): self = .text
        default: throw FileTypeError(.otherType, "The file is of a type that is not taken.")
        }
    }

    /// What libmagic calls texts that are tables or whose lines are long.
    private static let plain: Set = ["application/csv"]

    /// Texts that something else than a reader makes sense of.
    private static func isRefused(_ type: String) -> Bool {
        let name = type.dropFirst("text/".count)
        return ["html", "xml", "javascript", "rtf", "calendar", "vcard", "x-m4", "x-makefile", "x-php", "x-perl"]
            .contains(String(name)) || name.contains("script") || name.contains("shell") || name.contains("python")
            || name.contains("ruby") || name.contains("lua") || name.contains("tcl") || name.contains("batch")
            || name.contains("awk")
    }

    private static func mediaType(of bytes: [UInt8]) throws(FileTypeError) -> String {
        // Nothing is unpacked in order to look inside.
        let flags = MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS | MAGIC_NO_CHECK_TAR | MAGIC_NO_CHECK_ELF
        guard let magic = magic_open(flags) else { throw failed }
        defer { magic_close(magic) }
        guard magic_load(magic, nil) == 0, let found = magic_buffer(magic, bytes, bytes.count) else { throw failed }
        return String(cString: found)
    }

    private static let failed = FileTypeError(
        .failed, "The types of files cannot be told: the package libmagic-mgc may be missing.")
}
