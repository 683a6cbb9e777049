import Database
public import Spine

extension PapersCapability {
    /// What papers keep about people: what somebody added goes when they are erased, whoever wrote its text version.
    public static var personalData: [PersonalData] {
        [
            PersonalData(
                "paper", ["words"], exported: ["hangs on", "paper", "text version"],
                export: {
                    """
                    select subject.title, item.title, paper.words from paper join item on item.id = paper.id
                    join item as subject on subject.id = paper.about
                    where item.author = \($0) order by item.created_at, item.id
                    """
                },
                erase: { Paper.forgetting("item.author = \($0)") }),
            PersonalData(
                "paper_file", ["name"],
                exported: ["hangs on", "paper", "file", "which", "type", "bytes", PersonalData.link],
                // Both are saved from the page of the paper.
                export: {
                    """
                    select subject.title, item.title, paper_file.name, paper_file.part, paper_file.type,
                        paper_file.size, item.id
                    from paper_file join paper on paper.id = paper_file.paper
                    join item as subject on subject.id = paper.about
                    join item on item.id = paper_file.paper
                    where item.author = \($0) order by item.created_at, item.id, paper_file.part
                    """
                },
                erase: { _ in [] }),
            // They go with the row of their file.
            PersonalData("paper_piece", ["bytes"]) { _ in [] },
        ]
    }
}
