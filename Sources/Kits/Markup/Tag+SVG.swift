/// The elements of SVG that a drawing on a page needs.
extension Tag {
    public static var svg: Tag { Tag("svg") }
    public static var g: Tag { Tag("g") }
    public static var path: Tag { Tag("path") }
    public static var circle: Tag { Tag("circle") }
    public static var ellipse: Tag { Tag("ellipse") }
    public static var rect: Tag { Tag("rect") }
    public static var line: Tag { Tag("line") }
    public static var polyline: Tag { Tag("polyline") }
    public static var polygon: Tag { Tag("polygon") }
    public static var desc: Tag { Tag("desc") }
    public static var use: Tag { Tag("use") }
    public static var symbol: Tag { Tag("symbol") }
    public static var defs: Tag { Tag("defs") }
    public static var marker: Tag { Tag("marker") }
    public static var pattern: Tag { Tag("pattern") }
    public static var mask: Tag { Tag("mask") }
    public static var clipPath: Tag { Tag("clipPath") }
    public static var linearGradient: Tag { Tag("linearGradient") }
    public static var radialGradient: Tag { Tag("radialGradient") }
    public static var tspan: Tag { Tag("tspan") }

    /// SVG's `text`.
    public static var svgText: Tag { Tag("text") }

    /// SVG's `title`: the name of a shape.
    public static var svgTitle: Tag { Tag("title") }

    /// SVG's `a`: the same element as HTML's, inside a drawing.
    public static var svgLink: Tag { Tag("a") }
}
