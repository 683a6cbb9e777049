/// Attributes of SVG; numbers are written with at most two decimals.
extension Attribute {
    /// The part of the plane that is drawn.
    public static func viewBox(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Attribute {
        Attribute("viewBox", .text(PathData.list([x, y, width, height])))
    }

    /// The outline of a path.
    public static func d(_ outline: PathData) -> Attribute { Attribute("d", .text(outline.text)) }

    /// The corners of a polyline or polygon.
    public static func points(_ corners: [(x: Double, y: Double)]) -> Attribute {
        Attribute("points", .text(PathData.list(corners.flatMap { [$0.x, $0.y] })))
    }

    public static func x(_ value: Double) -> Attribute { Attribute("x", .decimal(value)) }
    public static func y(_ value: Double) -> Attribute { Attribute("y", .decimal(value)) }
    public static func x1(_ value: Double) -> Attribute { Attribute("x1", .decimal(value)) }
    public static func y1(_ value: Double) -> Attribute { Attribute("y1", .decimal(value)) }
    public static func x2(_ value: Double) -> Attribute { Attribute("x2", .decimal(value)) }
    public static func y2(_ value: Double) -> Attribute { Attribute("y2", .decimal(value)) }
    public static func cx(_ value: Double) -> Attribute { Attribute("cx", .decimal(value)) }
    public static func cy(_ value: Double) -> Attribute { Attribute("cy", .decimal(value)) }
    public static func r(_ value: Double) -> Attribute { Attribute("r", .decimal(value)) }
    public static func rx(_ value: Double) -> Attribute { Attribute("rx", .decimal(value)) }
    public static func ry(_ value: Double) -> Attribute { Attribute("ry", .decimal(value)) }
    public static func dx(_ value: Double) -> Attribute { Attribute("dx", .decimal(value)) }
    public static func dy(_ value: Double) -> Attribute { Attribute("dy", .decimal(value)) }
    public static func opacity(_ value: Double) -> Attribute { Attribute("opacity", .decimal(value)) }
    public static func fillOpacity(_ value: Double) -> Attribute { Attribute("fill-opacity", .decimal(value)) }
    public static func fontSize(_ value: Double) -> Attribute { Attribute("font-size", .decimal(value)) }
    public static func strokeOpacity(_ value: Double) -> Attribute { Attribute("stroke-opacity", .decimal(value)) }
    public static func strokeWidth(_ value: Double) -> Attribute { Attribute("stroke-width", .decimal(value)) }
    public static func pathLength(_ value: Double) -> Attribute { Attribute("pathLength", .decimal(value)) }
    public static func refX(_ value: Double) -> Attribute { Attribute("refX", .decimal(value)) }
    public static func refY(_ value: Double) -> Attribute { Attribute("refY", .decimal(value)) }
    public static func markerWidth(_ value: Double) -> Attribute { Attribute("markerWidth", .decimal(value)) }
    public static func markerHeight(_ value: Double) -> Attribute { Attribute("markerHeight", .decimal(value)) }
    public static func d(_ value: String) -> Attribute { Attribute("d", .text(value)) }
    public static func points(_ value: String) -> Attribute { Attribute("points", .text(value)) }
    public static func fill(_ value: String) -> Attribute { Attribute("fill", .text(value)) }
    public static func stroke(_ value: String) -> Attribute { Attribute("stroke", .text(value)) }
    public static func transform(_ value: String) -> Attribute { Attribute("transform", .text(value)) }
    public static func offset(_ value: String) -> Attribute { Attribute("offset", .text(value)) }
    public static func orient(_ value: String) -> Attribute { Attribute("orient", .text(value)) }
    public static func clipPath(_ value: String) -> Attribute { Attribute("clip-path", .text(value)) }
    public static func clipRule(_ value: String) -> Attribute { Attribute("clip-rule", .text(value)) }
    public static func dominantBaseline(_ value: String) -> Attribute { Attribute("dominant-baseline", .text(value)) }
    public static func fillRule(_ value: String) -> Attribute { Attribute("fill-rule", .text(value)) }
    public static func markerEnd(_ value: String) -> Attribute { Attribute("marker-end", .text(value)) }
    public static func markerMid(_ value: String) -> Attribute { Attribute("marker-mid", .text(value)) }
    public static func markerStart(_ value: String) -> Attribute { Attribute("marker-start", .text(value)) }
    public static func mask(_ value: String) -> Attribute { Attribute("mask", .text(value)) }
    public static func preserveAspectRatio(_ value: String) -> Attribute {
        Attribute("preserveAspectRatio", .text(value))
    }
    public static func stopColor(_ value: String) -> Attribute { Attribute("stop-color", .text(value)) }
    public static func strokeDasharray(_ value: String) -> Attribute { Attribute("stroke-dasharray", .text(value)) }
    public static func strokeLinecap(_ value: String) -> Attribute { Attribute("stroke-linecap", .text(value)) }
    public static func strokeLinejoin(_ value: String) -> Attribute { Attribute("stroke-linejoin", .text(value)) }
    public static func textAnchor(_ value: String) -> Attribute { Attribute("text-anchor", .text(value)) }
    public static func vectorEffect(_ value: String) -> Attribute { Attribute("vector-effect", .text(value)) }
    public static func xmlns(_ value: String) -> Attribute { Attribute("xmlns", .text(value)) }
}
