import Database
import HTTP
import Spine
import TestSupport
import Testing

@testable import Safety

/// How to reach the lead stands before everybody, and names nobody.
@Suite struct NamedInTextTests {
    @Test(arguments: [
        ("Ask for Carys at the harbour office", true), ("CARYS’s desk, 01632 960 017", true),
        ("carys pugh, 01632 960 017", true), ("Mrs Pugh on Tuesdays", true), ("Sian, at the office", false),
        ("The safeguarding lead, 01632 960 017", false), ("pughs bakery", false), ("", false),
    ])
    func `a name is found however it is written`(text: String, isNamed: Bool) {
        #expect(NamedInText.names("Carys Pugh", in: text) == isNamed)
    }

    @Test func `accents hide nobody, and a word that is no name may stand`() {
        #expect(NamedInText.names("Siân Morgan", in: "Ask for Sian"))
        #expect(NamedInText.names("سيان مورغان", in: "اطلب سيان في المكتب"))
        #expect(!NamedInText.names("May Will", in: "you may ring, and somebody will answer"))
        #expect(NamedInText.names("May Will", in: "Ring May"))
        #expect(!NamedInText.names("", in: "Anybody"))
    }

    @Test func `a line that names the lead or the deputy is refused, and what was typed is kept`() throws {
        try SafetyStage.on(.sqlite) { stage in
            try stage.scene.store.act(Scene.arrange, by: .system, on: .network) { acting -> Void in
                for (onlooker, name) in [(SafetyStage.Onlooker.lead, "Siân Morgan"), (.deputy, "Rhian Ellis")] {
                    try acting.tx.run("update person set name = \(name) where id = \(stage.people[onlooker]!)")
                }
            }
            let carys = try stage.visit(.convenor)
            func write(_ reach: String) throws -> Int {
                try carys.get("/g/team/safety/edit")
                return try carys.post(
                    "/g/team/safety/edit",
                    [
                        "revision": "1", "responsible": "Tide Homes", "contact": "01632 960 017", "reach": reach,
                        "lead": stage.people[.lead]!.text, "deputy": stage.people[.deputy]!.text,
                    ]
                ).status.code
            }
            #expect(try write("Ring Rhian on 01632 960 101") == 422)
            #expect(carys.page.contains("Leave out the name of Rhian Ellis"))
            #expect(carys.page.contains("Ring Rhian on 01632 960 101</textarea>"))
            #expect(try write("Sian Morgan, harbour office") == 422)
            #expect(try write("The harbour office, 01632 960 101") == 200)
            #expect(try stage.count("cell_safety where reach_lead like '%harbour office%'") == 1)
        }
    }
}
