/// A type of file that people may hand each other: it holds what somebody reads, and nothing that runs.
public enum FileType: String, Sendable, CaseIterable {
    case pdf, jpeg, png, webp, text, csv, odt, ods, odp, docx, xlsx, pptx

    /// Its media type, for the header that says what is sent.
    public var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .webp: "image/webp"
        case .text: "text/plain; charset=utf-8"
        case .csv: "text/csv; charset=utf-8"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .odp: "application/vnd.oasis.opendocument.presentation"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        }
    }

    /// How names of such files end, in small letters; the usual ending first.
    public var endings: [String] {
        switch self {
        case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
        case .text: ["txt", "text", "md"]
        default: [rawValue]
        }
    }

    /// Whether it is nothing but letters, which any reader can read out.
    public var isPlain: Bool { self == .text || self == .csv }

    /// What a file field says that it takes.
    public static let accepted = allCases.flatMap { $0.endings.map { ".\($0)" } }.joined(separator: ",")
}
