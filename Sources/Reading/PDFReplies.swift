import Disclosures

/// Tables of a PDF whose last columns hold nothing but "Yes", "No" and crosses: what stands on one height is a row. The
/// reader of PDFs tells such columns apart from what they answer.
struct PDFReplies {
  /// Rows by the place of their first line, and places of the other lines that are in them.
  private(set) var rows: [Int: Block] = [:]
  private(set) var taken: Set<Int> = []

  private var tables = 0
  private let lines: [PDFLayout.Line]

  private struct Cell {
    var word: PDFLayout.Word
    var line: Int
    var column = 0
    var middle: Double { (word.top + word.bottom) / 2 }
  }

  private static let replies: Set<String> = [
    "yes", "no", "none", "n/a", "x", "\u{2713}", "\u{2714}", "\u{2717}", "\u{2718}", "\u{2716}", "\u{2612}",
  ]
  private static let leastCells = 3
  private static let mostColumns = 4

  init(_ lines: [PDFLayout.Line]) {
    self.lines = lines
    var start = 0
    while start < lines.count {
      let end = lines[start...].firstIndex { $0.page != lines[start].page } ?? lines.count
      read(start..<end)
      start = end
    }
  }

  private mutating func read(_ page: Range<Int>) {
    let alone = page.flatMap { isReplies(lines[$0]) ? lines[$0].words.map { word in (word.left, word.right) } : [] }
    var cells = page.flatMap { place in
      self.cells(place) { word in alone.contains { $0.0 <= word.right && word.left <= $0.1 } }
    }
    guard cells.count >= Self.leastCells else { return }
    // Columns, from left to right, by what they cover.
    var columns: [ClosedRange<Double>] = []
    for cell in cells.sorted(by: { $0.word.left < $1.word.left }) {
      let range = cell.word.left...max(cell.word.left, cell.word.right)
      if let last = columns.last, last.overlaps(range) {
        columns[columns.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        columns.append(range)
      }
    }
    guard columns.count <= Self.mostColumns, let left = columns.first?.lowerBound else { return }
    for index in cells.indices {
      cells[index].column = columns.firstIndex { $0.contains(cells[index].word.left) } ?? 0
    }
    cells.sort { ($0.middle, $0.column) < ($1.middle, $1.column) }
    var heights: [[Cell]] = []
    for cell in cells {
      if let last = heights.last?.first, abs(last.middle - cell.middle) < 0.6 * lines[cell.line].size {
        heights[heights.count - 1].append(cell)
      } else {
        heights.append([cell])
      }
    }
    // What stands left of the columns goes with the row that it is nearest to.
    var labels: [Int: [Int]] = [:]
    for place in page where lines[place].left < left && !isReplies(lines[place]) {
      let middle = (lines[place].top + lines[place].bottom) / 2
      let near = heights.indices.min { abs(heights[$0][0].middle - middle) < abs(heights[$1][0].middle - middle) }
      guard let near, abs(heights[near][0].middle - middle) < 1.7 * lines[place].size else { continue }
      labels[near, default: []].append(place)
    }
    guard labels.count >= Self.leastCells - 1, labels.count == heights.count else { return }
    for (number, cells) in heights.enumerated() { add(labels[number] ?? [], cells, number) }
    tables += 1
  }

  private mutating func add(_ labels: [Int], _ cells: [Cell], _ number: Int) {
    let own = labels.sorted { (lines[$0].top, lines[$0].left) < (lines[$1].top, lines[$1].left) }
    guard let first = own.min() else { return }
    let texts = own.map { place in
      // The reply at the end of a line is a cell of its own.
      let isTail = cells.contains { $0.line == place }
      let words = isTail ? lines[place].words.dropLast().map(\.text).joined(separator: " ") : lines[place].text
      return Array(folded(words).utf8)
    }
    var text = Marks.joined(texts)
    var found = [Block.Cell(block: 0, range: 0..<text.count, columns: 0..<1, isHead: false)]
    for cell in cells {
      text.append(0x20)
      let start = text.count
      text += Array(cell.word.text.utf8)
      found.append(
        Block.Cell(block: 0, range: start..<text.count, columns: cell.column + 1..<cell.column + 2, isHead: false))
    }
    var block = Block(.tableRow, text: text)
    block.row = Block.Row(table: tables, number: number, cells: found)
    rows[first] = block
    taken.formUnion(own)
    taken.formUnion(cells.map(\.line))
  }

  /// - Parameter isBelow: whether a word stands in a column with replies that have a line of their own.
  private func cells(_ place: Int, _ isBelow: (PDFLayout.Word) -> Bool) -> [Cell] {
    let line = lines[place]
    if isReplies(line) { return line.words.map { Cell(word: $0, line: place) } }
    guard line.words.count > 1, let last = line.words.last, Self.isReply(last.text),
      last.left - line.words[line.words.count - 2].right > 0.8 * line.size || isBelow(last)
    else { return [] }
    return [Cell(word: last, line: place)]
  }

  private func isReplies(_ line: PDFLayout.Line) -> Bool {
    !line.words.isEmpty && line.words.count <= Self.mostColumns && line.words.allSatisfy { Self.isReply($0.text) }
  }

  private static func isReply(_ text: String) -> Bool {
    text.first?.isLowercase == false && replies.contains(text.lowercased()) || text == "x"
  }
}
