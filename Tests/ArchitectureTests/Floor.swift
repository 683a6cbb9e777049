/// A floor of the house; what stands on one may use what the floors below offer.
enum Floor: String, CaseIterable {
    case system = "System"
    case kits = "Kits"
    case algorithms = "Algorithms"
    case schema = "Schema"
    case spine = "Spine"
    case pages = "Pages"
    case capabilities = "Capabilities"
    case site = "Site"
    case server = "Server"

    /// The floors that it may import from, beside the C library that belongs to a kit alone.
    var below: Set<Floor> {
        switch self {
        case .system, .kits, .algorithms: []
        case .schema, .spine: [.kits]
        case .pages: [.kits, .spine]
        case .capabilities: [.kits, .algorithms, .spine, .pages]
        case .site: [.kits, .spine, .pages, .schema, .capabilities]
        case .server: [.kits, .spine, .pages, .schema, .capabilities, .site]
        }
    }

    /// The neighbours on one floor that may be imported: Markdown renders into Markup, and algorithms compute with the
    /// numerics.
    static let neighbours: [String: Set<String>] = [
        "Markdown": ["Markup"], "Mixing": ["Numerics"], "OpinionLandscape": ["Numerics"], "Themes": ["Numerics"],
    ]

    /// The kit or the algorithm that alone imports a C module.
    static let libraries: [String: String] = [
        "CCalendar": "Calendar", "CCurl": "Mail", "CLemon": "Mixing", "CMagic": "FileTypes",
        "CMarkdown": "Markdown", "CMicrohttpd": "HTTP", "CPostgreSQL": "Database", "CQPDF": "FileTypes",
        "CQREncode": "QRCodes", "CResolv": "DNS", "CSodium": "Secrets",
        "CSQLite": "Database",
        "CTurboJPEG": "FileTypes", "CUtf8proc": "Folding", "CZip": "FileTypes", "CZlib": "HTTP",
    ]

    /// What the toolchain brings and any floor may use. Foundation as a whole is not among it: it would make the
    /// program some forty megabytes larger.
    static let toolchain: Set<String> = ["Swift", "Glibc", "Synchronization", "FoundationEssentials"]

    /// The floors where each target is a folder of its own below the floor's.
    private var holdsSeveral: Bool {
        [.system, .kits, .algorithms, .capabilities].contains(self)
    }

    /// The floor and the target of a file, by its path.
    static func place(of path: String) -> (floor: Floor, target: String)? {
        let parts = path.split(separator: "/").map(String.init)
        guard parts.count > 2, parts[0] == "Sources", let floor = Floor(rawValue: parts[1]) else { return nil }
        return (floor, floor.holdsSeveral ? parts[2] : parts[1])
    }
}
