import Database
import HTTP
import Site
import Spine
import TestSupport
import Testing

/// People were promised that some organisations do not read what they answer before it is published.
@Suite struct LeftOutSectorsTests {
    @Test(arguments: Dialect.allCases)
    func `who belongs on behalf of such an organisation neither checks nor types in`(dialect: Dialect) throws {
        try SiteUnderTest.on(dialect) { under in
            try under.site.furnishDemo()
            let conversation = try #require(
                try under.site.store.read { tx in
                    try tx.first("select id from conversation") { try $0.next(Item.ID.self) }
                })
            let batch = try #require(
                try under.site.store.read { tx in
                    try tx.first("select id from paper_batch order by id desc") { try $0.next(Item.ID.self) }
                })
            let place = "/g/porthlas-coming-home/voices/\(conversation.text)"
            let typing = ["\(place)/paper/for-somebody", "/g/porthlas-coming-home/paper/\(batch.text)/type"]
            let pages = ["\(place)/check"] + typing
            // Huw convenes the group for the county council; Tomos belongs to it as himself.
            let (huw, tomos) = (try under.signIn("huw@porthlas.example"), try under.signIn("tomos@porthlas.example"))
            for page in pages {
                try huw.get(page)
                #expect(huw.response.status.code == 200, "\(page)")
            }
            try under.database.write { tx in
                try tx.run("update conversation set excluded_sectors = 'health local-government'")
            }
            for page in pages {
                try huw.get(page)
                #expect(huw.response.status.code == 403, "\(page)")
            }
            // What leads there is not offered to him; printing, which shows no answers, still is.
            for page in ["\(place)/paper", "/g/porthlas-coming-home/paper/\(batch.text)"] {
                try huw.get(page)
                #expect(huw.response.status.code == 200, "\(page)")
                #expect(huw.page.contains("organisations like yours do not read the answers"))
                #expect(typing.allSatisfy { !huw.page.contains("\"\($0)\"") }, "\(page)")
            }
            for page in typing {
                try tomos.get(page)
                #expect(tomos.response.status.code == 200, "\(page)")
            }
            try under.database.write { tx in
                try tx.run("update conversation set excluded_sectors = 'health'")
            }
            try huw.get(pages[0])
            #expect(huw.response.status.code == 200)
        }
    }
}
