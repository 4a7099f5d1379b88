public import Disclosures

/// What pages say of their number: "Page 2 of 7", "p. 3", "1/2".
public struct PageMarks {
  /// The number of a page, and how many there are where that is said.
  struct Mark: Hashable {
    var page: Int
    var count: Int?
  }

  private(set) var found: [Mark] = []

  /// Whether a page of a document is missing of those that its text counts.
  public static func areMissing(_ document: Document) -> Bool {
    var marks = PageMarks()
    for passage in document.passages {
      for line in document.text(in: passage.range).split(separator: "\n") { marks.found += Self.marks(in: line) }
    }
    return marks.areMissing
  }

  /// Whether a page is missing of those that were counted: one between, before or behind them.
  var areMissing: Bool {
    guard let last = found.map({ $0.count ?? $0.page }).max() else { return false }
    let pages = Set(found.map(\.page))
    // Numbers of three digits at most, so that this is no long way.
    return Set(found.compactMap(\.count)).count > 1 || (1...max(last, 1)).contains { !pages.contains($0) }
      || pages.contains { $0 < 1 || $0 > last }
  }

  /// "Page 2" has to be the whole line, since a text may speak of a page; "page 2 of 7" counts anywhere.
  static func marks(in line: some StringProtocol) -> [Mark] {
    guard line.contains(where: { $0.isNumber }) else { return [] }
    let words = line.lowercased().split { !$0.isLetter && !$0.isNumber }
    func number(_ index: Int) -> Int? {
      words.indices.contains(index) && words[index].utf8.count <= 3 ? Int(words[index]) : nil
    }
    func count(after index: Int) -> Int? {
      guard words.indices.contains(index + 1) else { return nil }
      return words[index + 1] == "of" ? number(index + 2) : line.contains("/") ? number(index + 1) : nil
    }
    // "1 of 2" and "1/2", alone on a line.
    if let page = number(0), let count = count(after: 0), words.count <= 3 { return [Mark(page: page, count: count)] }
    return words.indices.compactMap { index in
      guard ["page", "pg", "p"].contains(words[index]), let page = number(index + 1) else { return nil }
      if let count = count(after: index + 1) { return Mark(page: page, count: count) }
      return words.count == 2 ? Mark(page: page) : nil
    }
  }
}

extension PDFLayout {
  /// Whether its pages are counted otherwise than they come: by "Page 2 of 7", or a bare number at the edge.
  var isCountedOtherwise: Bool {
    lines.contains { line in
      let isEdge = line.bottomShare < 0.12 || line.topShare > 0.88
      let digits = line.text.filter { $0.isLetter || $0.isNumber }
      if isEdge, digits.utf8.count <= 3, let number = Int(digits) { return number != line.page }
      return PageMarks.marks(in: line.text).contains { $0.page != line.page || $0.count ?? pages != pages }
    }
  }
}
