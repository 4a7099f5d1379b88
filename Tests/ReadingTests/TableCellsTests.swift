import Disclosures
import Reading
import Testing

@Suite("Cells of tables")
struct TableCellsTests {
  /// "0:Cotton 1:Yes" for each row with its table and number; a head in brackets, a cell from above with a caret.
  private func rows(_ html: String) throws -> [String] {
    let document = try page(html).document
    return document.passages.compactMap { passage in
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

  @Test("an excerpt takes the cells along")
  func excerpt() throws {
    let html = "<nav><a href=/>Home</a></nav><table><tr><td rowspan=2>India<td>Cotton<tr><td>Carpets</table>"
    let content = try page(html).document.content
    let cells = content.passages.last?.row?.cells.map { content.text(in: $0.range) }
    #expect(cells == ["India", "Carpets"])
  }
}
