import Markup
import Pages
import Phrases
import Spine

/// The background work that is due, under way and resting.
struct JobsPage: Page {
    let jobs: [JobLine]
    /// What each kind of work is called.
    let names: [String: any PhraseKey]

    func frame(in shown: Rendering) -> Frame { HostFrame.below(shown.say(Words.jobsTitle), in: shown) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(shown.say(Words.jobsTitle), lead: shown.say(Words.jobsLead))
        if jobs.isEmpty { html.empty(shown.say(Words.jobsNone)) }
        html.element(.ul, .class("rows")) { html in
            for job in jobs {
                html.element(.li) { html in
                    html.element(.div) { html in
                        html.text(names[job.kind].map { shown.say($0) } ?? job.kind)
                        html.element(
                            .p, .class("meta"),
                            text: shown.say(job.state.words, ["time": job.time(in: shown)])
                                + (job.attempts > 0 ? " " + shown.say(Words.jobAttempts, count: job.attempts) : ""))
                        if !job.error.isEmpty { html.element(.p, .lang("en"), .dir("auto"), text: job.error) }
                    }
                    if job.state == .resting || job.state == .retried {
                        html.press(
                            shown.say(Words.tryAgain), to: shown.link(HostRoute.job(job.id)), class: "quiet", in: shown)
                    }
                }
            }
        }
    }
}

extension JobLine {
    fileprivate func time(in shown: Rendering) -> String {
        isDayAlone ? shown.day(runAt) : shown.moment(runAt)
    }
}

extension JobLine.State {
    var words: Words {
        switch self {
        case .due: .jobDue
        case .running: .jobRunning
        case .retried: .jobRetried
        case .resting: .jobResting
        }
    }
}

extension HostCapability {
    func takeJob(_ id: Job.ID, _ sending: Sending) throws -> Answer {
        try sending.act(Self.retryJob, on: .network) { acting in
            guard try JobLine.retry(id, at: acting.now, in: acting.tx) else {
                throw SpineError(.refused, "This work has ended or is under way.", hindrance: Hindrance(.over))
            }
            return sending.link(HostRoute.jobs)
        }
    }
}
