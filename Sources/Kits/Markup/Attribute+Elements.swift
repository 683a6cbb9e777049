/// Attributes that any element may have.
extension Attribute {
    public static func `class`(_ value: String) -> Attribute { Attribute("class", .text(value)) }
    public static func dir(_ value: String) -> Attribute { Attribute("dir", .text(value)) }
    public static func id(_ value: String) -> Attribute { Attribute("id", .text(value)) }
    public static func lang(_ value: String) -> Attribute { Attribute("lang", .text(value)) }
    public static func role(_ value: String) -> Attribute { Attribute("role", .text(value)) }
    public static func title(_ value: String) -> Attribute { Attribute("title", .text(value)) }
    public static func translate(_ value: String) -> Attribute { Attribute("translate", .text(value)) }
    public static func hidden(_ value: Bool = true) -> Attribute { flag("hidden", value) }
}

/// Attributes of documents, links, media, lists and tables.
extension Attribute {
    public static func href(_ value: Link) -> Attribute { Attribute("href", .text(value.text)) }
    public static func src(_ value: Link) -> Attribute { Attribute("src", .text(value.text)) }
    public static func action(_ value: Link) -> Attribute { Attribute("action", .text(value.text)) }
    public static func poster(_ value: Link) -> Attribute { Attribute("poster", .text(value.text)) }
    public static func charset(_ value: String) -> Attribute { Attribute("charset", .text(value)) }
    public static func content(_ value: String) -> Attribute { Attribute("content", .text(value)) }
    public static func headers(_ value: String) -> Attribute { Attribute("headers", .text(value)) }
    public static func hreflang(_ value: String) -> Attribute { Attribute("hreflang", .text(value)) }
    public static func integrity(_ value: String) -> Attribute { Attribute("integrity", .text(value)) }
    public static func rel(_ value: String) -> Attribute { Attribute("rel", .text(value)) }
    public static func scope(_ value: String) -> Attribute { Attribute("scope", .text(value)) }
    public static func target(_ value: String) -> Attribute { Attribute("target", .text(value)) }
    public static func colspan(_ value: Int) -> Attribute { Attribute("colspan", .number(value)) }
    public static func span(_ value: Int) -> Attribute { Attribute("span", .number(value)) }
    public static func start(_ value: Int) -> Attribute { Attribute("start", .number(value)) }
    public static func `defer`(_ value: Bool = true) -> Attribute { flag("defer", value) }
    public static func loop(_ value: Bool = true) -> Attribute { flag("loop", value) }
    public static func open(_ value: Bool = true) -> Attribute { flag("open", value) }
    public static func reversed(_ value: Bool = true) -> Attribute { flag("reversed", value) }
    public static func height(_ value: Int) -> Attribute { Attribute("height", .number(value)) }
    public static func width(_ value: Int) -> Attribute { Attribute("width", .number(value)) }
    public static func height(_ value: Double) -> Attribute { Attribute("height", .decimal(value)) }
    public static func width(_ value: Double) -> Attribute { Attribute("width", .decimal(value)) }
}
