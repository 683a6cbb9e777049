/// The elements of SVG that a drawing on a page needs.
extension Tag {
    public static var svg: Tag { Tag("svg") }
    public static var path: Tag { Tag("path") }
    public static var circle: Tag { Tag("circle") }
    public static var ellipse: Tag { Tag("ellipse") }
    public static var rect: Tag { Tag("rect") }
    public static var line: Tag { Tag("line") }
    public static var polyline: Tag { Tag("polyline") }
    public static var use: Tag { Tag("use") }

    /// SVG's `text`.
    public static var svgText: Tag { Tag("text") }

    /// SVG's `title`: the name of a shape.
    public static var svgTitle: Tag { Tag("title") }
}
