/// Which plural category a whole number takes (Unicode CLDR 44, cardinals, whole numbers only).
public enum PluralRule: Sendable, Hashable {
    /// One form for all numbers: Chinese, Japanese, Korean, Thai, Vietnamese and others.
    case invariable
    /// One and other: English, German, Somali, Turkish, Urdu and most others.
    case oneOther
    /// Nought and one together: Bengali, French, Hindi, Panjabi, Persian and others.
    case upToOne
    /// Six forms: Welsh.
    case welsh
    /// Polish.
    case polish
    /// Russian and Ukrainian.
    case eastSlavic
    /// Czech and Slovak.
    case czech
    /// Romanian.
    case romanian
    /// Lithuanian.
    case lithuanian
    /// Irish.
    case irish
    /// Scottish Gaelic.
    case gaelic
    /// Arabic.
    case arabic

    /// The rule of a language, by its ISO 639 code; most languages have one and other.
    init(code: String) {
        switch code.prefix(while: { $0 != "-" }) {
        case "id", "ja", "ko", "lo", "ms", "my", "th", "vi", "yue", "zh": self = .invariable
        case "am", "bn", "fa", "fr", "gu", "hi", "hy", "kn", "pa", "pt", "zu": self = .upToOne
        case "cy": self = .welsh
        case "pl": self = .polish
        case "be", "ru", "uk": self = .eastSlavic
        case "cs", "sk": self = .czech
        case "mo", "ro": self = .romanian
        case "lt": self = .lithuanian
        case "ga": self = .irish
        case "gd": self = .gaelic
        case "ar": self = .arabic
        default: self = .oneOther
        }
    }

    /// The categories that whole numbers take.
    public var categories: [PluralCategory] {
        switch self {
        case .invariable: [.other]
        case .oneOther, .upToOne: [.one, .other]
        case .welsh, .arabic: [.zero, .one, .two, .few, .many, .other]
        case .polish, .eastSlavic: [.one, .few, .many]
        case .czech, .romanian, .lithuanian: [.one, .few, .other]
        case .irish: [.one, .two, .few, .many, .other]
        case .gaelic: [.one, .two, .few, .other]
        }
    }

    /// The category of a number; the sign does not matter.
    public func category(of number: Int) -> PluralCategory {
        let n = number.magnitude
        let (tens, hundreds) = (n % 10, n % 100)
        switch self {
        case .invariable:
            return .other
        case .oneOther:
            return n == 1 ? .one : .other
        case .upToOne:
            return n <= 1 ? .one : .other
        case .welsh:
            switch n {
            case 0: return .zero
            case 1: return .one
            case 2: return .two
            case 3: return .few
            case 6: return .many
            default: return .other
            }
        case .polish:
            if n == 1 { return .one }
            return 2...4 ~= tens && !(12...14 ~= hundreds) ? .few : .many
        case .eastSlavic:
            if tens == 1 && hundreds != 11 { return .one }
            return 2...4 ~= tens && !(12...14 ~= hundreds) ? .few : .many
        case .czech:
            return n == 1 ? .one : 2...4 ~= n ? .few : .other
        case .romanian:
            return n == 1 ? .one : n == 0 || 1...19 ~= hundreds ? .few : .other
        case .lithuanian:
            if 11...19 ~= hundreds { return .other }
            return tens == 1 ? .one : 2...9 ~= tens ? .few : .other
        case .irish:
            return n == 1 ? .one : n == 2 ? .two : 3...6 ~= n ? .few : 7...10 ~= n ? .many : .other
        case .gaelic:
            if n == 1 || n == 11 { return .one }
            if n == 2 || n == 12 { return .two }
            return 3...10 ~= n || 13...19 ~= n ? .few : .other
        case .arabic:
            switch n {
            case 0: return .zero
            case 1: return .one
            case 2: return .two
            default: return 3...10 ~= hundreds ? .few : 11...99 ~= hundreds ? .many : .other
            }
        }
    }
}
