import Markup
import Pages
import Phrases
import Spine

/// Who was invited, what they answered, what they need; whom to phone or to post to; and more people to invite.
struct PeoplePage: Page {
    let cell: CellHeading
    let event: Event
    let lines: [InvitedLine]
    let hasOthers: Bool
    let state: FormState

    private var slug: Slug { cell.cell.slug }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(InvitationsWords.title), cell: cell, place: .gatherings,
            back: (shown.link(EventsRoute.event(slug, event.id)), event.title), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(InvitationsWords.title), lead: shown.say(InvitationsWords.lead))
        html.cancelled(event, in: shown)
        tell(&html, in: shown)
        if lines.isEmpty {
            html.empty(shown.say(InvitationsWords.nobody))
        } else {
            html.element(.p, text: sums(in: shown))
            html.element(.div, .class("stack")) { html in
                html.invited(lines, at: event, caption: shown.say(InvitationsWords.caption), in: shown) { line in
                    shown.link(InvitationsRoute.answer(slug, event.id, line.invited.id))
                }
                html.element(.ul) { html in
                    entry(&html, InvitationsWords.printList, InvitationsRoute.list(slug, event.id), in: shown)
                    entry(&html, InvitationsWords.pasteReply, InvitationsRoute.reply(slug, event.id), in: shown)
                }
                html.element(.p, .class("meta"), text: shown.say(PagesWords.saveNoted))
                html.press(
                    shown.say(PagesWords.saveTable), to: shown.link(InvitationsRoute.saved(slug, event.id)),
                    class: "quiet", in: shown)
            }
        }
        guard !event.isCancelled else { return }
        html.section("more", shown.say(InvitationsWords.moreTitle)) { html in
            html.element(.div, .class("columns before")) { html in
                html.candour(
                    [InvitationsWords.candourLetter, .candourMail].map { shown.say($0) } + [
                        shown.say(Words.candourLaw)
                    ],
                    in: shown)
                html.form(to: shown.link(InvitationsRoute.people(slug, event.id)), in: shown) { html in
                    html.invitees(hasOthers: hasOthers, state, in: shown)
                    html.actions(shown.say(InvitationsWords.inviteDo), in: shown)
                }
            }
        }
    }

    private func sums(in shown: Rendering) -> String {
        var counts: [Attendance.Answer: Int] = [:]
        var (waits, open) = (0, 0)
        for line in lines {
            if line.attendance?.seat == .waits {
                waits += 1
            } else if let answer = line.attendance?.answer, !line.lacksPlace(at: event) {
                counts[answer, default: 0] += 1
            } else {
                open += 1
            }
        }
        return shown.say(
            InvitationsWords.sums,
            [
                "coming": counts[.coming] ?? 0, "perhaps": counts[.perhaps] ?? 0, "not": counts[.notComing] ?? 0,
                "open": open, "waits": waits,
            ])
    }

    private func tell(_ html: inout HTML, in shown: Rendering) {
        let those = lines.filter { !$0.toTell.isEmpty }
        guard !those.isEmpty else { return }
        html.section("tell", shown.say(InvitationsWords.tellTitle), class: "waiting") { html in
            html.element(.ul, .class("rows")) { html in
                for line in those {
                    html.element(.li) { html in
                        html.element(.div) { html in
                            html.element(.bdi, text: line.name(in: shown))
                            // Of what is called off, that alone is news.
                            let news =
                                event.isCancelled
                                ? [shown.say(InvitationsWords.tellCancelled)]
                                : line.toTell.compactMap { InvitationsWords.tell($0) }.map { shown.say($0) }
                            let about = news + [line.invited.contact].filter { !$0.isEmpty }
                            html.element(.p, .class("meta"), text: about.joined(separator: " · "))
                            html.element(.p, .class("meta")) { html in
                                html.element(
                                    .a, .href(shown.link(InvitationsRoute.paper(slug, event.id, line.invited.id))),
                                    .aria("label", "\(shown.say(onPaper)): \(line.name(in: shown))"),
                                    text: shown.say(onPaper))
                            }
                        }
                        html.form(to: shown.link(InvitationsRoute.told(slug, event.id, line.invited.id)), in: shown) {
                            html in
                            html.element(
                                .button, .class("quiet"),
                                .aria("label", "\(shown.say(InvitationsWords.toldDo)): \(line.name(in: shown))"),
                                text: shown.say(InvitationsWords.toldDo))
                        }
                    }
                }
            }
        }
    }

    private var onPaper: InvitationsWords { event.isCancelled ? .onPaperOff : .onPaper }

    private func entry(
        _ html: inout HTML, _ words: InvitationsWords, _ route: InvitationsRoute, in shown: Rendering
    ) {
        html.element(.li) { $0.element(.a, .href(shown.link(route)), text: shown.say(words)) }
    }
}

extension InvitedLine {
    func name(in shown: Rendering) -> String {
        invited.name.isEmpty ? shown.say(InvitationsWords.nameless) : invited.name
    }

    /// Whether they said that they come, and hold no place because nobody knows who they are.
    func lacksPlace(at event: Event) -> Bool { event.particulars.places != nil && attendance?.lacksName == true }

    func answer(at event: Event, in shown: Rendering) -> String {
        guard let attendance else { return shown.say(InvitationsWords.notYet) }
        if lacksPlace(at: event) { return shown.say(InvitationsWords.noPlaceYet) }
        if attendance.seat == .waits { return shown.say(InvitationsWords.waits) }
        return shown.say(attendance.answer.words)
    }

    /// How they are reached: a letter, or what they said.
    func reach(in shown: Rendering) -> String {
        let all = [invited.email, invited.contact].compactMap(\.self).filter { !$0.isEmpty }
        return all.isEmpty ? shown.say(InvitationsWords.noAddress) : Set(all).sorted().joined(separator: ", ")
    }
}

extension InvitationsWords {
    /// The heads of the table of those who are invited.
    static let columns: [InvitationsWords] = [.columnName, .columnAnswer, .columnNeeds, .columnReach]

    static func tell(_ what: String) -> InvitationsWords? {
        switch GatheringsCapability.News(rawValue: what) {
        case .invitation: .tellInvitation
        case .change, .restored: .tellChange
        case .cancelled: .tellCancelled
        case .place: .tellPlace
        case nil: nil
        }
    }
}

extension HTML {
    /// Those who are invited, with what they answered and need.
    mutating func invited(
        _ lines: [InvitedLine], at event: Event, caption: String, in shown: Rendering,
        link: ((InvitedLine) -> Link)?
    ) {
        let columns = InvitationsWords.columns.map { shown.say($0) }
        table(caption: caption, columns: columns) { html in
            for line in lines {
                html.tableRow {
                    if let link {
                        $0.element(.a, .href(link(line)), .dir("auto"), text: line.name(in: shown))
                    } else {
                        $0.element(.bdi, text: line.name(in: shown))
                    }
                } cells: { html in
                    html.tableCell(columns[1], line.answer(at: event, in: shown))
                    html.tableCell(columns[2], line.needs)
                    html.tableCell(columns[3], line.reach(in: shown))
                }
            }
        }
    }
}
