/// One attribute of an element; only those that a strict Content-Security-Policy allows can be expressed.
///
/// There is no `style` and no event handler: looks belong to the style sheet, behaviour to script files.
public struct Attribute: Sendable {
    enum Family { case plain, aria, data }

    enum Value {
        case absent, present
        case text(String)
        case number(Int)
        case decimal(Double)
    }

    let name: StaticString
    let family: Family
    let value: Value

    init(_ name: StaticString, _ value: Value, family: Family = .plain) {
        self.name = name
        self.family = family
        self.value = value
    }

    /// The attribute if the condition holds, nothing if not.
    public static func when(_ condition: Bool, _ attribute: Attribute) -> Attribute {
        condition ? attribute : Attribute(attribute.name, .absent)
    }

    /// An attribute that stands there, without a value, if the condition holds.
    public static func flag(_ name: StaticString, _ condition: Bool) -> Attribute {
        assert(isName(name), "an attribute's name has small letters, digits and hyphens")
        return Attribute(name, condition ? .present : .absent)
    }

    /// What assistive technology is told: `aria-name`.
    public static func aria(_ name: StaticString, _ value: String) -> Attribute {
        assert(isName(name), "an attribute's name has small letters, digits and hyphens")
        return Attribute(name, .text(value), family: .aria)
    }

    /// A state that assistive technology is told: `aria-name="true"` or `"false"`.
    public static func aria(_ name: StaticString, _ value: Bool) -> Attribute {
        aria(name, value ? "true" : "false")
    }

    /// What the site's own scripts read: `data-name`.
    public static func data(_ name: StaticString, _ value: String) -> Attribute {
        assert(isName(name), "an attribute's name has small letters, digits and hyphens")
        return Attribute(name, .text(value), family: .data)
    }

    private static func isName(_ name: StaticString) -> Bool {
        name.withUTF8Buffer { bytes in
            !bytes.isEmpty
                && bytes.allSatisfy { byte in
                    0x61...0x7A ~= byte || 0x30...0x39 ~= byte || byte == UInt8(ascii: "-")
                }
        }
    }
}
