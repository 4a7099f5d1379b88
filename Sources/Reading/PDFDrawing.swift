import Parsing

/// One page as SVG: letters are `use` of glyphs that were defined before, and all else is a drawing.
struct PDFDrawing {
  private(set) var isSVG = false
  private(set) var isDrawnOn = false
  private(set) var isFaint = false
  /// Glyphs that leave ink, in the order of drawing.
  private(set) var letters: [Letter] = []
  /// Outlines by the name of the glyph: pieces of SVG's path data.
  private(set) var outlines: [String: String] = [:]

  struct Letter {
    /// "glyph-0-12": the twelfth of the first font.
    var glyph: String
    /// Where its baseline begins, in points from the top left of the page.
    var x: Double
    var y: Double
  }

  private var definitions = 0
  private var clips = 0
  private var symbol: String?
  private var fills: [String?] = []
  private var page = (width: 0.0, height: 0.0)
  /// Clips that leave the whole page to be seen.
  private var wide: Set<String> = []
  private var clip: String?

  mutating func take(_ event: MarkupEvent) {
    switch event {
    case .start(let element): start(element)
    case .end(let name): end(name)
    case .text, .comment, .passedOver: break
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
        if let symbol, let outline = element.value("d"), !outline.isEmpty { outlines[symbol, default: ""] += outline }
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
    let glyph = String(target.dropFirst())
    guard outlines[glyph] != nil else { return }
    let place = ["x", "y"].map { element.value($0).flatMap { Double($0) } ?? -1 }
    // What stands beside the page, or is turned, nobody reads.
    guard (0...page.width).contains(place[0]), (0...page.height).contains(place[1]),
      element.value("transform") == nil
    else {
      isFaint = true
      return
    }
    letters.append(Letter(glyph: glyph, x: place[0], y: place[1]))
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
    let isPaper =
      letters.isEmpty && Self.shares(fill)?.allSatisfy { $0 >= 99 } == true && element.value("stroke") == nil
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
