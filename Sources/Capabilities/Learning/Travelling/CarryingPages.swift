import Markup
import Pages
import Phrases
import Spine

/// Before a note leaves as a file: what is in it, and what is not.
struct FilePage: Page {
    let cell: CellHeading
    let note: Note
    /// How many people's words stay behind, since they agreed to fewer readers.
    let staying: Int
    /// Whether the viewer wrote it, who alone says whether their name goes along.
    let isAuthor: Bool
    let state: FormState

    private var back: LearningRoute { .note(cell.cell.slug, note.id) }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(TravellingWords.fileTitle), cell: cell, place: .gatherings,
            back: (shown.link(back), note.title), hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(TravellingWords.fileTitle), lead: shown.say(TravellingWords.fileLead))
        html.element(.ul) { html in
            html.element(.li, text: shown.say(TravellingWords.fileHolds))
            html.element(.li, text: shown.say(TravellingWords.fileLeaves))
            if staying > 0 { html.element(.li, text: shown.say(TravellingWords.fileStaying, count: staying)) }
            html.element(.li, text: shown.say(TravellingWords.fileProves))
        }
        guard note.visibility >= .everyone else { return html.empty(shown.say(TravellingWords.fileNarrow)) }
        html.form(to: shown.link(TravellingRoute.file(cell.cell.slug, note.id).whole), in: shown) { html in
            if isAuthor { html.tick("named", label: shown.say(TravellingWords.fileNamed), state) }
            html.actions(
                shown.say(TravellingWords.fileDo), stop: (shown.say(Words.stop), shown.link(back)), in: shown)
        }
    }
}

/// The form in which a convenor brings a file of another installation in.
struct BringPage: Page {
    let cell: CellHeading
    let state: FormState

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(TravellingWords.bringTitle), cell: cell, place: .gatherings,
            back: (shown.link(LearningRoute.all(cell.cell.slug)), shown.say(Words.learning)),
            hasProblems: !state.isGood)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.problems(of: state, in: shown)
        html.heading(shown.say(TravellingWords.bringTitle), lead: shown.say(TravellingWords.bringLead))
        html.element(.div, .class("columns before")) { html in
            html.candour([TravellingWords.candourBring, .candourProves].map { shown.say($0) }, in: shown)
            let here = shown.link(TravellingRoute.bring(cell.cell.slug).whole)
            html.form(to: here, in: shown, isUpload: true) { html in
                html.upload(
                    "file", label: shown.say(TravellingWords.bringFile),
                    hint: shown.say(TravellingWords.bringFileHint), accept: ".json,application/json", state)
                html.field(
                    Field(
                        "will", .area, label: shown.say(TravellingWords.bringWill),
                        hint: shown.say(TravellingWords.bringWillHint)), state)
                html.actions(
                    shown.say(TravellingWords.bringDo),
                    stop: (shown.say(Words.stop), shown.link(LearningRoute.all(cell.cell.slug))), in: shown)
            }
        }
    }
}

/// A note from another installation: what it says, where it comes from, and what it said before.
struct ReceivedPage: Page {
    let cell: CellHeading
    let received: Received
    let before: [Received.Before]
    let mayTakeAway: Bool
    let report: Link

    private var note: NoteFile.Content { received.file.content }

    func frame(in shown: Rendering) -> Frame {
        Frame(
            note.title, cell: cell, place: .gatherings,
            back: (shown.link(LearningRoute.all(cell.cell.slug)), shown.say(Words.learning)))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header) { html in
            html.element(.h1, .foreign(note.language, in: shown), .dir("auto"), text: note.title)
            if let origin = received.origin {
                html.element(
                    .p, .class("meta"),
                    text: shown.say(
                        TravellingWords.fromElsewhere,
                        ["group": origin.group, "installation": origin.installation]))
            }
        }
        html.element(.article, .foreign(note.language, in: shown), .dir("auto")) { html in
            html.noteWords(
                lines: note.points, quotes: note.quotes.map { ($0.words, $0.name) }, detail: note.detail,
                language: note.language, in: shown)
        }
        if !received.will.isEmpty {
            html.section("will", shown.say(TravellingWords.willTry)) { $0.paragraphs(received.will) }
        }
        html.section("way", shown.say(TravellingWords.way)) { way(&$0, in: shown) }
        if !before.isEmpty {
            html.section("before", shown.say(TravellingWords.before)) { html in
                html.element(.ul, .class("rows tree")) { html in
                    for one in before { earlier(&html, one, in: shown) }
                }
            }
        }
        html.element(.ul) { html in
            if mayTakeAway {
                html.element(.li) { html in
                    html.press(
                        shown.say(TravellingWords.fileDo),
                        to: shown.link(TravellingRoute.passOn(cell.cell.slug, received.id).whole), class: "quiet",
                        in: shown)
                }
                html.element(.li) { html in
                    html.element(
                        .a, .href(shown.link(TravellingRoute.takeAway(cell.cell.slug, received.id).whole)),
                        text: shown.say(TravellingWords.takeAway))
                }
            }
            html.element(.li) { $0.element(.a, .href(report), text: shown.say(Words.report)) }
        }
    }

    private func way(_ html: inout HTML, in shown: Rendering) {
        html.element(.ol) { html in
            for place in note.path {
                html.element(.li) { html in
                    html.element(.bdi, text: "\(place.group), \(place.installation)")
                    html.text(" · ")
                    html.element(.span, .dir("ltr"), .translate("no"), text: place.address)
                    html.text(" · ")
                    html.element(.span, .dir("ltr"), text: place.day)
                }
            }
        }
        if let author = note.author {
            html.element(.p, text: shown.say(TravellingWords.writtenBy, ["name": author]))
        }
        html.element(.p, .class("meta"), text: shown.say(TravellingWords.cameIn, ["day": shown.day(received.day)]))
    }

    private func earlier(_ html: inout HTML, _ one: Received.Before, in shown: Rendering) {
        html.element(.li) { html in
            html.element(.div) { html in
                html.element(.p, .class("meta"), text: shown.say(TravellingWords.cameIn, ["day": shown.day(one.day)]))
                html.element(
                    .p, .foreign(one.file.content.language, in: shown), .dir("auto"), text: one.file.content.title)
                html.element(.ul, .foreign(one.file.content.language, in: shown), .dir("auto")) { html in
                    for line in one.file.content.points { html.element(.li, text: line) }
                }
            }
        }
    }
}

/// Before a note from elsewhere is taken away.
struct TakeAwayPage: Page {
    let cell: CellHeading
    let received: Received

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(TravellingWords.takeAwayTitle), cell: cell, place: .gatherings,
            back: (
                shown.link(TravellingRoute.received(cell.cell.slug, received.id).whole), received.file.content.title
            ))
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(TravellingWords.takeAwayTitle), lead: shown.say(TravellingWords.takeAwayLead))
        html.press(
            shown.say(TravellingWords.takeAwayDo),
            to: shown.link(TravellingRoute.takeAway(cell.cell.slug, received.id).whole), in: shown)
    }
}

extension HTML {
    /// What a group took in from other installations, one a row.
    mutating func received(_ lines: [ReceivedLine], in cell: Cell, shown: Rendering) {
        element(.ul, .class("rows")) { html in
            for line in lines {
                html.element(.li) { html in
                    html.element(.div) { html in
                        html.element(
                            .a, .href(shown.link(TravellingRoute.received(cell.slug, line.id).whole)),
                            .foreign(line.language, in: shown), .dir("auto"), text: line.title)
                        html.element(
                            .p, .class("meta"),
                            text: shown.say(
                                TravellingWords.fromElsewhere,
                                ["group": line.group, "installation": line.installation]))
                        html.paragraphs(line.will)
                    }
                    html.element(.span, .class("meta"), text: shown.day(line.day))
                }
            }
        }
    }
}
