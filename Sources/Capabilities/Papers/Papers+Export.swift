import Database
import FileTypes
public import Pages
import Spine

extension PapersCapability {
    /// A list of a cell's papers with their text versions.
    public func export(of cell: CellHeading, for reading: Reading) throws -> [Answer.File] {
        let papers = try Paper.all(in: cell.cell.id, for: reading.viewer, in: reading.tx)
        guard !papers.isEmpty else { return [] }
        let rows = papers.enumerated().map { number, paper in
            [
                Self.name(paper.file, number), paper.title, paper.about.title, paper.file.type.rawValue,
                Rendering.date(paper.addedAt), paper.textFile.map { Self.name($0, number, isText: true) } ?? "",
                paper.words,
            ]
        }
        return [.table("papers", ["file", "paper", "hangs_on", "type", "added", "text_file", "text_version"], rows)]
    }

    /// The files themselves, one after the other: all together may be more than memory holds.
    public func exportFiles(of cell: CellHeading, for reading: Reading, to write: (Answer.File) throws -> Void) throws {
        let papers = try Paper.all(in: cell.cell.id, for: reading.viewer, in: reading.tx)
        for (number, paper) in papers.enumerated() {
            try write(try answer(paper.file, named: Self.name(paper.file, number), in: reading.tx))
            if let text = paper.textFile {
                try write(try answer(text, named: Self.name(text, number, isText: true), in: reading.tx))
            }
        }
    }

    /// A name that no other file of the folder has.
    private static func name(_ file: StoredFile, _ number: Int, isText: Bool = false) -> String {
        "paper-\(number + 1)\(isText ? "-text" : "")-\(file.name)"
    }
}
