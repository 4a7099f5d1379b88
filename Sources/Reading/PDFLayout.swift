import Parsing

/// The lines of a PDF with their places, from `pdftotext -cropbox -bbox-layout`.
struct PDFLayout {
  /// A word with its place, in points from the top left of the page.
  struct Word {
    var text: String
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
  }

  struct Line {
    var text: String
    var page: Int
    /// Lines of one block of text carry its number.
    var block: Int
    /// In points, from the top left of the page.
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
    /// Height of a usual letter of the line, in points.
    var size: Double
    /// As fractions of the page's height.
    var topShare: Double
    var bottomShare: Double
    var words: [Word] = []
  }

  private(set) var title = ""
  private(set) var pages = 0
  private(set) var lines: [Line] = []
  /// Characters of all words.
  var characters: Int { charactersByPage.reduce(0, +) }
  /// Pages, from 1, with next to no text: pictures, or blank.
  var pagesWithoutText: [Int] { charactersByPage.indices.filter { charactersByPage[$0] < 20 }.map { $0 + 1 } }

  /// Pages, from 1, with text at their head or foot only, as a scan with a number stamped on it.
  var pagesOfMargins: [Int] {
    inner.indices.filter { inner[$0] < 20 && charactersByPage[$0] >= 20 }.map { $0 + 1 }
  }
  /// Square points, by page.
  private(set) var areas: [Double] = []

  /// Lines that hold a digit; none of a file of many pages, which nobody counts by them.
  var numbered: [Page.NumberedLine] {
    guard pages <= Self.mostNumbered else { return [] }
    return lines.filter { $0.text.utf8.contains { $0 &- 0x30 < 10 } }.map { line in
      .init(text: line.text, page: line.page, isEdge: Self.isEdge(line))
    }
  }

  private static let mostNumbered = 64

  private static func isEdge(_ line: Line) -> Bool { line.bottomShare < 0.12 || line.topShare > 0.88 }

  private var charactersByPage: [Int] = []
  /// Bytes of what does not stand at the head or the foot, by page.
  private var inner: [Int] = []

  private var height = 1.0
  /// The longer side of the page: poppler gives the sides of a turned page unturned.
  private var side = 1.0
  private var block = 0
  private var line: Line?
  private var sizes: [Double] = []
  private var box = Word(text: "", left: 0, right: 0, top: 0, bottom: 0)
  private var element = ""

  mutating func take(_ event: MarkupEvent) {
    switch event {
    case .start(let element): start(element)
    case .text(let text):
      if element == "title" { title += text }
      if element == "word" { word(text) }
    case .end(let name):
      element = ""
      if name == "line", let done = line { finish(done) }
    case .comment, .passedOver: break
    }
  }

  private mutating func start(_ start: Element) {
    element = start.name
    func number(_ name: String) -> Double { start.value(name).flatMap { Double($0) } ?? 0 }
    switch start.name {
    case "page":
      pages += 1
      charactersByPage.append(0)
      inner.append(0)
      height = max(1, number("height"))
      side = max(height, number("width"))
      areas.append(height * max(1, number("width")))
    case "block": block += 1
    case "line":
      let (top, bottom) = (number("yMin"), number("yMax"))
      line = Line(
        text: "", page: pages, block: block, left: number("xMin"), right: number("xMax"), top: top, bottom: bottom,
        size: 0, topShare: top / height, bottomShare: bottom / height)
      sizes = []
    case "word":
      box = Word(text: "", left: number("xMin"), right: number("xMax"), top: number("yMin"), bottom: number("yMax"))
    default: break
    }
  }

  private mutating func word(_ text: String) {
    guard let before = line?.text, isOnPage(box) else { return }
    sizes.append(box.bottom - box.top)
    line?.text = before.isEmpty ? text : before + " " + text
    var word = box
    word.text = text
    line?.words.append(word)
    charactersByPage[charactersByPage.count - 1] += text.unicodeScalars.count
  }

  /// What is drawn beside the part of the page that is shown (PDF 1.7, section 14.11.2) nobody reads.
  private func isOnPage(_ word: Word) -> Bool {
    let (x, y) = ((word.left + word.right) / 2, (word.top + word.bottom) / 2)
    return (0...side).contains(x) && (0...side).contains(y)
  }

  private mutating func finish(_ done: Line) {
    var done = done
    done.text = folded(done.text)
    done.size = sizes.isEmpty ? 0 : sizes.sorted()[sizes.count / 2]
    if !done.text.isEmpty { lines.append(done) }
    if !Self.isEdge(done), pages > 0 { inner[pages - 1] += done.text.utf8.count }
    line = nil
  }
}
