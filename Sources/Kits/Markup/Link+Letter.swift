extension Link {
    /// Opens a letter to an address in the program that the reader writes letters with, with its subject and its words. Words
    /// that would make it too long for such programs are left out.
    public init(letterTo address: String, subject: String, words: String) {
        func link(_ query: [(String, String)]) -> String {
            let lines = query.map { name, value in
                (name, value.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
            }
            return LinkSpeller.spell([address], lines, nil) { speller in
                speller.put(address, .path)
                speller.put(lines, nil)
            }
        }
        let whole = link([("subject", subject), ("body", words)])
        self.init(checked: "mailto:" + (whole.utf8.count <= 2_000 ? whole : link([("subject", subject)])))
    }
}
