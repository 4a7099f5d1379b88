import Disclosures
import Testing

@testable import Screening

/// A good and a country that stand apart in a table or a list, and belong together.
@Suite struct StructureTests {
  /// Rows of cells, the first of them heads when they stand in brackets; "^" repeats the cell above.
  private func table(_ rows: [[String]]) throws -> [String] {
    var (text, passages) = ("", [Passage]())
    var above: [Int: Passage.Cell] = [:]
    for (number, row) in rows.enumerated() {
      var cells: [Passage.Cell] = []
      let start = text.utf8.count
      for (column, cell) in row.enumerated() where !cell.isEmpty {
        if cell == "^", let held = above[column] {
          cells.append(held)
          continue
        }
        if text.utf8.count > start { text += " " }
        let isHead = cell.hasPrefix("[")
        let place = text.utf8.count
        text += isHead ? String(cell.dropFirst().dropLast()) : cell
        let made = Passage.Cell(range: place..<text.utf8.count, columns: column..<column + 1, isHead: isHead)
        above[column] = made
        cells.append(made)
      }
      passages.append(
        Passage(
          index: number, kind: .tableRow, range: start..<text.utf8.count,
          row: Passage.Row(table: 0, number: number, cells: cells)))
      text += "\n"
    }
    return try pairs(text, passages)
  }

  private func pairs(_ text: String, _ passages: [Passage]) throws -> [String] {
    try SampleLists.load().mentions(in: Document(id: "d", text: text, passages: passages)).compactMap { mention in
      mention.country.map { "\(mention.good):\($0) \(mention.stance.rawValue)" }
    }
  }

  /// Passages of one line each; "> " puts one under the one before it that has none.
  private func list(_ lines: [String], _ kind: Passage.Kind = .listItem) throws -> [String] {
    var (text, passages, head) = ("", [Passage](), 0)
    for line in lines {
      let isUnder = line.hasPrefix("> ")
      let shown = isUnder ? String(line.dropFirst(2)) : line
      if !isUnder { head = passages.count }
      let start = text.utf8.count
      passages.append(
        Passage(
          index: passages.count, kind: isUnder ? kind : .paragraph, range: start..<start + shown.utf8.count,
          leadIn: isUnder ? head : nil))
      text += shown + "\n"
    }
    return try pairs(text, passages)
  }

  @Test func `a country as the head of a column goes with the good of the row where the cell says yes`() throws {
    #expect(
      try table([["[Material]", "[Ghana]", "[Peru]"], ["Cocoa", "Yes", "No"], ["Gold", "–", "12 %"]])
        == ["cocoa:GHA mentioned", "gold:PER mentioned"])
    #expect(
      try table([["", "Malawi", "Kenya"], ["Tobacco", "✓", ""], ["Tea", "0", "1,200 t"]])
        == ["tobacco:MWI mentioned", "tea:KEN mentioned"])
  }

  @Test func `a good as the head of a column goes with the countries below it`() throws {
    #expect(
      try table([["[Year]", "[Coffee]", "[Tea]"], ["2023", "Honduras, Mexico", "Rwanda"]])
        == ["coffee:HND mentioned", "coffee:MEX mentioned", "tea:RWA mentioned"])
    #expect(
      try table([["[Country]", "[Shrimp]"], ["Bangladesh", "x"], ["Ecuador", "no"]]) == ["shrimp:BGD mentioned"])
  }

  @Test func `heads that are not marked are known by what they name`() throws {
    #expect(
      try table([["Country", "Cotton", "Coffee"], ["Brazil", "yes", "yes"], ["Kenya", "no", "yes"]])
        == ["cotton:BRA mentioned", "coffee:BRA mentioned", "coffee:KEN mentioned"])
    #expect(try table([["Farm A", "Cocoa"], ["Farm B", "Kenya"]]) == [])
  }

  @Test func `what a cell above holds goes with each row that it spans`() throws {
    #expect(
      try table([["[Country]", "[Goods]"], ["Nepal", "Bricks"], ["^", "Carpets"]])
        == ["bricks:NPL mentioned", "carpets:NPL mentioned"])
  }

  @Test(arguments: [
    [["[Topic]", "[India]", "[Brazil]"], ["Cotton policy posted", "Yes", "Yes"]],
    [["[Office]", "[Phone]"], ["Coffee corner", "Kenya"]],
    [["[Material]", "[Ghana]"], ["Cocoa", "No"], ["Gold", "n/a"], ["Salt", "0"]],
    [["Cotton", "25 %"], ["India", "Yes"]],
    [["Cotton", "Atlantis"], ["Brazil", "Yes"]],
  ])
  func `what only stands in one table is no pair`(rows: [[String]]) throws {
    #expect(try table(rows) == [])
  }

  @Test func `a term and its explanation, an item and those within it, are read together`() throws {
    #expect(
      try list(["Coffee", "> Brazil, Colombia", "Tea", "> Kenya"], .paragraph)
        == ["coffee:BRA mentioned", "coffee:COL mentioned", "tea:KEN mentioned"])
    #expect(
      try list(["Pakistan:", "> Bricks", "> Surgical instruments"])
        == ["bricks:PAK mentioned", "surgical-instruments:PAK mentioned"])
    #expect(
      try list(["We buy cotton from the following countries:", "> Turkey", "> Benin"])
        == ["cotton:TUR mentioned", "cotton:BEN mentioned"])
    #expect(try list(["We do not buy cotton from:", "> Turkmenistan"]) == ["cotton:TKM denied"])
  }

  @Test func `a term that has found its countries is not named alone as well`() throws {
    let text = "Coffee\nBrazil"
    let passages = [
      Passage(index: 0, kind: .paragraph, range: 0..<6), Passage(index: 1, kind: .paragraph, range: 7..<13, leadIn: 0),
    ]
    let found = try SampleLists.load().mentions(in: Document(id: "d", text: text, passages: passages))
    #expect(found.map(\.country) == ["BRA"])
    #expect(found.first?.quotation.text == text)
  }

  @Test(arguments: [
    ["Fabric", "> 100% cotton", "Country of origin", "> India"], ["Cotton", "> We have an office in India."],
    ["Our offices:", "> India", "> Kenya"], ["Coffee", "> Tea"],
    ["What about cotton?", "> Our team in India answers."],
  ])
  func `what only follows is no pair`(lines: [String]) throws {
    #expect(try list(lines) == [])
  }

  @Test func `a good that is named alone is not said to be unlisted`() throws {
    let text = "Cotton is a material that we trace."
    let passage = Passage(index: 0, kind: .paragraph, range: 0..<text.utf8.count)
    let mention = try SampleLists.load().mentions(in: Document(id: "d", text: text, passages: [passage])).first
    guard case .listed(let count) = mention?.standing else {
      Issue.record("\(String(describing: mention?.standing))")
      return
    }
    #expect(mention?.country == nil)
    #expect(count > 10)
  }
}
