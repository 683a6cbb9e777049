import Database
import HTTP
import Markup
import Pages
import Secrets
import Spine
import TestSupport
import Testing

@testable import Safety

/// The log of lost data and its clock of 72 hours.
@Suite struct BreachTests {
    @Test(arguments: Dialect.allCases)
    func `the clock runs from when it was found until the regulator was told`(dialect: Dialect) throws {
        try SafetyStage.on(dialect) { stage in
            let host = try stage.visit(.host)
            try host.get("/safety/breaches")
            #expect(
                try host.post("/safety/breaches", ["happened": "A laptop is gone.", "hours": "soon"]).status.code == 422
            )
            #expect(host.page.contains("A laptop is gone.") && host.page.contains("Type a number of hours"))
            try host.post(
                "/safety/breaches",
                ["happened": "A laptop is gone.", "affected": "Twelve people.", "risk": "likely", "hours": "2"])
            #expect(host.page.contains("70 hours left to tell the regulator"))
            #expect(host.page.contains("27 November 2026, 07:00"))
            let address = host.path
            try host.get("/me")
            #expect(host.page.contains("the clock is running"))
            stage.test.clock.advance(seconds: 71 * 3600)
            try host.get(address)
            #expect(host.page.contains("The 72 hours are over"))
            #expect(try host.post(address, ["note": "Wiped it.", "risk": "likely", "close": "yes"]).status.code == 422)
            #expect(host.page.contains("Tell the regulator first") && host.page.contains("Wiped it."))
            try host.post(address, ["note": "Rang them.", "risk": "likely", "regulator": "yes", "close": "yes"])
            #expect(host.page.contains("Rang them.") && host.page.contains("The host"))
            try host.get("/me")
            #expect(!host.page.contains("the clock is running"))
        }
    }

    @Test func `nobody but site keepers reads it`() throws {
        try SafetyStage.on(.sqlite) { stage in
            for onlooker in SafetyStage.Onlooker.allCases where onlooker != .host {
                let visit = try stage.visit(onlooker)
                for page in ["/safety", "/safety/breaches", "/safety/breaches/\(stage.text.text)"] {
                    let status = try visit.get(page).status.code
                    #expect(status == 403 || visit.path.hasPrefix("/sign-in"), "\(onlooker) at \(page)")
                }
            }
        }
    }

    @Test func `hours left count down, and nothing runs where harm is hardly possible`() {
        func breach(_ risk: Breach.Risk, told: Time? = nil) -> Breach {
            Breach(
                id: Breach.ID(Item.ID(text: "00000000-0000-4000-8000-000000000000")!.uuid),
                foundAt: Time(milliseconds: 0), happened: "", affected: "", risk: risk, regulatorToldAt: told,
                peopleToldAt: nil, closedAt: nil)
        }
        #expect(breach(.high).hoursLeft(at: Time(milliseconds: 0)) == 72)
        #expect(breach(.high).hoursLeft(at: Time(milliseconds: 73 * 3_600_000)) == -1)
        #expect(breach(.likely).isRunning && !breach(.unlikely).isRunning)
        #expect(!breach(.high, told: Time(milliseconds: 1)).isRunning)
    }
}
