import Phrases

/// The words of the record of processing and of the impact assessment.
enum RecordWords: String, PhraseKey {
    static let book = "SafetyRecord"

    case recordTitle, recordLead, assessmentTitle, assessmentLead, kindsTitle, columnPurpose, columnPeople
    case columnReaders, columnRisk, columnMeasure, doBelonging, whyBelonging, doSigningIn, whySigningIn, doLetters
    case whyLetters, doWords, whyWords, doAnswers, whyAnswers, doBringingIn, whyBringingIn, doHistory, whyHistory
    case doSafety, whySafety, doProtection, whyProtection, aboutMembers, aboutSpeakers, aboutConcerned, aboutAnyone
    case seenBelonging, seenNobody, seenLetters, seenWords, seenAnswers, seenConvenors, seenHistory, seenSafety
    case installationTitle, keptSQLite, keptPostgreSQL, travelsEncrypted, travelsPlain, mailByServer, mailByHand
    case backupsKept, keeperAt, schemaTitle, schemaLead, schemaTable, schemaWords, schemaPersonal, schemaPeople
    case schemaUnassigned, deletedTitle, deletedNone, deletedFew, deletedLine, keptTitle, keptCounts, neededTitle
    case neededLead, neededGroup, risksTitle, riskFoundOut, measureFoundOut, riskFew, measureFew, riskAccount
    case measureAccount, riskDanger, measureDanger, riskKeeper, measureKeeper, riskTooLong, measureTooLong
    case riskPressure, measurePressure, riskLost, measureLost, openTitle, openNothing, openEncrypt, openKeeper
    case openResponsible, openNumbers, openLead, openDeputy, openBases, signedTitle, signedAsked, signedBy, signedOn
    case signedAgain, doGatherings, whyGatherings, aboutInvited, seenGatherings
    case doRelationships, whyRelationships, aboutMeeting, seenRelationships
}
