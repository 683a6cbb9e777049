import Database
public import Spine

extension AccountsCapability {
    /// What accounts keep about people: secrets are told of, never told.
    public static var personalData: [PersonalData] {
        [
            PersonalData(
                "session", ["browser"], exported: ["browser", "began", "last used", "ended"],
                export: {
                    "select browser, created_at, seen_at, ended_at from session where person = \($0) order by seen_at"
                },
                erase: { ["delete from session where person = \($0)"] }),
            PersonalData(
                "account", ["password"], exported: ["since", "password"],
                export: {
                    """
                    select since, case when password is null then 'none' else 'set, kept as a fingerprint' end
                    from account where person = \($0)
                    """
                },
                erase: { ["delete from account where person = \($0)"] }),
            PersonalData(
                "one_time_link", ["email", "next"], exported: ["for", "address", "then", "made"],
                export: {
                    """
                    select purpose, email, next, made_at from one_time_link
                    where person = \($0) order by made_at
                    """
                },
                erase: {
                    [
                        """
                        delete from one_time_link
                        where person = \($0) or lower(email) = \(PersonalData.address(of: $0))
                        """
                    ]
                }),
            PersonalData(
                "digest", [], exported: ["how often", "told last"],
                export: { "select rhythm, told_at from digest where person = \($0)" },
                erase: { ["delete from digest where person = \($0)"] }),
            PersonalData(
                "digest_link", [], exported: ["made"],
                export: { "select made_at from digest_link where person = \($0) order by made_at" },
                erase: { ["delete from digest_link where person = \($0)"] }),
            PersonalData(
                "invitation", [], exported: ["made", "used"],
                export: {
                    "select made_at, used_at from invitation where person = \($0) order by made_at"
                },
                erase: { ["delete from invitation where person = \($0)"] }),
        ]
    }
}
