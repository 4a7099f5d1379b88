import Disclosures

/// Lines on pages to paragraphs, headings and list items.
enum PDFBlocks {
  static func blocks(of layout: PDFLayout) -> [Block] {
    let frame = repeated(layout.lines, pages: layout.pages)
    var seen: Set<String> = []
    var furniture: [Block] = []
    var body: [PDFLayout.Line] = []
    for line in layout.lines {
      guard let key = frame[Place(line)] else {
        body.append(line)
        continue
      }
      // Once is enough of what stands on every page; bare page numbers are nothing to keep.
      if !isPageNumber(key), seen.insert(key).inserted {
        furniture.append(Block(.paragraph, line.text, chrome: .noise))
      }
    }
    var builder = Builder(size: usualSize(body))
    var blocks = furniture + builder.blocks(of: body)
    for place in blocks.indices {
      guard let cells = blocks[place].row?.cells else { continue }
      blocks[place].row?.cells = cells.map { cell in
        var cell = cell
        cell.block = place
        return cell
      }
    }
    return blocks
  }

  /// A line by where it stands.
  private struct Place: Hashable {
    var page: Int
    var top: Double
    var left: Double
    init(_ line: PDFLayout.Line) { (page, top, left) = (line.page, line.top, line.left) }
  }

  /// Headers, footers and page numbers: lines at the edge of a page that come again on others, numbers apart.
  private static func repeated(_ lines: [PDFLayout.Line], pages: Int) -> [Place: String] {
    var onPages: [String: Set<Int>] = [:]
    let edge = lines.filter { $0.bottomShare < 0.12 || $0.topShare > 0.88 }
    for line in edge { onPages[key(line), default: []].insert(line.page) }
    var found: [Place: String] = [:]
    for line in edge {
      let key = key(line)
      let isRepeated = pages > 1 && (onPages[key]?.count ?? 0) * 2 > pages
      if isPageNumber(key) || isRepeated { found[Place(line)] = key }
    }
    return found
  }

  private static func isPageNumber(_ key: String) -> Bool {
    key.contains("#") && !key.utf8.contains { $0 &- 0x61 < 26 } || ["page #", "page # of #", "p. #"].contains(key)
  }

  private static func key(_ line: PDFLayout.Line) -> String {
    var key = ""
    for scalar in line.text.lowercased().unicodeScalars {
      if scalar.properties.numericType == nil {
        key.unicodeScalars.append(scalar)
      } else if key.last != "#" {
        key.append("#")
      }
    }
    return key
  }

  /// The letter size that most of the text has.
  private static func usualSize(_ lines: [PDFLayout.Line]) -> Double {
    var counts: [Int: Int] = [:]
    for line in lines { counts[Int((line.size * 4).rounded()), default: 0] += line.text.utf8.count }
    let best = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    return Double(best?.key ?? 40) / 4
  }

  private struct Builder {
    let size: Double
    var blocks: [Block] = []
    var paragraph: [PDFLayout.Line] = []

    init(size: Double) { self.size = size }

    mutating func blocks(of lines: [PDFLayout.Line]) -> [Block] {
      let replies = PDFReplies(lines)
      for (index, line) in lines.enumerated() {
        if let row = replies.rows[index] {
          flush()
          blocks.append(row)
        }
        if replies.taken.contains(index) {
          flush()
          continue
        }
        if let last = paragraph.last, parts(last, line, lines, index) { flush() }
        paragraph.append(line)
      }
      flush()
      return blocks
    }

    /// Whether a new paragraph starts between two lines that follow each other.
    private func parts(
      _ last: PDFLayout.Line, _ line: PDFLayout.Line, _ lines: [PDFLayout.Line], _ index: Int
    ) -> Bool {
      // A bullet that stands in a box of its own belongs to the text beside it.
      if paragraph.count == 1, Self.isLoneMark(last.text) { return false }
      if Marks.listItem(Array(line.text.utf8)) != nil || Self.isLoneMark(line.text) { return true }
      if abs(last.size - line.size) > 0.12 * max(last.size, line.size) { return true }
      if isLarge(last) { return last.block != line.block && line.top - last.bottom > last.size }
      let goesOn = !Self.endsSentence(last.text) && (line.text.unicodeScalars.first?.properties.isLowercase ?? false)
      if last.block != line.block || last.page != line.page { return !goesOn }
      if goesOn { return false }
      let gap = line.top - last.bottom
      if gap > 0.6 * line.size { return true }
      // The last line of a paragraph ends early.
      let right = paragraph.map(\.right).max() ?? last.right
      let left = paragraph.map(\.left).min() ?? last.left
      let width = max(right, lines[index].right) - left
      return Self.endsSentence(last.text) && last.right < max(right, line.right) - 0.2 * width
    }

    private mutating func flush() {
      defer { paragraph = [] }
      guard let first = paragraph.first else { return }
      var lines = paragraph.map(\.text)
      var isItem = false
      if lines.count > 1, Self.isLoneMark(lines[0]) {
        lines.removeFirst()
        isItem = true
      }
      let text = Marks.joined(lines.map { Array($0.utf8) })
      if isItem {
        blocks.append(Block(.listItem, level: 1, text: text))
      } else if isLarge(first), text.count <= 250 {
        let ratio = first.size / size
        blocks.append(Block(.heading, level: ratio > 1.6 ? 1 : ratio > 1.3 ? 2 : 3, text: text))
      } else if paragraph.count <= 2, text.count <= 100, Marks.looksLikeHeading(text) {
        blocks.append(Block(.heading, level: 6, text: text))
      } else if let item = Marks.listItem(text) {
        blocks.append(Block(.listItem, level: 1, text: item))
      } else {
        blocks.append(Block(.paragraph, text: text))
      }
    }

    private func isLarge(_ line: PDFLayout.Line) -> Bool { line.size > 1.12 * size }

    private static func isLoneMark(_ text: String) -> Bool {
      let text = Array(text.utf8)
      return text.count <= 4 && (Marks.startsWithBullet(text[...]) || Marks.listItem(text + Array(" x".utf8)) != nil)
    }

    private static func endsSentence(_ text: String) -> Bool {
      var rest = text.unicodeScalars[...]
      while let last = rest.last, ["\"", "'", ")", "”", "’"].contains(last) { rest.removeLast() }
      return rest.last.map { [".", "!", "?", ":"].contains($0) } ?? false
    }
  }
}
