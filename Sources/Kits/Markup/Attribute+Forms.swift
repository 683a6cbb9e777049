/// Attributes of forms and their fields.
extension Attribute {
    public static func accept(_ value: String) -> Attribute { Attribute("accept", .text(value)) }
    public static func autocomplete(_ value: String) -> Attribute { Attribute("autocomplete", .text(value)) }
    public static func enctype(_ value: String) -> Attribute { Attribute("enctype", .text(value)) }
    public static func `for`(_ value: String) -> Attribute { Attribute("for", .text(value)) }
    public static func form(_ value: String) -> Attribute { Attribute("form", .text(value)) }
    public static func inputmode(_ value: String) -> Attribute { Attribute("inputmode", .text(value)) }
    public static func label(_ value: String) -> Attribute { Attribute("label", .text(value)) }
    public static func list(_ value: String) -> Attribute { Attribute("list", .text(value)) }
    public static func max(_ value: String) -> Attribute { Attribute("max", .text(value)) }
    public static func method(_ value: String) -> Attribute { Attribute("method", .text(value)) }
    public static func min(_ value: String) -> Attribute { Attribute("min", .text(value)) }
    public static func name(_ value: String) -> Attribute { Attribute("name", .text(value)) }
    public static func step(_ value: String) -> Attribute { Attribute("step", .text(value)) }
    public static func type(_ value: String) -> Attribute { Attribute("type", .text(value)) }
    public static func value(_ value: String) -> Attribute { Attribute("value", .text(value)) }

    /// A hint inside an empty field: it goes away as one types, so a label or a hint beside the field is better.
    public static func placeholder(_ value: String) -> Attribute { Attribute("placeholder", .text(value)) }

    public static func high(_ value: Int) -> Attribute { Attribute("high", .number(value)) }
    public static func low(_ value: Int) -> Attribute { Attribute("low", .number(value)) }
    public static func max(_ value: Int) -> Attribute { Attribute("max", .number(value)) }
    public static func maxlength(_ value: Int) -> Attribute { Attribute("maxlength", .number(value)) }
    public static func min(_ value: Int) -> Attribute { Attribute("min", .number(value)) }
    public static func rows(_ value: Int) -> Attribute { Attribute("rows", .number(value)) }
    public static func size(_ value: Int) -> Attribute { Attribute("size", .number(value)) }
    public static func step(_ value: Int) -> Attribute { Attribute("step", .number(value)) }
    public static func value(_ value: Int) -> Attribute { Attribute("value", .number(value)) }
    public static func checked(_ value: Bool = true) -> Attribute { flag("checked", value) }
    public static func disabled(_ value: Bool = true) -> Attribute { flag("disabled", value) }
    public static func multiple(_ value: Bool = true) -> Attribute { flag("multiple", value) }
    public static func required(_ value: Bool = true) -> Attribute { flag("required", value) }
    public static func selected(_ value: Bool = true) -> Attribute { flag("selected", value) }
}
