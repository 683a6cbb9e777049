import Foundation
import Parsers
import Testing

/// Every input that once was worth keeping is parsed again: a trap would end the whole test.
@Suite struct FuzzCorporaTests {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("FuzzCorpora")

    @Test(arguments: Parser.allCases)
    func `every parser takes its corpus without a trap`(parser: Parser) throws {
        let corpus = Self.folder.appendingPathComponent(parser.rawValue)
        let files = try FileManager.default.contentsOfDirectory(at: corpus, includingPropertiesForKeys: nil)
        #expect(files.count >= 3, "Tests/FuzzCorpora/\(parser.rawValue) has too few inputs")
        for file in files.sorted(by: { $0.path < $1.path }) { parser.take([UInt8](try Data(contentsOf: file))) }
    }

    @Test func `every corpus has its parser`() throws {
        let corpora = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(Set(corpora) == Set(Parser.allCases.map(\.rawValue)))
    }
}
