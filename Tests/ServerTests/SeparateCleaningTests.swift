import FileTypes
import Foundation
import Testing

/// The process that looks into papers: it answers with the clean file, and what breaks it breaks nothing else.
@Suite struct SeparateCleaningTests {
    private static func sample(_ name: String) throws -> Data {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try Data(contentsOf: folder.appendingPathComponent("FuzzCorpora/file/seed-\(name)"))
    }

    @Test func `it says what the file is, and sends it clean`() throws {
        let answer = try Program.answer(to: Self.sample("pdf"))
        let clean = try CleanFile(cleaning: [UInt8](Self.sample("pdf")))
        #expect(answer == Data("clean pdf no-names \(clean.bytes.count)\n".utf8) + Data(clean.bytes))
        #expect(try Program.answer(to: Self.sample("docx-macros")) == Data("refused program\n".utf8))
        #expect(try Program.answer(to: Data()) == Data("refused empty\n".utf8))
    }

    @Test func `a PDF that unfolds to more than it may is not taken`() throws {
        // Four gigabytes of blanks, folded to seven kilobytes.
        let bomb = try Self.bomb()
        #expect(bomb.count < 1 << 20)
        #expect(try Program.answer(to: bomb) == Data("refused unfolds\n".utf8))
    }

    /// Blanks, folded twice by zlib, as the one object stream of a PDF.
    private static func bomb() throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", script]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return bytes
    }

    private static let script = """
        import sys, zlib
        folder = zlib.compressobj(9)
        folded = b''.join(folder.compress(b' ' * (1 << 24)) for _ in range(256)) + folder.flush()
        folded = zlib.compress(folded, 9)
        objects = [
            (1, b'<< /Type /Catalog /Pages 2 0 R >>'), (2, b'<< /Type /Pages /Kids [] /Count 0 >>'),
            (3, b'<< /Type /ObjStm /N 1 /First 8 /Filter [/FlateDecode /FlateDecode] /Length %d >>\\nstream\\n%s\\nendstream'
                % (len(folded), folded)),
        ]
        out, places = b'%PDF-1.7\\n', {}
        for number, content in objects:
            places[number] = len(out)
            out += b'%d 0 obj\\n%s\\nendobj\\n' % (number, content)
        table = len(out)
        rows = b'\\0\\0\\0\\0\\0' + b''.join(b'\\1' + places[n].to_bytes(4, 'big') for n in (1, 2, 3))
        rows += b'\\2' + (3).to_bytes(4, 'big') + b'\\1' + table.to_bytes(4, 'big')
        rows = b''.join(rows[i:i + 5] + b'\\0' for i in range(0, len(rows), 5))
        out += b'5 0 obj\\n<< /Type /XRef /Size 6 /W [1 4 1] /Root 1 0 R /X 4 0 R /Length %d >>\\nstream\\n' % len(rows)
        out += rows + b'\\nendstream\\nendobj\\nstartxref\\n%d\\n%%%%EOF\\n' % table
        sys.stdout.buffer.write(out)
        """
}
