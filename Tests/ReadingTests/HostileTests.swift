import Disclosures
import Reading
import Testing

@Suite("Hostile and broken input")
struct HostileTests {
  /// Numbers that look random and are the same on every run (Knuth's MMIX constants).
  struct Numbers {
    var state: UInt64
    mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  static let pieces: [String] = [
    "<", ">", "</", "/>", "<!--", "-->", "<!", "<?", "&", "&#", "&#x", ";", "\"", "'", "=", "\u{0}", "\n", " ", "div",
    "p",
    "<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "<ul><li>", "</ul>", "<a href=", "<script>", "</script>",
    "<title>", "</title>", "<svg>", "</svg>", "<template>", "class=\"nav collapse\"", "hidden", "<details>", "<h2>",
    "<br><br>", "text of a page", "é", "\u{301}", "\u{FEFF}", "• item", "We do not:", "Do you?", "<sup>1</sup>",
    "<pre>",
  ]

  @Test("pages put together at random are read, with passages that cover the text", arguments: 0..<40)
  func pages(seed: Int) {
    var numbers = Numbers(state: UInt64(seed))
    var bytes: [UInt8] = []
    for _ in 0..<400 {
      if numbers.next(below: 20) == 0 {
        bytes.append(UInt8(numbers.next(below: 256)))
      } else {
        bytes += Array(Self.pieces[numbers.next(below: Self.pieces.count)].utf8)
      }
    }
    let result = Reading.read(bytes, as: Source(id: "x", contentType: "text/html"))
    guard case .success(let page) = result else { return #expect(result.problem != nil) }
    var next = 0
    for passage in page.document.passages {
      #expect(passage.range.lowerBound == next)
      #expect(!page.document.text(in: passage.range).isEmpty)
      #expect((passage.leadIn ?? -1) < passage.index)
      next = passage.range.upperBound + 1
    }
    #expect(next == page.document.text.utf8.count + 1 || page.document.passages.isEmpty)
  }

  @Test("word files with bytes turned over are read or refused", arguments: 0..<30)
  func wordFiles(seed: Int) throws {
    var numbers = Numbers(state: UInt64(seed) &+ 99)
    var bytes = try DocxTests.docx(DocxTests.paragraph("We verify our supply chains."))
    for _ in 0..<(1 + seed) { bytes[4 + numbers.next(below: bytes.count - 4)] = UInt8(numbers.next(below: 256)) }
    switch Reading.read(bytes, as: Source(id: "x")) {
    case .success(let page): #expect(!page.document.text.isEmpty)
    case .failure(let problem): #expect(!"\(problem)".isEmpty)
    }
  }

  @Test("PDFs cut off anywhere are read or refused", arguments: [20, 100, 250, 400, 500, 600, 700])
  func pdfs(length: Int) {
    let whole = PDFTests.pdf([[(11, 72, 700, "We verify our product supply chains every year.")]])
    switch Reading.read(Array(whole.prefix(length)), as: Source(id: "x")) {
    case .success(let page): #expect(page.document.text == "We verify our product supply chains every year.")
    case .failure(let problem): #expect(!"\(problem)".isEmpty)
    }
  }

  @Test("one tag with a hundred thousand attributes, one page of a hundred thousand stray end tags")
  func quadratic() throws {
    let attributes = (0..<100_000).map { " a\($0)=1" }.joined()
    #expect(try page("<p\(attributes)>text here").document.text == "text here")
    let stray = String(repeating: "<i>", count: 50_000) + String(repeating: "</b></p>", count: 50_000)
    #expect(try page(stray + "text here").document.text == "text here")
  }
}

extension Result where Failure == ReadingProblem {
  var problem: ReadingProblem? { if case .failure(let problem) = self { problem } else { nil } }
}
