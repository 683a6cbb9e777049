import FileTypes
public import Pages
import Spine

// The demo's paper: the agenda of the partnership meeting, as a PDF and as text.
extension PapersCapability {
    public func furnish(_ demo: inout DemoStage) throws {
        guard let meeting = demo.items["Partnership meeting"], let cell = demo.cells["porthlas-coming-home"] else {
            throw SpineError(.unreadable, "The demo has no partnership meeting that a paper could hang on.")
        }
        let carys = try demo.viewer("Carys Pugh")
        let clean = try wiring.clean(Self.pdf(of: Self.agenda))
        let file = ReceivedFile(name: try FileName("Agenda.pdf", for: clean.type), bytes: clean.bytes)
        try demo.store.act(Self.add, by: carys, on: .item(meeting)) { acting in
            _ = try acting.addPaper(
                "Agenda of the partnership meeting", about: meeting, in: cell, language: "en", file: file,
                text: PaperText(words: Self.agenda.joined(separator: "\n"), file: nil))
        }
    }

    private static let agenda = [
        "Partnership meeting: agenda", "1. What we heard about the first evening home, 30 minutes",
        "2. A warm room and a full fridge: who can do what by Friday, 40 minutes",
        "3. One phone number for the ward to ring, 20 minutes",
        "4. What gets in the way, and who takes it where, 20 minutes",
        "Tea is at eleven. Bring whoever should be heard.",
    ]

    /// One page with these lines, in the font that every reader has.
    private static func pdf(of lines: [String]) -> [UInt8] {
        let shown = lines.enumerated().map { number, line in
            "\(number == 0 ? "/F 18 Tf" : "/F 12 Tf") (\(line)) Tj 0 -\(number == 0 ? 32 : 22) Td"
        }
        let drawing = "BT 72 770 Td \(shown.joined(separator: " ")) ET"
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R /Lang (en) >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
            "<< /Length \(drawing.utf8.count) >>\nstream\n\(drawing)\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        var text = "%PDF-1.7\n"
        var places: [Int] = []
        for (number, object) in objects.enumerated() {
            places.append(text.utf8.count)
            text += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for place in places {
            let digits = String(place)
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
        return Array(text.utf8)
    }
}
