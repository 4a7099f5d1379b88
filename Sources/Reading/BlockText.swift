import Disclosures

/// Gathers text into blocks: folds it, counts what of it is bold or a link, and parts it at line breaks.
struct BlockText {
  private(set) var blocks: [Block] = []

  private var text = FoldedText()
  private var lines: [Line] = []
  private var line = Line()
  /// Where the first text of the block stood.
  private var context = TextContext()
  private var cells = 0
  private var cellHasText = false
  private var isRow = false
  private var grid = TableGrid()

  /// A stretch of the block up to a line break.
  private struct Line {
    var start = 0
    var end = 0
    var bold = 0
    var linked = 0
  }

  /// Longest row that is still read as one passage.
  private static let longestRow = 2000

  var count: Int { text.bytes.count }

  mutating func append(_ string: String, in context: TextContext, isLink: Bool) {
    let isFirst = text.isEmpty
    let before = text.bytes.count
    var breaks = context.keepsLines && string.utf8.contains(0x0A)
    if breaks {
      breaks = false
      for piece in string.split(separator: "\n", omittingEmptySubsequences: false) {
        if breaks { breakLine() }
        breaks = true
        append(String(piece), in: unbroken(context), isLink: isLink)
      }
      return
    }
    let added = text.append(string)
    guard added > 0 else { return }
    if isFirst || before == 0 { self.context = context }
    if context.isBold { line.bold += added }
    if isLink { line.linked += added }
    if isRow, !cellHasText {
      cellHasText = true
      cells += 1
    }
  }

  private func unbroken(_ context: TextContext) -> TextContext {
    var context = context
    context.keepsLines = false
    return context
  }

  mutating func breakLine() {
    guard !text.isEmpty else { return }
    endLine()
    text.breakLine()
    line.start = text.bytes.count
  }

  /// A paragraph's end within a row.
  mutating func partParagraphs() {
    guard !text.isEmpty else { return text.appendBlank() }
    if line.start < text.bytes.count { breakLine() }
    if !lines.isEmpty, lines[lines.count - 1].end > lines[lines.count - 1].start { breakLine() }
  }

  /// Takes text that was hidden for what it is once it is shown.
  mutating func show(where isShown: (Int) -> Bool) {
    for index in blocks.indices where blocks[index].veil > 0 && isShown(blocks[index].veil) {
      (blocks[index].chrome, blocks[index].isHidden) = (blocks[index].unveiled, false)
    }
  }

  mutating func startTable() { grid.startTable() }
  mutating func endTable() { grid.endTable() }

  mutating func startRow() {
    isRow = true
    cells = 0
    grid.startRow()
  }

  /// - Parameters: how many columns and rows the cell covers.
  mutating func startCell(columns: Int = 1, rows: Int = 1, isHead: Bool = false) {
    cellHasText = false
    text.appendBlank()
    grid.startCell(at: text.bytes.count, columns: columns, rows: rows, isHead: isHead)
  }

  /// What the cell that is open covers, where that is said within it.
  mutating func widenCell(to columns: Int) { grid.widenCell(to: columns) }
  mutating func continueCell() { grid.continueCell() }
  mutating func joinCell() { grid.joinCell() }
  mutating func skipColumns(_ columns: Int) { grid.skipColumns(columns) }

  mutating func endCell() {
    grid.endCell(at: text.bytes.count)
    text.appendBlank()
  }
  mutating func endRow() { isRow = false }

  /// A footnote's number.
  mutating func dropNumber(since count: Int) {
    let added = text.bytes.dropFirst(count).drop { $0 == 0x20 }
    // An asterisk is a note's mark that its note has, too.
    guard !added.isEmpty, count > 0, added.count <= 5, added.allSatisfy({ "0123456789[]()*,".utf8.contains($0) }),
      !added.allSatisfy({ $0 == UInt8(ascii: "*") })
    else { return }
    text.truncate(to: count)
  }

  /// Ends the block.
  /// - Returns: the blocks that it came to.
  mutating func flush() -> ArraySlice<Block> {
    let first = blocks.count
    defer {
      text.removeAll()
      lines.removeAll(keepingCapacity: true)
      line = Line()
      cells = 0
    }
    guard !text.isEmpty else {
      text.removeAll()
      return []
    }
    endLine()
    if isRow, cells > 1, context.kind == .tableRow, text.bytes.count <= Self.longestRow {
      add(lines[...], kind: .tableRow, level: 0)
    } else {
      addParagraphs()
    }
    if isRow, cells + grid.held > 1, blocks.count == first + 1 { addCells(to: first) }
    return blocks[first...]
  }

  /// Where the cells stand in the row's block: its lines, joined by blanks.
  private mutating func addCells(to place: Int) {
    var pieces: [(from: Range<Int>, to: Int)] = []
    var length = 0
    for line in lines {
      let part = bytes(line)
      if part.isEmpty { continue }
      if length > 0 { length += 1 }
      pieces.append((part.startIndex..<part.endIndex, length))
      length += part.count
    }
    // A bullet that was taken off has moved all that follows.
    guard length == blocks[place].text.count else { return }
    let text = blocks[place].text
    blocks[place].row = grid.row(block: place) { cell in
      guard let first = pieces.first(where: { $0.from.upperBound > cell.lowerBound }),
        let last = pieces.last(where: { $0.from.lowerBound < cell.upperBound })
      else { return nil }
      var start = first.to + max(0, cell.lowerBound - first.from.lowerBound)
      let end = last.to + min(cell.upperBound, last.from.upperBound) - last.from.lowerBound
      while start < end, text[start] == 0x20 { start += 1 }
      return start < end && end <= text.count ? start..<end : nil
    }
  }

  private mutating func endLine() {
    line.end = text.bytes.count
    lines.append(line)
    line = Line(start: line.end)
  }

  /// Parts the block at empty lines, before bullets, and behind a bold line that heads what follows.
  private mutating func addParagraphs() {
    let kind = context.kind == .tableRow ? Passage.Kind.paragraph : context.kind
    guard lines.count > 1, kind != .heading else { return add(lines[...], kind: kind, level: context.level) }
    var start = 0
    for index in lines.indices {
      let isBlank = bytes(lines[index]).isEmpty
      let opensItem = Marks.startsWithBullet(bytes(lines[index]))
      if isBlank || opensItem {
        add(lines[start..<index], kind: kind, level: context.level)
        start = isBlank ? index + 1 : index
      } else if index == start, isBold(lines[index]), bytes(lines[index]).count <= 120, index + 1 < lines.count {
        add(lines[index...index], kind: kind, level: context.level)
        start = index + 1
      }
    }
    add(lines[start...], kind: kind, level: context.level)
  }

  private mutating func add(_ lines: ArraySlice<Line>, kind: Passage.Kind, level: Int) {
    var joined: [UInt8] = []
    for line in lines {
      let part = bytes(line)
      if part.isEmpty { continue }
      if !joined.isEmpty { joined.append(0x20) }
      joined.append(contentsOf: part)
    }
    guard !joined.isEmpty else { return }
    var block = Block(kind, level: kind == .heading || kind == .listItem ? level : 0, text: joined, role: context.role)
    let linked = lines.reduce(0) { $0 + $1.linked }
    if Marks.startsWithBullet(joined[...]), kind == .paragraph, let item = Marks.listItem(joined) {
      block = Block(.listItem, level: max(1, context.lists), text: item)
    } else if kind == .paragraph, lines.allSatisfy(isBold), joined.count <= 120, context.role == .plain,
      let last = joined.last, !".,;".utf8.contains(last)
    {
      block = Block(.heading, level: 6, text: joined)
    }
    block.chrome = chrome(linked: linked, of: joined.count, kind: block.kind)
    block.isHidden =
      context.isHidden && !context.isNoise && !context.isFrame && !context.looksLikeFrame
      && linked * 2 < joined.count
    if context.veil > 0 {
      block.veil = context.veil
      // A dialog may stand in a footer, and is none of it; a menu that opens is still a menu.
      block.unveiled = context.isNoise || linked * 2 >= joined.count ? .noise : nil
    }
    blocks.append(block)
  }

  private func chrome(linked: Int, of count: Int, kind: Passage.Kind) -> Block.Chrome? {
    if context.isNoise || context.isHidden { return .noise }
    let isMostlyLinks = linked * 2 >= count
    if context.isFrame { return isMostlyLinks ? .noise : .frame }
    if context.looksLikeFrame { return isMostlyLinks ? .noise : count < 200 ? .frame : nil }
    // A list whose items are short links is a menu or a table of contents; so are cells of links in a row.
    let isEntry = kind == .listItem || kind == .tableRow && cells > 1
    return isEntry && linked * 10 >= count * 9 && count <= 80 ? .noise : nil
  }

  private func isBold(_ line: Line) -> Bool {
    line.bold > 0 && line.bold * 10 >= bytes(line).count * 9
  }

  private func bytes(_ line: Line) -> ArraySlice<UInt8> {
    var slice = text.bytes[line.start..<min(line.end, text.bytes.count)]
    while let last = slice.last, last == 0x20 || last == FoldedText.lineBreak { slice.removeLast() }
    return slice.drop { $0 == 0x20 || $0 == FoldedText.lineBreak }
  }
}
