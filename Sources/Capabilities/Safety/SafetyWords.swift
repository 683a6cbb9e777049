import Phrases

/// The words of safety.
enum Words: String, PhraseKey {
    static let book = "Safety"

    case tooOften
    case kindDuty, waitsReports, waitsAnswers, waitsSafeguarding, waitsDanger, worriedHintVisitor, worriedThanksVisitor,
        reportConvenor, reportKeeper, oweResponsible, oweContact, oweNumbers, oweBases, doneTakenDown, doneStays,
        complaintsConvenor, waitsBreaches, save, letterSubject, letterHello
    case letterWaits, letterNoMore, letterAnswerSubject, letterAnswer, safetyTitle, safetyLink, safetyLead
    case dutiesTitle, openNow, dangerTitle, dangerNow, dangerNotWatched, emergency, safeguardingTitle, leadNamed
    case leadIs, deputyIs, leadByForm, leadByContact
    case leadNobody, whoTitle, responsible, contactPoint, processor, processorIs, reachAt, ownStaff, ownStaffIs
    case notWritten, basesTitle, basesLead, basisWhat, basis, basisReason, basisConsent, basisContract, basisDuty
    case basisVital, basisPublic, basisInterests, retentionTitle, retentionWhat, retentionLength, retentionWorries
    case months, years, days, keptReports, keptAnswers, keptWorries, rightsTitle, complainHere, yourDataTitle
    case receiptsTitle, editTitle, editLead, editReaders, dangerLabel, dangerHint, leadLabel, leadHint, deputyLabel
    case deputyHint, deputySame, nobodyYet, personMissing, reachLabel, reachHint, reachNamed, responsibleHint
    case responsibleMissing, contactHint, contactMissing, complainLabel, complainHint, basesEdit, basesFormLead
    case basisReasonFor, basisReasonMissing, basisMissing, retentionEdit, retentionFormLead, retentionUsual
    case retentionMissing, reportTitle, reportLead, reportReaders, formKeeper, formDisclosure, reportNoName,
        reportNotWatched, reasonLegend
    case reasonDanger, reasonNames, reasonHurtful, reasonUntrue, reasonNotTheirs, reasonAdvertising, reasonOther
    case reasonMissing, reportNote, reportNoteHint, reportSend, thanksTitle, receiptIf, nextTitle, nextLook
    case nextAnswer, nextKeepers, nextConvenors, nextThirty, nextCode, nextLetter, reportsTitle, reportsLead
    case reportsNone, reportOne, reportWhere, reportGone, cameOn, answerNow, answerOpen, answerTakenDown
    case answerTakenDownHint, answerStays, answerStaysHint, answerLegend, answerMissing, answerNote, answerNoteHint
    case answerNoteMissing, answerReaders, answerSend, worriesTitle, worriesLead, worriesReaders, worriesMachine
    case worriesReports, worriesNone, worryOne, worryOpen, worryErased, worryWhy, worryFrom, worryState, stepsTitle
    case worryHeld, worryRelease
    case stepsNone, stepLabel, stepHint, stepMissing, stepSave, outcomeLabel, outcomeNone, outcomeReferred
    case outcomeSupported, outcomeNothing, outcomeNotReached, handOver, handOverHint, worriedTitle, worriedLead
    case worriedLabel, worriedHint, worriedMissing, worriedNobody, worriedSend, worriedThanks, complaintsTitle
    case complaintsLead, complaintsReaders, complaintsName, kindLegend, kindMissing, kindComplaint, kindAppeal
    case kindAccess, kindCorrection, kindObjection, kindErasure, groupLabel, groupHint, groupNone, groupMissing
    case aboutLabel, aboutHint, wordsLabel, wordsHint, wordsMissing, nameLabel, contactLabel, contactWhy
    case complaintsSend, regulator, receiptsLead, codeLabel, codeHint, codeMissing, codeUnknown, codeSend
    case receiptTitle, youSent, dueBy, answerGiven, theAnswer, appealLink, yourDataLead, withAccount, withAccountHow
    case myPage, withLink, withLinkHow, withNothing, withNothingHow, withNothingProof, answersTitle, answersLead
    case answersNone, answerBy, overdueSince, theAnswerHint, theAnswerMissing, answerProof, answerGoesTo
    case keeperTitle, keeperLead, papersTitle, breachesTitle, breachesLead, breachesNone, breachNew, breachReaders
    case breachOne, happenedLabel, happenedHint, happenedMissing, affectedLabel, affectedHint, affectedMissing
    case riskLegend, riskUnlikely, riskLikely, riskHigh, riskMissing, hoursLabel, hoursHint, hoursOdd, breachSave
    case foundAt, regulatorBy, regulatorTold, peopleTold, closedAt, breachNoteMissing, breachTellFirst
    case tickRegulator, tickPeople, tickPeopleHint, tickClose, clockClosed, clockNone, clockLate, clockLeft
    case jobRetain
}
