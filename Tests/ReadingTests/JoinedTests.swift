import Disclosures
import Reading
import Testing

@Suite("Stretches of documents as one")
struct JoinedTests {
  @Test func passagesLeadInsAndTables() throws {
    let html = """
      <main><h1>One</h1><p>We do this:</p><ul><li>audit</li></ul><table><tr><th>Audits</th><td>None</td></tr></table></main>
      """
    let page = try read(Array(html.utf8), as: Source(id: "a", contentType: "text/html")).get()
    let one = page.document
    let count = one.passages.count
    let joined = Document(joining: [(one, 0..<count), (one, 1..<count), (one, 2..<2)], as: one)
    #expect(joined.passages.map(\.index) == Array(0..<2 * count - 1))
    let texts = one.passages.map { one.text(in: $0.range) }
    #expect(joined.passages.map { joined.text(in: $0.range) } == texts + texts.dropFirst())
    #expect(joined.text == (texts + texts.dropFirst()).joined(separator: "\n"))
    let item = try #require(joined.passages.last { $0.kind == .listItem })
    #expect(item.leadIn.map { joined.text(in: joined.passages[$0].range) } == "We do this:" && item.leadIn == count)
    let rows = joined.passages.compactMap(\.row)
    #expect(rows.map(\.table) == [0, 1])
    #expect(rows.map { $0.cells.map { joined.text(in: $0.range) } } == [["Audits", "None"], ["Audits", "None"]])
  }
}
