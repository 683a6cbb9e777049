import CQPDF

/// PDF (ISO 32000-2): what is printed stays; who made it with what, other files in it and everything that runs go.
///
/// It walks from the trailer over all that can be reached, each thing once.
enum PDFCleaning {
    static func clean(_ bytes: [UInt8]) throws(FileTypeError) -> [UInt8] {
        let file = try PDFFile(bytes)
        var walk = Walk(file: file)
        let trailer = qpdf_get_trailer(file.handle)
        for key in ["/Info", "/ID"] { qpdf_oh_remove_key(file.handle, trailer, key) }
        try walk.run(from: trailer)
        guard !file.lacksMemory() else {
            throw FileTypeError(.unfolds, "The PDF unfolds to more than there is room for.")
        }
        return try file.written()
    }

    /// What goes wherever it stands: notes on the making, files within, forms that are programs, and what runs by itself.
    static let dropped: Set = [
        "/Metadata", "/PieceInfo", "/LastModified", "/AF", "/EF", "/EmbeddedFiles", "/JavaScript", "/JS", "/XFA", "/AA",
        "/OpenAction", "/Collection", "/RichMediaContent", "/RichMediaSettings", "/Renditions", "/Requirements",
    ]

    /// Actions that do more than turn to a page or open an address.
    static let doing: Set = [
        "/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/Rendition", "/Movie", "/Sound",
        "/RichMediaExecute", "/GoTo3DView", "/Trans",
    ]

    /// Who wrote a remark into it, and when.
    static let remarked: Set = ["/T", "/M", "/CreationDate"]
}

/// One walk over a PDF.
private struct Walk {
    let file: PDFFile
    private var seen: Set<Int> = []
    private var next: [qpdf_oh] = []
    private var count = 0

    init(file: PDFFile) { self.file = file }

    private var handle: qpdf_data { file.handle }

    mutating func run(from start: qpdf_oh) throws(FileTypeError) {
        next = [start]
        while let object = next.popLast() {
            defer { qpdf_oh_release(handle, object) }
            if qpdf_oh_is_indirect(handle, object) != 0 {
                let id = Int(qpdf_oh_get_object_id(handle, object)) << 20 | Int(qpdf_oh_get_generation(handle, object))
                guard seen.insert(id).inserted else { continue }
            }
            count += 1
            guard count <= 1_000_000 else { throw FileTypeError(.unfolds, "The PDF has more than a million parts.") }
            if qpdf_oh_is_stream(handle, object) != 0 {
                let dictionary = qpdf_oh_get_dict(handle, object)
                try visit(dictionary)
                try clean(picture: object, dictionary)
                qpdf_oh_release(handle, dictionary)
            } else if qpdf_oh_is_dictionary(handle, object) != 0 {
                try visit(object)
            } else if qpdf_oh_is_array(handle, object) != 0 {
                for place in 0..<qpdf_oh_get_array_n_items(handle, object) {
                    let item = qpdf_oh_get_array_item(handle, object, place)
                    if isDoing(item) {
                        qpdf_oh_set_array_item(handle, object, place, qpdf_oh_new_null(handle))
                    } else {
                        push(item)
                    }
                }
            }
        }
    }

    private mutating func visit(_ dictionary: qpdf_oh) throws(FileTypeError) {
        let keys = file.keys(of: dictionary)
        if keys.contains("/ByteRange") { throw FileTypeError(.signed, "The PDF is signed.") }
        let isRemark = keys.contains("/Rect") && file.name("/Subtype", of: dictionary).map { $0 != "/Widget" } == true
        for key in keys {
            if PDFCleaning.dropped.contains(key) || isRemark && PDFCleaning.remarked.contains(key) {
                qpdf_oh_remove_key(handle, dictionary, key)
                continue
            }
            let value = qpdf_oh_get_key(handle, dictionary, key)
            if isDoing(value) { qpdf_oh_remove_key(handle, dictionary, key) } else { push(value) }
        }
    }

    /// Whether something is an action that does more than it should.
    private func isDoing(_ object: qpdf_oh) -> Bool {
        guard qpdf_oh_is_dictionary(handle, object) != 0, let kind = file.name("/S", of: object) else { return false }
        return PDFCleaning.doing.contains(kind)
    }

    /// A photograph carries what the camera wrote beside it.
    private func clean(picture stream: qpdf_oh, _ dictionary: qpdf_oh) throws(FileTypeError) {
        guard file.name("/Subtype", of: dictionary) == "/Image", file.name("/Filter", of: dictionary) == "/DCTDecode"
        else { return }
        try file.replaceData(of: stream, in: dictionary) { (bytes) throws(FileTypeError) in
            JPEGCleaning.saysMore(bytes) ? try JPEGCleaning.clean(bytes, turning: false) : nil
        }
    }

    private mutating func push(_ object: qpdf_oh) {
        let holdsMore =
            qpdf_oh_is_dictionary(handle, object) != 0 || qpdf_oh_is_array(handle, object) != 0
            || qpdf_oh_is_stream(handle, object) != 0
        if holdsMore { next.append(object) } else { qpdf_oh_release(handle, object) }
    }
}
