import Database
public import Pages
import Spine

extension LearningCapability {
    public static var keeps: [Keeping] {
        [
            // What was offered and not taken up needs no more than a year; the note stays where it is.
            Keeping("learning.offers", TravellingWords.keptOffers, months: [3, 6, 12, 24], usual: 12) {
                cell, before, acting in
                let old = try acting.tx.all(
                    """
                    select item.id from offer join item on item.id = offer.id
                    where item.cell = \(cell) and item.state = 'live' and offer.offered_day < \(before)
                        and (offer.answer is null or offer.answer = 'not-now')
                    """
                ) { try $0.next(Item.ID.self) }
                for id in old {
                    try acting.tx.run("update offer set word = '', reply = '' where id = \(id)")
                    try acting.withdraw(Offer.toTakeUp, about: id)
                    try acting.tx.run("update item set title = '' where id = \(id)")
                    try acting.setState(.retired, of: id)
                }
                return old.count
            }
        ]
    }
}
