import Markup
import Pages
import Phrases
import Spine

/// The way from a group's home to what keeps its people safe.
struct SafetySection: PagePart {
    let cell: CellHeading

    func body(_ html: inout HTML, in shown: Rendering) {
        html.section("safety", shown.say(Words.safetyTitle)) { html in
            html.element(.p) { html in
                html.element(
                    .a, .href(shown.link(SafetyRoute.group(cell.cell.slug))), text: shown.say(Words.safetyLink))
            }
        }
    }
}
