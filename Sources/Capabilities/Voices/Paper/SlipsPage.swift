import Markup
import Pages
import Phrases
import QRCodes
import Spine

/// The slips of a batch, one side of A4 each: what is handed in, and below the cut what its writer keeps.
struct SlipsPage: Page {
    /// What leads a slip's writer back to what they said.
    struct WayBack: Sendable {
        let words: String
        let link: ReturnLink
    }

    let cell: CellHeading
    let batch: PaperBatch
    let question: OpenQuestion
    /// The tag of the words to print.
    let tag: String
    let views: [AskedView]
    let safety: SafetyNotice
    /// One for each slip, in their order.
    let ways: [WayBack]

    /// How many lines there are for own words.
    private static let lines = 4

    func frame(in shown: Rendering) -> Frame {
        Frame(
            shown.say(PaperWords.batchNamed, ["batch": batch.code]), cell: cell,
            back: batch.back(in: cell, shown), isPrivate: true, isForPaper: true)
    }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.element(.header, .class("screen")) { html in
            html.element(.h1, text: shown.say(PaperWords.batchNamed, ["batch": batch.code]))
            html.element(.p, .class("lead"), text: shown.say(PaperWords.printHow))
        }
        let duties = SlipDuties.printed(question, batch, tag: tag, in: shown)
        for (place, way) in ways.enumerated() {
            let number = batch.number(place + 1)
            html.element(.article, .class("slip"), .aria("label", number.text)) { html in
                top(number, &html, shown)
                answers(&html, shown)
                own(&html, shown)
                about(duties, &html, shown)
                kept(number, way, &html, shown)
            }
        }
    }

    private func top(_ number: SlipNumber, _ html: inout HTML, _ shown: Rendering) {
        html.element(.p, .class("slip-top")) { html in
            html.element(.span, .lang(question.groupLanguage), text: question.group)
            html.element(.b, .translate("no"), text: number.text)
        }
        html.written(.h2, question.question.version(for: tag))
        let why = question.why.version(for: tag)
        if !why.words.isEmpty { html.written(.p, why) }
    }

    private func answers(_ html: inout HTML, _ shown: Rendering) {
        html.element(.table) { html in
            html.element(.caption, text: shown.say(PaperWords.slipTick))
            let ticks = GivenAnswers.Tick.allCases.filter { $0 != .none }
            html.columns(1 + ticks.count)
            html.element(.thead) { html in
                html.element(.tr) { html in
                    html.element(.th, .scope("col"), text: shown.say(Words.view))
                    for tick in ticks {
                        html.element(.th, .scope("col"), text: shown.say(tick.words))
                    }
                }
            }
            html.element(.tbody) { html in
                for view in views {
                    html.element(.tr) { html in
                        html.element(.th, .scope("row")) { html in
                            html.text("\(view.place). ")
                            html.written(.span, view.words.version(for: tag))
                        }
                        for _ in ticks { html.element(.td, .class("box")) { _ in } }
                    }
                }
            }
        }
    }

    private func own(_ html: inout HTML, _ shown: Rendering) {
        html.element(.p) { html in
            html.element(.b, text: shown.say(PaperWords.slipOwn))
            html.text(" ")
            html.text(shown.say(PaperWords.slipOwnHint))
        }
        for _ in 0..<Self.lines { html.element(.p, .class("line")) { _ in } }
    }

    private func about(_ duties: [String], _ html: inout HTML, _ shown: Rendering) {
        html.element(.div, .class("slip-small")) { html in
            html.element(.ul) { html in
                for line in duties { html.element(.li, .dir("auto"), text: line) }
            }
            html.element(.div) { html in
                html.element(.p) { html in
                    html.element(.b, text: shown.say(PaperWords.slipHandIn))
                    html.text(" ")
                    html.element(.span, .dir("auto"), text: batch.handIn)
                }
                if let day = question.closesAt {
                    html.element(.p, text: shown.say(PaperWords.slipBy, ["day": shown.day(day)]))
                }
                html.element(.p, text: shown.say(PaperWords.slipDanger))
                for line in safety.inDanger {
                    html.element(.p, .dir("auto"), text: line)
                }
            }
        }
    }

    /// Below the cut: what its writer keeps.
    private func kept(_ number: SlipNumber, _ way: WayBack, _ html: inout HTML, _ shown: Rendering) {
        let code = batch.conversationCode
        html.element(.p, .class("cut"), text: shown.say(PaperWords.slipCut))
        html.element(.div, .class("keep")) { html in
            html.element(.div) { html in
                html.element(.p) { html in
                    html.element(.b, text: shown.say(PaperWords.slipKept))
                    html.text(" ")
                    html.element(.b, .translate("no"), text: number.text)
                }
                html.element(
                    .p, text: shown.say(PaperWords.slipWords, ["address": address(shown), "code": code]))
                html.element(.p, .class("slip-words"), .translate("no"), text: way.words)
                html.element(.p, text: help(shown))
            }
            html.square(shown.address(TakingPartRoute.returned(way.link)), label: shown.say(PaperWords.slipQR))
        }
    }

    private func help(_ shown: Rendering) -> String {
        let phone = shown.site.installation.helpPhone
        return phone.isEmpty ? shown.say(PaperWords.slipAsk) : shown.say(PaperWords.slipPhone, ["phone": phone])
    }

    /// The address where the four words are typed, without what browsers add.
    private func address(_ shown: Rendering) -> String {
        let whole = shown.site.publicAddress + Linking(prefix: shown.link.prefix)(TakingPartRoute.door).text
        return whole.hasPrefix("https://") ? String(whole.dropFirst(8)) : whole
    }
}

extension HTML {
    /// The QR code of an address.
    fileprivate mutating func square(_ address: String, label: String) {
        guard let qr = try? QRCode(address) else { return }
        let side = Double(qr.outerSize)
        element(.svg, .class("slip-qr"), .viewBox(0, 0, side, side), .role("img"), .aria("label", label)) { html in
            html.void(.path, .d(qr.path))
        }
    }
}
