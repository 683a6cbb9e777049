public import Database
import Folding
public import Routing
public import Secrets

/// A short name in addresses: 1 to 60 lower-case ASCII letters, digits and single hyphens.
public struct Slug: Hashable, Sendable {
    /// The text itself.
    public let text: String

    /// Takes a slug as it stands in an address; nil unless it is well formed.
    public init?(_ text: String) {
        let bytes = text.utf8
        guard (1...60).contains(bytes.count), bytes.first != 0x2d, bytes.last != 0x2d else { return nil }
        var previous: UInt8 = 0
        for byte in bytes {
            switch byte {
            case 0x30...0x39, 0x61...0x7a: break
            case 0x2d where previous != 0x2d: break
            default: return nil
            }
            previous = byte
        }
        self.text = text
    }

    /// Makes a slug out of a name: letters without their accents, everything else a hyphen; `fallback` where
    /// nothing is left, as with a name in another script.
    public init(from name: String, fallback: StaticString) {
        var made = ""
        for scalar in Folding.fold(name).unicodeScalars where made.utf8.count < 50 {
            if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
                made.unicodeScalars.append(scalar)
            } else if scalar == "'" || scalar == "\u{2019}" {
                continue
            } else if made.last != "-" && !made.isEmpty {
                made.append("-")
            }
        }
        while made.last == "-" { made.removeLast() }
        text = made.isEmpty ? fallback.description : made
    }

    /// The slug with a number behind it, for when the plain one is taken.
    public func numbered(_ number: Int) -> Slug { Slug(trusted: "\(text)-\(number)") }

    /// The slug with six letters behind it that nobody can foresee.
    public func drawn(by lot: any RandomSource) -> Slug {
        let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
        return Slug(trusted: "\(text)-\(String(lot.bytes(6).map { letters[Int($0) % letters.count] }))")
    }

    private init(trusted: String) { text = trusted }
}

extension Slug: Bindable {
    public var bound: Value { .text(text) }
}

extension Slug: ColumnReadable {
    public static func read(_ column: ColumnValue) throws -> Slug { Slug(trusted: try String.read(column)) }
}

extension Slug: PathParameter {
    public init?(segment: String) { self.init(segment) }
    public var segment: String { text }
}
