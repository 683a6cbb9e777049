import Database
public import Pages
import Spine

extension NetworkCapability {
    /// Organisations for whoever sees the cell; people for those who belong to it; addresses for convenors alone.
    public func export(of heading: CellHeading, for reading: Reading) throws -> [Answer.File] {
        let cell = heading.cell.id
        let organisations = try reading.tx.all(
            Self.organisations(of: cell, for: reading.viewer), OrganisationName.read)
        var files = [
            Answer.File.table(
                "organisations", ["name", "sector"], organisations.map { [$0.name, $0.sector?.rawValue ?? ""] })
        ]
        let isSystem = reading.viewer.kind == .system
        guard heading.standing != nil || isSystem else { return files }
        let showsEmail = heading.standing == .convenor || isSystem
        let people = try CellPerson.all(in: cell, reading.tx).map { person in
            [
                person.name, person.standing.rawValue, person.organisations.map(\.name).joined(separator: "; "),
                Rendering.date(person.since),
            ] + (showsEmail ? [person.email ?? ""] : [])
        }
        files.append(
            .table(
                "people", ["name", "standing", "on_behalf_of", "since"] + (showsEmail ? ["email"] : []), people))
        let history = try HistoryEntry.all(
            in: cell, verbs: wiring.verbs.keys.sorted(), for: reading.viewer, after: 0, limit: 100_000, reading.tx)
        files.append(
            .table(
                "history", ["day", "who", "on_behalf_of", "act", "on"],
                history.map {
                    [Rendering.date($0.at), $0.who ?? "", $0.behalf.joined(separator: "; "), $0.verb, $0.title ?? ""]
                }))
        return files
    }
}
