public import Database
public import Spine

extension VoicesCapability {
    /// A condition on `item`: of what people said, only what stands for others to read now is found. What waits, was refused,
    /// is held back or was taken down is not, whoever looks; nor is a story after its permission.
    public static func isFindable(at now: Time) -> SQL {
        """
        (item.kind <> \(Statement.kind) or item.visibility >= \(Visibility.cell) and exists (select 1 from statement
            where statement.id = item.id and statement.moderation = \(Statement.Moderation.published)))
        and (item.kind <> \(Story.kind) or exists (select 1 from story
            where story.id = item.id and \(Story.isGood(at: now))))
        """
    }
}
