import Testing

@testable import Rubrics

@Suite struct TextTests {
  @Test func aFactIsExplainedWithItsSourcesValuesAndPoints() throws {
    let text = try #require(try Rulebook.load(try rubricFolder()).explain("audits.unannounced"))
    #expect(text.hasPrefix("audits.unannounced\n  Are the audits announced, unannounced or within a window of time?\n"))
    #expect(text.contains("  statute: Civ. Code 1714.43(c)(2): specify if not unannounced\n"))
    #expect(text.contains("  Attorney General's guide: p. 14 (as others report it)\n"))
    #expect(text.contains("  unannounced         2.5        3          without notice\n"))
    #expect(text.contains("  unspecified           0        0          not said (silence)\n"))
  }

  @Test func areasAndGatesAreExplainedToo() throws {
    let book = try Rulebook.load(try rubricFolder())
    #expect(book.explain("training")?.contains("At most: disclosure 16, conduct 20.") == true)
    #expect(book.explain("G5")?.contains("Disclosure letter: C at best.") == true)
    #expect(book.explain("audits.nothing") == nil)
    #expect(book.nearest(to: "audit.unannounced") == "audits.unannounced")
  }

  @Test func everythingFitsTheTerminal() throws {
    let book = try Rulebook.load(try rubricFolder())
    for text in [book.show()] + book.names.compactMap({ book.explain($0) }) {
      for line in text.split(separator: "\n") { #expect(line.unicodeScalars.count <= 80, "\(line)") }
    }
  }

  @Test func theWholeRubricNamesEveryFactAndGate() throws {
    let book = try Rulebook.load(try rubricFolder())
    let shown = book.show()
    for name in book.names { #expect(shown.contains(name), "\(name)") }
  }

  @Test func rowsKeepTheirColumnsWhenTheyWrap() {
    var block = TextBlock()
    block.add(rows: [["ab", String(repeating: "word ", count: 20)], ["abcd", "x"]])
    #expect(block.lines[0].hasPrefix("  ab    word"))
    #expect(block.lines[1].hasPrefix("        word"))
    #expect(block.lines[2] == "  abcd  x")
  }
}
