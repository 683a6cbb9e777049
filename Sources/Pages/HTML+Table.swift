public import Markup

/// A table that becomes a list on a narrow screen. Roles are said out loud, since the style sheet changes how rows
/// are laid out, which takes them away in some browsers.
extension HTML {
    /// Writes a table with its columns' names; `numeric` columns are set to the end of the line.
    public mutating func table(
        caption: String, columns: [String], numeric: Set<Int> = [], rows: (inout HTML) -> Void
    ) {
        element(.table, .class("stacked"), .role("table")) { html in
            html.element(.caption, text: caption)
            html.columns(columns.count)
            html.element(.thead, .role("rowgroup")) { html in
                html.element(.tr, .role("row")) { html in
                    for (index, column) in columns.enumerated() {
                        html.element(
                            .th, .role("columnheader"), .scope("col"), .when(numeric.contains(index), .class("n")),
                            text: column)
                    }
                }
            }
            html.element(.tbody, .role("rowgroup"), content: rows)
        }
    }

    /// Announces a table's columns before their names arrive, so that none moves when the next one comes.
    public mutating func columns(_ count: Int) {
        element(.colgroup) { html in
            for _ in 0..<count { html.void(.col) }
        }
    }

    /// A row of a table: what it is about, then its cells.
    public mutating func tableRow(heading: (inout HTML) -> Void, cells: (inout HTML) -> Void) {
        element(.tr, .role("row")) { html in
            html.element(.th, .role("rowheader"), .scope("row"), content: heading)
            cells(&html)
        }
    }

    /// A cell of a row, with its column's name for narrow screens.
    public mutating func tableCell(_ column: String, isNumeric: Bool = false, _ text: String) {
        element(.td, .role("cell"), .data("label", column), .when(isNumeric, .class("n")), text: text)
    }
}
