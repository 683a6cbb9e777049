/// An element without content.
public struct VoidTag: Sendable {
    let name: StaticString
    let isForeign: Bool

    init(_ name: StaticString, isForeign: Bool = false) {
        self.name = name
        self.isForeign = isForeign
    }
}

/// The void elements of HTML.
extension VoidTag {
    public static var area: VoidTag { VoidTag("area") }
    public static var br: VoidTag { VoidTag("br") }
    public static var col: VoidTag { VoidTag("col") }
    public static var hr: VoidTag { VoidTag("hr") }
    public static var input: VoidTag { VoidTag("input") }
    public static var link: VoidTag { VoidTag("link") }
    public static var meta: VoidTag { VoidTag("meta") }
}

/// Shapes of SVG that hold nothing.
extension VoidTag {
    public static var path: VoidTag { VoidTag("path", isForeign: true) }
    public static var circle: VoidTag { VoidTag("circle", isForeign: true) }
    public static var ellipse: VoidTag { VoidTag("ellipse", isForeign: true) }
    public static var rect: VoidTag { VoidTag("rect", isForeign: true) }
    public static var line: VoidTag { VoidTag("line", isForeign: true) }
    public static var polyline: VoidTag { VoidTag("polyline", isForeign: true) }
    public static var use: VoidTag { VoidTag("use", isForeign: true) }
}
