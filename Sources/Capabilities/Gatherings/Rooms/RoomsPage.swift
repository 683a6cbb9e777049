import Markup
import Pages
import Phrases
import Spine

/// The rooms and desks that organisations of the network offer to each other.
struct RoomsPage: Page {
    let rooms: [Room]
    /// What the viewer has booked.
    let mine: [Booking]
    /// The organisations for which they may offer one.
    let stewarded: [(id: Item.ID, name: String, language: String)]

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(RoomsWords.title), place: .gatherings,
            back: (shown.link(CalendarsRoute.network), shown.say(Words.gatherings)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(RoomsWords.title), lead: shown.say(RoomsWords.lead))
        if rooms.isEmpty {
            html.empty(shown.say(stewarded.isEmpty ? RoomsWords.none : .noneSteward))
        } else {
            html.element(.ul, .class("rows")) { html in
                for room in rooms { row(room, &html, in: shown) }
            }
        }
        if !mine.isEmpty {
            html.section("mine", shown.say(RoomBookingsWords.mine)) { html in
                html.element(.ul, .class("rows")) { html in
                    for booking in mine {
                        html.row(
                            booking.roomName, shown.link(RoomsRoute.booking(booking.room, booking.id)),
                            about: booking.slot.words(shown.say, shown.site))
                    }
                }
            }
        }
        if !stewarded.isEmpty {
            html.section("offer", shown.say(RoomsWords.offerTitle)) { html in
                html.element(.ul) { html in
                    for one in stewarded {
                        html.element(.li) { html in
                            html.element(
                                .a, .href(shown.link(RoomsRoute.offer(one.id))),
                                text: shown.say(RoomsWords.offerFor, ["organisation": one.name]))
                        }
                    }
                }
            }
        }
    }

    private func row(_ room: Room, _ html: inout HTML, in shown: Rendering) {
        let facts = room.facts
        html.element(.li) { html in
            html.element(.div) { html in
                html.element(
                    .a, .href(shown.link(RoomsRoute.room(room.id))), .foreign(room.language, in: shown),
                    .dir("auto"), text: room.name)
                html.element(.p, .class("meta")) { html in
                    html.element(.bdi, text: room.organisationName)
                    for words in [
                        shown.say(facts.sort.words), shown.say(RoomsWords.seats, count: facts.seats),
                        shown.say(facts.terms.words),
                    ] { html.text(" · " + words) }
                }
                let access = facts.accessWords(shown.say)
                if !access.isEmpty { html.element(.p, .class("meta"), text: shown.say.list(access)) }
            }
            if room.isClosed { html.element(.span, .class("tag"), text: shown.say(RoomsWords.closedTag)) }
        }
    }
}
