import Disclosures
import Parsing

/// Whether the pages of a PDF show its words and nothing else, from poppler's own drawing of them (`pdftocairo -svg`).
enum PDFPlainness {
  /// More pages than a certification has.
  private static let mostPages = 12

  static func doubts(_ bytes: [UInt8], _ page: Page, _ limits: ReadingLimits) -> [String] {
    var doubts = named.filter { MediaType.contains(bytes[...], $0.name) }.map(\.why)
    var layout = PDFLayout()
    guard let words = run("pdftotext", ["-q", "-enc", "UTF-8", "-bbox-layout", "-", "-"], bytes, limits) else {
      return doubts + [unknown]
    }
    _ = parseXML(words, limits: ParsingLimits(textBytes: limits.textBytes)) { event in
      layout.take(event)
      return .proceed
    }
    guard (1...mostPages).contains(layout.pages) else { return doubts + ["It has \(layout.pages) pages."] }
    for number in 1...layout.pages {
      let arguments = ["-q", "-svg", "-f", "\(number)", "-l", "\(number)", "-", "-"]
      guard let svg = run("pdftocairo", arguments, bytes, limits) else { return doubts + [unknown] }
      var drawing = PDFDrawing()
      let end = parseXML(svg, limits: ParsingLimits(textBytes: limits.textBytes)) { event in
        drawing.take(event)
        return .proceed
      }
      guard end == .whole, drawing.isSVG else { return doubts + [unknown] }
      if drawing.isDrawnOn { doubts.append("On page \(number) something is drawn beside its words, or over them.") }
      if drawing.isFaint {
        doubts.append("On page \(number) words are pale, turned or beside the page, and may not be seen.")
      }
      let lines = layout.lines.filter { $0.page == number }
      let letters = lines.reduce(0) { $0 + $1.text.unicodeScalars.count { $0.value > 0x20 && $0.value != 0xA0 } }
      if drawing.letters != letters {
        doubts.append("Page \(number) shows \(drawing.letters) letters, and its text has \(letters).")
      }
      if lines.contains(where: { $0.size < smallest }) { doubts.append("Page \(number) has words too small to see.") }
    }
    return doubts
  }

  /// In points; a footnote has 6 or more.
  private static let smallest = 5.0

  private static let unknown = "What its pages show could not be compared with its text."

  /// What the file says of itself outside its packed objects (PDF 1.7, sections 7.5.7, 7.11.4, 8.11, 12.5, 12.6.4.16).
  private static let named: [(name: String, why: String)] = [
    ("/Annots", "It has notes or marks on its pages."),
    ("/EmbeddedFile", "Another file is attached to it."),
    ("/Filespec", "Another file is attached to it."),
    ("/OCProperties", "It has layers that can be shown and hidden."),
    ("/JavaScript", "It holds a program."),
    ("/ObjStm", "It is packed so that notes, layers and attachments cannot be told."),
  ]

  private static func run(_ program: String, _ arguments: [String], _ bytes: [UInt8], _ limits: ReadingLimits)
    -> [UInt8]?
  {
    let output = try? ChildProcess.run(
      program, arguments, input: bytes, seconds: limits.pdfSeconds, memory: limits.pdfMemory,
      outputBytes: limits.textBytes)
    guard let output, output.status == 0, output.exceeded == nil else { return nil }
    return output.output
  }
}

/// One page as SVG: letters are `use` of glyphs that were defined before, and all else is a drawing.
struct PDFDrawing {
  private(set) var isSVG = false
  private(set) var isDrawnOn = false
  private(set) var isFaint = false
  /// Glyphs that leave ink.
  private(set) var letters = 0

  private var definitions = 0
  private var clips = 0
  private var symbol: String?
  private var inked: Set<String> = []
  private var fills: [String?] = []
  private var page = (width: 0.0, height: 0.0)
  /// Clips that leave the whole page to be seen.
  private var wide: Set<String> = []
  private var clip: String?

  mutating func take(_ event: MarkupEvent) {
    switch event {
    case .start(let element): start(element)
    case .end(let name): end(name)
    case .text, .comment: break
    }
  }

  private mutating func start(_ element: Element) {
    switch element.name {
    case "svg":
      isSVG = true
      let box = element.value("viewBox")?.split(separator: " ").compactMap { Double($0) } ?? []
      if box.count == 4, box[0] == 0, box[1] == 0 { page = (box[2], box[3]) }
    case "defs": definitions += 1
    case "clipPath":
      clips += 1
      clip = element.value("id")
    case "symbol": symbol = element.value("id")
    case "g":
      if definitions > 0, let id = element.value("id") { symbol = id }
      fills.append(Self.fill(element))
      if element.attributes.contains(where: { ["mask", "filter", "opacity", "transform"].contains($0.name) }) {
        isDrawnOn = true
      }
      if let cut = element.value("clip-path"), !wide.contains(where: { cut == "url(#\($0))" }) { isDrawnOn = true }
    case "path":
      if definitions > 0 {
        if let symbol, element.value("d")?.isEmpty == false { inked.insert(symbol) }
      }
      if clips == 0, definitions == 0 { drawn(element) }
      if clips > 0, let clip, isWide(element.value("d") ?? "") { wide.insert(clip) }
    case "rect":
      if definitions == 0, clips == 0 { drawn(element) }
      let sides = ["x", "y", "width", "height"].map { element.value($0).flatMap { Double($0) } ?? 0 }
      if clips > 0, let clip, sides[0] <= 1, sides[1] <= 1, sides[0] + sides[2] >= page.width - 1,
        sides[1] + sides[3] >= page.height - 1
      {
        wide.insert(clip)
      }
    case "use": use(element)
    default: isDrawnOn = true
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "defs": definitions -= 1
    case "clipPath": clips -= 1
    case "symbol": symbol = nil
    case "g":
      if !fills.isEmpty { fills.removeLast() }
      if definitions > 0 { symbol = nil }
    default: break
    }
  }

  private mutating func use(_ element: Element) {
    guard let target = element.value("href"), target.hasPrefix("#glyph") else {
      isDrawnOn = true
      return
    }
    guard inked.contains(String(target.dropFirst())) else { return }
    let place = ["x", "y"].map { element.value($0).flatMap { Double($0) } ?? -1 }
    // What stands beside the page, or is turned, nobody reads.
    guard (0...page.width).contains(place[0]), (0...page.height).contains(place[1]),
      element.value("transform") == nil
    else {
      isFaint = true
      return
    }
    letters += 1
    if Self.fill(element) == nil, !Self.isDark(fills.last { $0 != nil } ?? nil) { isFaint = true }
    if let own = Self.fill(element), !Self.isDark(own) { isFaint = true }
  }

  /// A rectangle that reaches over all the page: "M 0 0 L 612 0 L 612 792 L 0 792 Z M 0 0".
  private func isWide(_ path: String) -> Bool {
    let numbers = path.split { !$0.isNumber && $0 != "." && $0 != "-" }.compactMap { Double($0) }
    guard (8...12).contains(numbers.count), numbers.count % 2 == 0, !path.contains("C") else { return false }
    let (across, down) = (
      stride(from: 0, to: 8, by: 2).map { numbers[$0] }, stride(from: 1, to: 8, by: 2).map { numbers[$0] }
    )
    return across.allSatisfy { $0 <= 1 || $0 >= page.width - 1 } && down.allSatisfy { $0 <= 1 || $0 >= page.height - 1 }
      && Set(across.map { $0 <= 1 }).count == 2 && Set(down.map { $0 <= 1 }).count == 2
  }

  /// White paper under the words is no drawing.
  private mutating func drawn(_ element: Element) {
    let fill = Self.fill(element) ?? fills.last { $0 != nil } ?? nil
    let isPaper = letters == 0 && Self.shares(fill)?.allSatisfy { $0 >= 99 } == true && element.value("stroke") == nil
    let style = element.value("style") ?? ""
    if !isPaper || style.contains("stroke:rgb") { isDrawnOn = true }
  }

  /// "fill:rgb(0%,0%,0%);fill-opacity:1" or the attributes of that name.
  private static func fill(_ element: Element) -> String? {
    if let style = element.value("style"), style.contains("fill:") { return style }
    guard let fill = element.value("fill") else { return nil }
    return "fill:\(fill);fill-opacity:\(element.value("fill-opacity") ?? "1")"
  }

  private static func shares(_ fill: String?) -> [Double]? {
    guard let fill, let start = fill.firstRange(of: "fill:rgb("), fill.contains("fill-opacity:1") else { return nil }
    let inner = fill[start.upperBound...].prefix { $0 != ")" }
    let shares = inner.split(separator: ",").compactMap { part in
      Double(part.filter { $0.isNumber || $0 == "." })
    }
    return shares.count == 3 ? shares : nil
  }

  private static func isDark(_ fill: String?) -> Bool { shares(fill)?.allSatisfy { $0 <= 50 } == true }
}
