import Database
import HTTP
import Pages
import Phrases
import Spine

// Wanting to meet someone: in, changed, out again.
extension RelationshipsCapability {
    func showMine(_ reading: Reading) throws -> Answer { .page(try minePage(reading, nil)) }

    private func minePage(_ reading: Reading, _ state: FormState?) throws -> MeetSomeonePage {
        let me = try reading.person()
        let zone = reading.site.timeZone
        let (wish, groups) = (try Wish.find(me, reading.tx), try MyCircle.all(of: me, reading.tx))
        let hasEmail = try Person.find(me, in: reading.tx)?.email != nil
        let seesFigures = reading.viewer.isHost || groups.contains(where: \.isConvenor)
        return MeetSomeonePage(
            wish: wish, nextRound: wish?.nextRound(after: reading.now, in: zone),
            pausedUntil: wish?.pausedUntil.flatMap { $0 > reading.now ? $0 : nil },
            wasLeftOver: wish?.wasLeftOver(before: reading.now, in: zone) == true,
            pairings: try Pairing.open(of: me, reading.tx), groups: groups, hasEmail: hasEmail,
            news: reading.query["now"].flatMap(MeetSomeonePage.News.init),
            figures: seesFigures ? try MeetingFigures.find(reading.tx) : nil,
            state: try state ?? formState(of: wish, groups, reading))
    }

    private func formState(of wish: Wish?, _ groups: [MyCircle], _ reading: Reading) throws -> FormState {
        let me = try reading.person()
        let needs = try wiring.need(me, reading.tx)
        guard let wish else {
            return FormState([
                "circles": reading.query["group"] ?? "", "rhythm": Wish.Rhythm.monthly.rawValue,
                "languages": reading.viewer.language ?? "", "needs": needs,
            ])
        }
        return WishForm.state(wish, apart: try Wish.apart(of: me, reading.tx), needs: needs, groups: groups)
    }

    func takeWish(_ sending: Sending) throws -> Answer {
        var reader = FormReader(sending.form, sending.say)
        let (me, before, groups, needs) = try sending.reading { reading in
            let me = try reading.person()
            return (
                me, try Wish.find(me, reading.tx), try MyCircle.all(of: me, reading.tx), try wiring.need(me, reading.tx)
            )
        }
        let form = WishForm.read(&reader, groups: groups, site: sending.site, before: before, at: sending.now)
        guard let form else { return .problem(try sending.reading { try minePage($0, reader.state) }) }
        return try sending.act(Self.wish, on: .own) { acting in
            try acting.keep(form.wish, apart: form.apart, of: me)
            if form.needs != needs { try wiring.keepNeed(form.needs, me, acting) }
            return sending.link(RelationshipsRoute.mine, query: [("now", MeetSomeonePage.News.kept.rawValue)])
        }
    }

    func takeLeave(_ sending: Sending) throws -> Answer {
        let me = try sending.reading { try $0.person() }
        return try sending.act(Self.leave, on: .own) { acting in
            try acting.forgetWish(of: me)
            return sending.link(RelationshipsRoute.mine, query: [("now", MeetSomeonePage.News.left.rawValue)])
        }
    }
}
