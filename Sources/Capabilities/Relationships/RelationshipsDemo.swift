import Calendar
import Database
public import Pages
import Spine

// The demo's pairings: nine people of Porthlas want to meet somebody, and a round has just brought them together.
extension RelationshipsCapability {
    public func furnish(_ demo: inout DemoStage) throws {
        guard let place = demo.cells["porthlas-coming-home"], let ward = demo.cells["quay-ward"] else { return }
        let network: [String: Set<Wish.Way>] = [
            "Carys Pugh": [.walk, .phone], "Huw Bevan": [.inPerson, .online], "Rhian Ellis": [.phone, .online],
            "Owen Tucker": [.walk, .online], "Priya Shah": [.inPerson, .phone], "Ffion Prosser": [.walk, .inPerson],
        ]
        let groups: [String: Set<Wish.Way>] = [
            "Dafydd Rees": [.walk, .inPerson], "Siân Morgan": [.walk, .phone], "Nia Parry": [.walk, .inPerson, .phone],
        ]
        let now = demo.store.surroundings.now
        for (name, ways) in network.merging(groups, uniquingKeysWith: { first, _ in first }).sorted(by: {
            $0.key < $1.key
        }) {
            let viewer = try demo.viewer(name)
            let wish = Wish(
                rhythm: name == "Huw Bevan" ? .quarterly : .monthly, inNetwork: network[name] != nil,
                cells: network[name] == nil ? [place, ward] : [], ways: ways, languages: ["en"],
                sharesAddress: name != "Owen Tucker", tellsNeeds: false, since: now, dueFrom: Wish.next)
            try demo.store.act(Self.wish, by: viewer, on: .own) { acting in
                guard let me = acting.viewer.actor else { return }
                try acting.keep(wish, apart: name == "Owen Tucker" ? ["Huw Bevan"] : [], of: me)
            }
        }
        let zone = demo.site.timeZone
        let today = zone.civil(at: now.milliseconds).date
        let monday = CivilTime(today.adding(days: 1 - today.weekday), hour: Rounds.hour, minute: 0)
        guard let monday else { return }
        try Round(wiring: wiring, zone: zone).hold(
            at: Time(milliseconds: zone.milliseconds(of: monday)), in: demo.store)
    }
}
