import Database
import FileTypes
public import Pages
public import Spine

// What people see of papers.
extension PapersCapability {
    func showAbout(_ item: Item.ID, _ cell: CellHeading, _ reading: Reading) throws -> Answer {
        .page(try aboutPage(item, cell, FormState(), reading))
    }

    func aboutPage(
        _ item: Item.ID, _ cell: CellHeading, _ state: FormState, _ reading: Reading
    ) throws -> AboutPage {
        let subject = try Paper.subject(
            item, in: cell.cell.id, kinds: wiring.kinds(), for: reading.viewer, in: reading.tx)
        try reading.require(Self.add, on: .item(item))
        return AboutPage(
            cell: cell, subject: subject,
            papers: try Paper.all(of: item, for: reading.viewer, in: reading.tx),
            isFull: try Paper.count(of: item, in: reading.tx) >= wiring.mostOnOne, most: wiring.mostOnOne,
            mostBytes: wiring.mostBytes, state: state)
    }

    func showPaper(_ id: Paper.ID, _ cell: CellHeading, _ reading: Reading) throws -> Answer {
        let paper = try Paper.find(id, in: cell.cell.id, for: reading.viewer, in: reading.tx)
        return .page(
            PaperPage(
                cell: cell, paper: paper, mayGiveText: try reading.may(Self.giveText, on: .item(id)),
                mayRemove: try reading.may(Self.remove, on: .item(id)),
                report: wiring.safeguarding.reporting(id, link: reading.link)))
    }

    func showFile(
        _ id: Paper.ID, _ cell: CellHeading, _ reading: Reading, _ part: (Paper) -> StoredFile?
    ) throws -> Answer {
        let paper = try Paper.find(id, in: cell.cell.id, for: reading.viewer, in: reading.tx)
        guard let file = part(paper) else { throw SpineError(.notFound, "There is no such file here.") }
        return .file(try answer(file, named: file.name, in: reading.tx))
    }

    func showText(_ id: Paper.ID, _ cell: CellHeading, _ reading: Reading) throws -> Answer {
        let paper = try Paper.find(id, in: cell.cell.id, for: reading.viewer, in: reading.tx)
        try reading.require(Self.giveText, on: .item(id))
        return .page(
            TextPage(cell: cell, paper: paper, mostBytes: wiring.mostBytes, state: FormState(["words": paper.words])))
    }

    func showRemove(_ id: Paper.ID, _ cell: CellHeading, _ reading: Reading) throws -> Answer {
        let paper = try Paper.find(id, in: cell.cell.id, for: reading.viewer, in: reading.tx)
        try reading.require(Self.remove, on: .item(id))
        return .page(RemovePage(cell: cell, paper: paper))
    }

    func answer(_ file: StoredFile, named name: String, in tx: ReadTransaction) throws -> Answer.File {
        Answer.File(name: name, type: file.type.mediaType, bytes: try file.bytes(in: tx))
    }
}

extension PapersCapability: Papering {
    public func papers(of item: Item.ID, in cell: CellHeading, for reading: Reading) throws -> (any PagePart)? {
        let papers = try Paper.all(of: item, for: reading.viewer, in: reading.tx)
        let mayAdd = cell.standing == nil ? false : try reading.may(Self.add, on: .item(item))
        guard mayAdd || !papers.isEmpty else { return nil }
        return PapersSection(slug: cell.cell.slug, item: item, papers: papers, mayAdd: mayAdd)
    }
}
