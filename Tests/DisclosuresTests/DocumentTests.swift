import Disclosures
import Testing

@Suite struct DocumentTests {
  /// "Größe" takes seven bytes: two for "ö", two for "ß".
  @Test(arguments: [
    (0..<7, "Größe"), (2..<4, "ö"), (0..<0, ""), (7..<7, ""),
    // Within a character, and beyond the text.
    (3..<4, ""), (0..<3, ""), (0..<8, ""), (-1..<2, ""),
  ])
  func textOfAByteRange(_ range: Range<Int>, _ text: String) {
    let document = Document(id: "x", text: "Größe", passages: [])
    #expect(document.text(in: range) == text)
  }
}
