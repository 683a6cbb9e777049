import Markup
import Pages
import Phrases

/// The map of opinions: a soft shape for each group, near each other where people answered alike. No person is drawn.
struct GroupMap: PagePart {
    let groups: [PublishedLandscape.Group]

    func body(_ html: inout HTML, in shown: Rendering) {
        let size = (Double(GroupShape.mapWidth), Double(GroupShape.mapHeight))
        html.element(.figure, .class("stack")) { html in
            html.element(
                .svg, .class("map"), .viewBox(0, 0, size.0, size.1), .role("img"), .aria("labelledby", "map-title")
            ) { html in
                html.element(.svgTitle, .id("map-title"), text: title(in: shown))
                for (place, group) in groups.enumerated() {
                    let shape = group.shape
                    html.void(
                        .ellipse, .class(["a", "b", "c"][min(place, 2)]), .cx(Double(shape.x)), .cy(Double(shape.y)),
                        .rx(Double(shape.width)), .ry(Double(shape.height)),
                        .transform("rotate(\(shape.turn) \(shape.x) \(shape.y))"))
                }
                for (place, label) in Self.labels(of: groups.map(\.shape)).enumerated() {
                    html.element(
                        .svgText, .x(label.x), .y(label.y - 4), text: shown.say(Words.group, ["name": letter(place)]))
                    html.element(
                        .svgText, .class("sub"), .x(label.x), .y(label.y + 13),
                        text: shown.say(Words.people, count: groups[place].people))
                }
            }
            html.element(.figcaption, .class("meta"), text: shown.say(Words.mapCaption))
        }
    }

    private func title(in shown: Rendering) -> String {
        let sizes = groups.enumerated().map { place, group in
            shown.say(
                Words.groupPeople, ["name": letter(place), "people": shown.say(Words.people, count: group.people)])
        }
        return shown.say(Words.mapTitle, ["groups": shown.say.list(sizes)])
    }

    /// Where the names stand: in each shape, away from the others, and never on top of each other.
    static func labels(of shapes: [GroupShape]) -> [(x: Double, y: Double)] {
        var placed: [(x: Double, y: Double)] = []
        for (place, shape) in shapes.enumerated() {
            let others = shapes.indices.filter { $0 != place }.map { shapes[$0] }
            let count = Double(max(1, others.count))
            let away = (
                x: Double(shape.x) - others.reduce(0) { $0 + Double($1.x) } / count,
                y: Double(shape.y) - others.reduce(0) { $0 + Double($1.y) } / count
            )
            let length = max(1, (away.x * away.x + away.y * away.y).squareRoot())
            // Shapes that touch by a tenth at most leave the middle free.
            let isApart = others.allSatisfy {
                abs($0.x - shape.x) * 10 >= ($0.width + shape.width) * 9
                    || abs($0.y - shape.y) * 10 >= ($0.height + shape.height) * 9
            }
            let step = isApart ? 0 : Double(min(shape.width, shape.height)) * 0.25
            var label = (x: Double(shape.x) + away.x / length * step, y: Double(shape.y) + away.y / length * step)
            label.x = min(Double(GroupShape.mapWidth) - 44, max(44, label.x))
            label.y = min(Double(GroupShape.mapHeight) - 24, max(24, label.y))
            // Names take up a box of 84 by 38 units; one that is in the way moves the next one on.
            for candidate in [0.0, 40, -40, 80, -80, 120, -120, 160, -160] {
                let y = label.y + candidate
                let isInside = y >= 24 && y <= Double(GroupShape.mapHeight) - 24
                if isInside, placed.allSatisfy({ abs($0.x - label.x) >= 84 || abs($0.y - y) >= 38 }) {
                    label.y = y
                    break
                }
            }
            placed.append(label)
        }
        return placed
    }
}

/// The letter by which a group is called: A, B, C …
func letter(_ group: Int) -> String { String(UnicodeScalar(UInt8(65 + min(group, 25)))) }
