public import Database

/// Every migration in order: the database's history. A new one is a new file and a line here.
public enum History {
    /// From the first to the newest. What has once been released is never edited.
    public static let migrations: [Migration] = [
        .spine,
        .accounts,
        .network,
        .host,
        .voices,
        .checking,
        .safety,
        .takingPart,
        .voicesHeard,
        .voicesPaper,
        .gatherings,
        .meeting,
        .dates,
        .digest,
        .learning,
        .papers,
        .travels,
        .years,
        .themes,
        .relationships,
        .rooms,
        .formerAddresses,
        .organisationsOfCells,
        .formNumbers,
        .indexes,
        .datesAhead,
        .askedAgain,
        .lettersToForget,
        .meantAgain,
        .replyMended,
        .voicesNames,
        .voicesPromises,
        .calledOff,
    ]
}
