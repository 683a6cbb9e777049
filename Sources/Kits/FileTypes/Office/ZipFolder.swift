import CZip
import Glibc

/// The files in a ZIP archive in memory, and the archive written anew with some of them changed.
final class ZipFolder {
    /// A file in it.
    struct Entry {
        let number: UInt64
        let name: String
        let bytes: [UInt8]
    }

    /// What an archive may unfold to: the most files, and bytes of all together.
    static let mostEntries = 4000
    static let mostBytes = 200 << 20

    private let source: OpaquePointer
    private let archive: OpaquePointer
    private let content: UnsafeMutableRawPointer
    private var isOpen = true

    init(_ bytes: [UInt8]) throws(FileTypeError) {
        guard let content = malloc(max(1, bytes.count)) else { throw Self.failed }
        bytes.withUnsafeBytes {
            content.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(content), byteCount: $0.count)
        }
        guard let source = zip_source_buffer_create(content, UInt64(bytes.count), 0, nil) else {
            free(content)
            throw Self.failed
        }
        guard let archive = zip_open_from_source(source, 0, nil) else {
            zip_source_free(source)
            free(content)
            throw Self.damaged
        }
        // Opening takes the source over; what is written into it is read after closing.
        zip_source_keep(source)
        self.source = source
        self.archive = archive
        self.content = content
    }

    deinit {
        if isOpen { zip_discard(archive) }
        zip_source_free(source)
        free(content)
    }

    /// Reads all of it, so that each file's length and checksum have been compared with what they are said to be.
    func entries() throws(FileTypeError) -> [Entry] {
        let count = zip_get_num_entries(archive, 0)
        guard (1...Int64(Self.mostEntries)).contains(count) else { throw Self.unfolds }
        var entries: [Entry] = []
        var names: Set<String> = []
        var left = Self.mostBytes
        for number in 0..<UInt64(count) {
            var facts = zip_stat_t()
            guard zip_stat_index(archive, number, 0, &facts) == 0, let text = facts.name else { throw Self.damaged }
            let name = String(cString: text)
            guard facts.encryption_method == UInt16(ZIP_EM_NONE) else {
                throw FileTypeError(.locked, "The file is locked with a password.")
            }
            let isInside = !name.hasPrefix("/") && !name.contains("\\") && !name.split(separator: "/").contains("..")
            guard isInside, names.insert(name.lowercased()).inserted else { throw Self.damaged }
            let bytes = name.hasSuffix("/") ? [] : try read(number, atMost: left)
            left -= bytes.count
            entries.append(Entry(number: number, name: name, bytes: bytes))
        }
        return entries
    }

    private func read(_ number: UInt64, atMost most: Int) throws(FileTypeError) -> [UInt8] {
        guard let file = zip_fopen_index(archive, number, 0) else { throw Self.damaged }
        defer { zip_fclose(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let got = zip_fread(file, &piece, UInt64(piece.count))
            guard got >= 0 else { throw Self.damaged }
            if got == 0 { return bytes }
            guard bytes.count + Int(got) <= most else { throw Self.unfolds }
            bytes += piece[..<Int(got)]
        }
    }

    /// Puts other bytes in a file's place.
    func replace(_ entry: Entry, with bytes: [UInt8]) throws(FileTypeError) {
        guard let copy = malloc(max(1, bytes.count)) else { throw Self.failed }
        bytes.withUnsafeBytes { if let start = $0.baseAddress { copy.copyMemory(from: start, byteCount: $0.count) } }
        guard let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else {
            free(copy)
            throw Self.failed
        }
        guard zip_file_replace(archive, entry.number, source, 0) == 0 else {
            zip_source_free(source)
            throw Self.failed
        }
    }

    /// The archive as it is now, without comments, times and other notes on its files.
    func written(_ entries: [Entry]) throws(FileTypeError) -> [UInt8] {
        zip_set_archive_comment(archive, nil, 0)
        for entry in entries {
            zip_file_set_comment(archive, entry.number, nil, 0, 0)
            // The first of January 1980, where the time of ZIP begins.
            zip_file_set_dostime(archive, entry.number, 0, 1 << 5 | 1, 0)
            for place: zip_flags_t in [zip_flags_t(ZIP_FL_LOCAL), zip_flags_t(ZIP_FL_CENTRAL)] {
                zip_file_extra_field_delete(archive, entry.number, UInt16(ZIP_EXTRA_FIELD_ALL), place)
            }
        }
        guard zip_close(archive) == 0 else { throw Self.failed }
        isOpen = false
        var facts = zip_stat_t()
        guard zip_source_stat(source, &facts) == 0, zip_source_open(source) == 0 else { throw Self.failed }
        defer { zip_source_close(source) }
        var bytes = [UInt8](repeating: 0, count: Int(facts.size))
        guard zip_source_read(source, &bytes, UInt64(bytes.count)) == Int64(bytes.count) else { throw Self.failed }
        return bytes
    }

    static let damaged = FileTypeError(.damaged, "The file is damaged.")
    static let unfolds = FileTypeError(.unfolds, "The file unfolds to more than \(mostBytes >> 20) MB.")
    static let failed = FileTypeError(.failed, "The file could not be written anew.")
}
