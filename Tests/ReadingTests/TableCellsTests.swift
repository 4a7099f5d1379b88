import Disclosures
import Reading
import Testing

@Suite("Cells of tables")
struct TableCellsTests {
  /// "0:Cotton 1:Yes" for each row with its table and number; a head in brackets, a cell from above with a caret.
  private func rows(_ html: String) throws -> [String] { rows(of: try page(html).document) }

  private func rows(of document: Document) -> [String] {
    document.passages.compactMap { passage in
      passage.row.map { row in
        "\(row.table).\(row.number) "
          + row.cells.map { cell in
            let text = document.text(in: cell.range)
            let place = cell.columns.count == 1 ? "\(cell.columns.lowerBound)" : "\(cell.columns)"
            let isAbove = cell.range.upperBound <= passage.range.lowerBound
            return "\(place):" + (cell.isHead ? "[\(text)]" : text) + (isAbove ? "^" : "")
          }.joined(separator: " ")
      }
    }
  }

  @Test(
    "a row knows its cells and their columns",
    arguments: [
      (
        "<table><tr><th>Good<th>Brazil<tr><td>Coffee<td>Yes</table>",
        ["0.0 0:[Good] 1:[Brazil]", "0.1 0:Coffee 1:Yes"]
      ),
      (
        "<table><tr><td rowspan=3>India<td>Cotton<tr><td>Carpets<tr><td>Bricks<tr><td>Nepal<td>Bricks</table>",
        ["0.0 0:India 1:Cotton", "0.1 0:India^ 1:Carpets", "0.2 0:India^ 1:Bricks", "0.3 0:Nepal 1:Bricks"]
      ),
      (
        "<table><tr><td colspan=2>Both<td>Third<tr><td>a<td>b<td>c</table>",
        ["0.0 0..<2:Both 2:Third", "0.1 0:a 1:b 2:c"]
      ),
      ("<table><tr><td>a<td><td>c</table><table><tr><td>d<td>e</table>", ["0.0 0:a 2:c", "1.0 0:d 1:e"]),
      ("<table><tr><td><p>One</p><p>two</p><td>three</table>", ["0.0 0:One two 1:three"]),
      ("<table><tr><td>alone</table><p>no row</p>", []),
      ("<table><tr><td>a<table><tr><td>x<td>y</table><td>b</table>", ["1.0 0:x 1:y"]),
      (
        "<table><tr><td rowspan=0>é<td>b<tr><td rowspan=-1 colspan=99999>c</table>",
        ["0.0 0:é 1:b", "0.1 0:é^ 1..<1001:c"]
      ),
    ])
  func cells(html: String, expected: [String]) throws {
    let found = try rows(html)
    #expect(found == expected)
  }

  /// A table of a Word file. A cell's properties stand before a bar: "2" columns, "r" or "v" for the first and a later
  /// one of those that are merged downwards, "h" for one that is merged with the cell before.
  private func word(_ rows: [[String]], before: [Int: Int] = [:]) -> String {
    let properties = ["r": "<w:vMerge w:val=\"restart\"/>", "v": "<w:vMerge/>", "h": "<w:hMerge w:val=\"continue\"/>"]
    let made = rows.enumerated().map { place, cells in
      let skip = before[place].map { "<w:trPr><w:gridBefore w:val=\"\($0)\"/></w:trPr>" } ?? ""
      return "<w:tr>\(skip)"
        + cells.map { cell in
          let parts = cell.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
          let marks = parts.count > 1 ? parts[0] : ""
          let span = marks.filter(\.isNumber)
          let merged = marks.compactMap { properties[String($0)] }.joined()
          return "<w:tc><w:tcPr>\(span.isEmpty ? "" : "<w:gridSpan w:val=\"\(span)\"/>")\(merged)</w:tcPr>"
            + DocxTests.paragraph(parts[parts.count - 1]) + "</w:tc>"
        }.joined() + "</w:tr>"
    }
    return "<w:tbl>\(made.joined())</w:tbl>"
  }

  @Test(
    "merged cells of a Word file keep the columns",
    arguments: [
      (
        [["2|Both", "Third"], ["a", "b", "c"]], [:],
        ["0.0 0..<2:Both 2:Third", "0.1 0:a 1:b 2:c"]
      ),
      (
        [["r|India", "Cotton"], ["v|", "Carpets"], ["v|", "Bricks"], ["r|Nepal", "Bricks"], ["Peru", "Gold"]], [:],
        [
          "0.0 0:India 1:Cotton", "0.1 0:India^ 1:Carpets", "0.2 0:India^ 1:Bricks", "0.3 0:Nepal 1:Bricks",
          "0.4 0:Peru 1:Gold",
        ]
      ),
      (
        [["Good", "2|Countries"], ["r|Tea", "2r|Kenya"], ["v|", "2v|"], ["v|", "Malawi", "Uganda"]], [:],
        ["0.0 0:Good 1..<3:Countries", "0.1 0:Tea 1..<3:Kenya", "0.3 0:Tea^ 1:Malawi 2:Uganda"]
      ),
      ([["Good", "Brazil"], ["Yes"]], [1: 1], ["0.0 0:Good 1:Brazil"]),
      ([["Good", "Tea", "Brazil"], ["No", "Yes"]], [1: 1], ["0.0 0:Good 1:Tea 2:Brazil", "0.1 1:No 2:Yes"]),
      ([["r|Both", "h|", "c"], ["a", "b", "d"]], [:], ["0.0 0..<2:Both 2:c", "0.1 0:a 1:b 2:d"]),
      (
        [["v|", "a", "b"], ["v|", "c", "d"], ["0|e", "99999|f"]], [:],
        ["0.0 1:a 2:b", "0.1 1:c 2:d", "0.2 0:e 1..<1001:f"]
      ),
    ] as [([[String]], [Int: Int], [String])])
  func wordCells(table: [[String]], before: [Int: Int], expected: [String]) throws {
    let bytes = try DocxTests.docx(word(table, before: before))
    #expect(rows(of: try Reading.read(bytes, as: Source(id: "x")).get().document) == expected)
  }

  @Test("an excerpt takes the cells along")
  func excerpt() throws {
    let html = "<nav><a href=/>Home</a></nav><table><tr><td rowspan=2>India<td>Cotton<tr><td>Carpets</table>"
    let content = try page(html).document.content
    let cells = content.passages.last?.row?.cells.map { content.text(in: $0.range) }
    #expect(cells == ["India", "Carpets"])
  }

  @Test func aRowOfLinksIsAMenu() throws {
    let html = """
      <table><tr><td><a href=/n>New in</a></td> <td><a href=/d>Dresses</a></td> <td><a href=/a>Alterations</a></td></tr>
      <tr><td>Our code</td><td><a href=/c>Read it</a></td></tr><tr><td><a href=/s>Our statement</a></td></tr></table>
      """
    let page = try read(Array(html.utf8), as: Source(id: "a", contentType: "text/html")).get()
    let kinds = page.document.passages.map { (page.document.text(in: $0.range), $0.kind == .boilerplate) }
    #expect(kinds.map(\.0) == ["New in Dresses Alterations", "Our code Read it", "Our statement"])
    #expect(kinds.map(\.1) == [true, false, false])
  }
}
