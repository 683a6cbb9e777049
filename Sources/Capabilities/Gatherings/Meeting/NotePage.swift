import Markup
import Pages
import Phrases
import Spine

/// The note about one thing on the agenda, or about the event as a whole, and what people undertook: one form, so that
/// whoever is called away in the middle has kept both.
struct NotePage: Page {
    let meeting: Meeting
    /// Nil for the event as a whole.
    let item: AgendaItem?
    let number: Int
    let next: AgendaItem?
    let hasAgenda: Bool
    let note: MeetingNote
    let undertakings: [Undertaking]
    let fellows: [Fellow]
    let now: Time
    /// Whether somebody else kept the note while `mine` was written.
    let isConflict: Bool
    let mine: String
    let state: FormState

    private var slug: Slug { meeting.slug }
    private var event: Event { meeting.event }

    func frame(in shown: Rendering) -> Frame {
        var frame = meeting.frame(
            item?.title ?? shown.say(MeetingWords.afterTitle), hasProblems: !state.isGood || isConflict, in: shown)
        if hasAgenda {
            frame.back = (shown.link(MeetingRoute.notes(slug, event.id)), shown.say(MeetingWords.notes))
        }
        return frame
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.element(.header) { html in
            if let item {
                html.element(.p, .class("where"), text: event.title)
                html.element(.h1) { html in
                    html.text(shown.say(MeetingWords.itemNumber, ["number": number]))
                    html.text(" ")
                    html.element(.bdi, .lang(item.language), text: item.title)
                }
            } else {
                html.element(.h1, text: shown.say(MeetingWords.afterTitle))
                html.element(.p, .class("lead")) { $0.element(.bdi, .lang(event.language), text: event.title) }
                html.element(.p, text: shown.say(hasAgenda ? MeetingWords.wholeEvent : .afterLead))
            }
        }
        if !meeting.isRecorded {
            html.notice(shown.say(event.isCancelled ? MeetingWords.isOff : .nothingRecorded))
        }
        if isConflict { conflict(&html, in: shown) }
        if !undertakings.isEmpty {
            html.section("actions", shown.say(UndertakingWords.actions)) { html in
                html.undertakings(undertakings, in: slug, at: now, shown)
            }
        }
        guard meeting.mayWrite, meeting.isRecorded else {
            if !note.words.isEmpty { html.element(.pre, .dir("auto"), text: note.words) }
            // Somebody decided meanwhile that nothing is written down: what was typed is theirs to take along.
            if !mine.isEmpty, mine != note.words {
                html.section("mine", shown.say(MeetingWords.mine)) { $0.element(.pre, .dir("auto"), text: mine) }
            }
            return
        }
        html.element(.div, .class("columns before")) { html in
            html.candour(
                [
                    shown.say(MeetingWords.candourNotes), shown.say(MeetingWords.candourMinutes),
                    shown.say(Words.candourLaw),
                ],
                in: shown)
            html.form(
                to: shown.link(MeetingRoute.note(slug, event.id, item?.id ?? event.id)), in: shown
            ) { form(&$0, in: shown) }
        }
    }

    private func conflict(_ html: inout HTML, in shown: Rendering) {
        html.notice(shown.say(MeetingWords.noteConflict))
        html.element(.div, .class("columns")) { html in
            html.section("theirs", shown.say(MeetingWords.theirs, ["name": note.changedBy])) { html in
                html.element(.pre, .dir("auto"), text: note.words)
            }
            html.section("mine", shown.say(MeetingWords.mine)) { html in
                html.element(.pre, .dir("auto"), text: mine)
            }
        }
    }

    private func form(_ html: inout HTML, in shown: Rendering) {
        html.void(.input, .type("hidden"), .name("revision"), .value(state.value("revision")))
        html.field(
            Field(
                "note", .area, label: shown.say(MeetingWords.noteField),
                hint: shown.say(isConflict ? MeetingWords.togetherHint : .noteHint)), state)
        if let changedAt = note.changedAt, !isConflict {
            html.element(
                .p, .class("meta"),
                text: shown.say(MeetingWords.keptAt, ["time": shown.moment(changedAt), "name": note.changedBy]))
        }
        html.element(.fieldset, .class("field")) { html in
            html.element(
                .legend, text: shown.say(undertakings.isEmpty ? UndertakingWords.newTitle : .newAnother))
            html.element(.div, .class("stack")) { $0.undertakingFields(fellows, state, in: shown) }
        }
        html.element(.div, .class("actions")) { html in
            html.element(.button, text: shown.say(MeetingWords.noteDo))
            if next != nil {
                html.element(
                    .button, .class("quiet"), .name("then"), .value("next"), text: shown.say(MeetingWords.noteNext))
            }
        }
    }
}

/// All that was noted at a meeting, thing by thing.
struct NotesPage: Page {
    let meeting: Meeting
    let items: [AgendaItem]
    let notes: [Item.ID: MeetingNote]
    let undertakings: [Undertaking]
    let now: Time

    func frame(in shown: Rendering) -> Frame { meeting.frame(shown.say(MeetingWords.notes), in: shown) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.meetingHeading(shown.say(MeetingWords.notes), meeting, lead: shown.say(MeetingWords.notesLead), in: shown)
        for (number, item) in items.enumerated() {
            part(
                &html, "\(shown.say(MeetingWords.itemNumber, ["number": number + 1])) \(item.title)", item.id, in: shown
            )
        }
        part(&html, shown.say(items.isEmpty ? MeetingWords.afterTitle : .wholeEvent), meeting.event.id, in: shown)
    }

    private func part(_ html: inout HTML, _ title: String, _ subject: Item.ID, in shown: Rendering) {
        html.section("s\(subject.text)", title) { html in
            if let words = notes[subject]?.words, !words.isEmpty {
                html.element(.pre, .dir("auto"), text: words)
            } else {
                html.element(.p, .class("meta"), text: shown.say(MeetingWords.noteEmpty))
            }
            let own = undertakings.filter { $0.subject == subject }
            if !own.isEmpty { html.undertakings(own, in: meeting.slug, at: now, shown) }
            if meeting.mayWrite, meeting.isRecorded {
                html.element(.div, .class("actions")) { html in
                    html.element(
                        .a, .class("button quiet"),
                        .href(shown.link(MeetingRoute.note(meeting.slug, meeting.event.id, subject))),
                        .aria("label", "\(shown.say(MeetingWords.write)): \(title)"),
                        text: shown.say(MeetingWords.write))
                }
            }
        }
    }
}
