import Database
import HTTP
import Pages
import Phrases
import Spine

// What a group's notes are about.
extension LearningCapability {
    func show(_ route: ThemesRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .all(let slug):
            let cell = try reading.memberCell(slug)
            return .page(
                ThemesPage(
                    cell: cell, themes: try Theme.all(in: cell.cell.id, for: reading.viewer, reading.tx),
                    mayName: try reading.may(ThemesActions.name, on: .named(slug))))
        case .theme(let slug, let id): return .page(try themePage(id, in: slug, nil, reading))
        }
    }

    func take(_ route: ThemesRoute, _ sending: Sending) throws -> Answer {
        guard case .theme(let slug, let id) = route else { throw SpineError(.notFound, "Nothing is sent here.") }
        guard let change = sending.form["do"].flatMap(ThemeChange.init) else {
            throw SpineError(.notFound, "Nothing like this is done here.")
        }
        var reader = FormReader(sending.form, sending.say)
        let page = try sending.reading { try themePage(id, in: slug, nil, $0) }
        let name = change == .name ? reader.line("name", most: Theme.mostName, missing: ThemesWords.nameMissing) : ""
        let into = change == .merge ? page.others.first { $0.id.text == reader.line("into") } : nil
        if change == .merge, into == nil { reader.note("into", ThemesWords.mergeMissing) }
        guard reader.isGood else {
            return .problem(
                ThemePage(
                    cell: page.cell, theme: page.theme, others: page.others, mayName: true, state: reader.state))
        }
        return try sending.act(ThemesActions.name, on: .named(slug)) { acting in
            switch change {
            case .name: try acting.tx.run("update theme set name = \(name) where id = \(id)")
            case .drop: try acting.tx.run("update theme set is_dropped = \(true) where id = \(id)")
            case .restore: try acting.tx.run("update theme set is_dropped = \(false) where id = \(id)")
            case .merge:
                // What was merged into this one goes along.
                try acting.tx.run(
                    """
                    update theme set merged_into = \(into?.id)
                    where cell = \(page.cell.cell.id) and (id = \(id) or merged_into = \(id))
                    """)
            }
            let next = change == .name ? ThemesRoute.theme(slug, id) : .all(slug)
            return sending.link(next.whole)
        }
    }

    private func themePage(
        _ id: Theme.ID, in slug: Slug, _ state: FormState?, _ reading: Reading
    ) throws -> ThemePage {
        let cell = try reading.memberCell(slug)
        let all = try Theme.all(in: cell.cell.id, for: reading.viewer, reading.tx)
        let mayName = try reading.may(ThemesActions.name, on: .named(slug))
        guard let theme = all.first(where: { $0.id == id && (mayName || !$0.isDropped) }) else {
            throw SpineError(.notFound, "There is no such theme here.")
        }
        return ThemePage(
            cell: cell, theme: theme, others: all.filter { $0.id != id && !$0.isDropped }, mayName: mayName,
            state: state ?? FormState(["name": theme.name]))
    }
}

extension Reading {
    /// A cell for those who belong to it: a theme's words come from all that they may read, which others may not.
    fileprivate func memberCell(_ slug: Slug) throws -> CellHeading {
        let cell = try cell(slug)
        _ = try person()
        guard cell.standing != nil else { throw SpineError(.notFound, "There is no such page here.") }
        return cell
    }
}
