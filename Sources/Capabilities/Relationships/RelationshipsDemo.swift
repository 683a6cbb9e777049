import Database
public import Pages
import Spine

// The demo's pairings: nine people of Porthlas want to meet somebody, and a round has just brought them together.
extension RelationshipsCapability {
    public func furnish(_ demo: inout DemoStage) throws {
        guard let place = demo.cells["porthlas-coming-home"], let ward = demo.cells["quay-ward"] else { return }
        // Carys and Priya are the only ones who talk by phone: it is for these two to meet.
        let network: [String: Set<Wish.Way>] = [
            "Carys Pugh": [.phone], "Huw Bevan": [.inPerson, .online], "Rhian Ellis": [.inPerson, .online],
            "Owen Tucker": [.walk, .online], "Priya Shah": [.phone], "Ffion Prosser": [.walk, .inPerson],
        ]
        let groups: [String: Set<Wish.Way>] = [
            "Dafydd Rees": [.walk, .inPerson], "Siân Morgan": [.walk, .online], "Nia Parry": [.walk, .inPerson],
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
        try Round(wiring: wiring, zone: demo.site.timeZone).hold(at: now, in: demo.store)
    }
}
