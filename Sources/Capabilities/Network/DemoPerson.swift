import Spine

/// Somebody invented for the demo.
struct DemoPerson: Sendable {
    let name: String
    /// Nil for those who have no e-mail.
    let email: String?
    /// Nil for those who are here as themselves.
    let organisation: String?
    let standings: [(cell: String, standing: Standing)]

    /// The coordinator on whom too much depends.
    static let convenor = "Carys Pugh"

    static let organisations: [(String, Sector, Level?)] = [
        ("Porthlas County Council", .localGovernment, .place),
        ("Bae Arian Health Board", .health, .system),
        ("Quay GP Cluster", .health, .neighbourhood),
        ("Tide Homes", .socialEnterprise, .place),
        ("Carers’ Circle", .charity, .place),
        ("Y Pantri", .communityGroup, .neighbourhood),
        ("Wheels Home", .socialEnterprise, .place),
        ("Harbour Pharmacy", .company, .neighbourhood),
        ("Lantern Fund", .funder, .national),
        ("Porthlas Care Workers’ Union Branch", .unionOrProfessional, .place),
        ("National Office for Ageing Well", .centralGovernment, .national),
    ]

    private static let place = "porthlas-coming-home"
    private static let ward = "quay-ward"
    private static let team = "first-evening-team"

    /// Everybody but the convenor; with her, six are in the First Evening Team.
    static let all: [DemoPerson] = [
        one("Dafydd Rees", "dafydd", "Tide Homes", [(place, .member), (ward, .convenor), (team, .member)]),
        one("Tomos Llwyd", "tomos", nil, [(place, .member), (ward, .member)]),
        one("Mair Llwyd", nil, nil, [(ward, .member)]),
        one("Amina Haddad", "amina", nil, [(ward, .member)]),
        one("Siân Morgan", "sian", "Quay GP Cluster", [(place, .member), (ward, .member)]),
        one("Huw Bevan", "huw", "Porthlas County Council", [(place, .convenor)]),
        one("Ffion Prosser", "ffion", "Porthlas County Council", [(place, .member)]),
        one("Aled Vaughan", "aled", "Porthlas County Council", [(ward, .member), (team, .member)]),
        one("Rhian Ellis", "rhian", "Bae Arian Health Board", [(place, .member)]),
        one("Owen Tucker", "owen", "Bae Arian Health Board", [(place, .member)]),
        one("Bethan Price", "bethan", "Bae Arian Health Board", [(ward, .member), (team, .member)]),
        one("Nia Parry", nil, "Y Pantri", [(place, .member), (ward, .member), (team, .member)]),
        one("Lowri James", "lowri", "Carers’ Circle", [(ward, .member), (team, .member)]),
        one("Gethin Howells", nil, "Wheels Home", [(place, .member)]),
        one("Priya Shah", "priya", "Harbour Pharmacy", [(place, .member), (ward, .member)]),
        one("Margaret Lowe", "margaret", "Lantern Fund", [(place, .observer)]),
        one("Kev Rowlands", "kev", "Porthlas Care Workers’ Union Branch", [(place, .observer)]),
    ]

    private static func one(
        _ name: String, _ mailbox: String?, _ organisation: String?, _ standings: [(String, Standing)]
    ) -> DemoPerson {
        DemoPerson(
            name: name, email: mailbox.map { "\($0)@porthlas.example" }, organisation: organisation,
            standings: standings.map { (cell: $0.0, standing: $0.1) })
    }
}
