import Database
public import Pages
import Spine

extension SafetyCapability {
    public static var keeps: [Keeping] {
        [
            Keeping("safety.reports", Words.keptReports, months: [6, 12, 24], usual: 12) { cell, before, acting in
                try acting.tx.run("delete from report where cell = \(cell) and answered_on < \(before)")
            },
            Keeping("safety.answers", Words.keptAnswers, months: [12, 24, 36, 72], usual: 24) { cell, before, acting in
                try acting.tx.run("delete from owed_answer where cell = \(cell) and answered_on < \(before)")
            },
            // A number would tell that there was one.
            Keeping("safety.worries", Words.keptWorries, months: [12, 36, 72, 120], usual: 72, isCounted: false) {
                cell, before, acting in
                try acting.tx.run("delete from worry where cell = \(cell) and closed_on < \(before)")
            },
        ]
    }

    /// How long the site keepers' own are kept: the same everywhere.
    static let keepersMonths = 60
}
