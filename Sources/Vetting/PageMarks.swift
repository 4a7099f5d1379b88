import Disclosures
import Reading
import Rubrics

/// Words by which pages are counted, in lower case.
public struct PageWords: Sendable, Hashable {
  /// "page", "p".
  var page: Set<String> = []
  /// What stands between the number of a page and how many there are: "of".
  var of: Set<String> = []
}

/// What pages say of their number: "Page 2 of 7", "p. 3", "1/2", "- 2 -".
struct PageMarks {
  /// The number of a page, and how many there are where that is said.
  struct Mark: Hashable {
    var page: Int
    var count: Int?
  }

  let words: PageWords

  /// Whether pages of a document are missing of those that it counts, or stand in another order.
  func areMissing(of page: Page) -> Bool {
    if page.format == .pdf { return page.numbered.contains { isOtherwise($0, of: page.pages) } }
    let document = page.document
    let found = document.passages.flatMap { passage in
      document.text(in: passage.range).split(separator: "\n").flatMap { self.marks(in: $0) }
    }
    return Self.areMissing(found)
  }

  /// Whether a page is missing of those that were counted: one between, before or behind them.
  private static func areMissing(_ found: [Mark]) -> Bool {
    guard let last = found.map({ $0.count ?? $0.page }).max() else { return false }
    let pages = Set(found.map(\.page))
    // Numbers of three digits at most, so that this is no long way.
    return Set(found.compactMap(\.count)).count > 1 || (1...max(last, 1)).contains { !pages.contains($0) }
      || pages.contains { $0 < 1 || $0 > last }
  }

  /// Whether a line counts its page otherwise than the file does: by "Page 2 of 7", or a bare number at the edge.
  private func isOtherwise(_ line: Page.NumberedLine, of pages: Int) -> Bool {
    let digits = line.text.filter { $0.isLetter || $0.isNumber }
    if line.isEdge, digits.utf8.count <= 3, let number = Int(digits) { return number != line.page }
    return marks(in: line.text).contains { $0.page != line.page || $0.count ?? pages != pages }
  }

  /// "Page 2" has to be the whole line, since a text may speak of a page; "page 2 of 7" counts anywhere.
  func marks(in line: some StringProtocol) -> [Mark] {
    guard line.contains(where: { $0.isNumber }) else { return [] }
    let words = line.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    func number(_ index: Int) -> Int? {
      words.indices.contains(index) && words[index].utf8.count <= 3 ? Int(words[index]) : nil
    }
    func count(after index: Int) -> Int? {
      guard words.indices.contains(index + 1) else { return nil }
      return self.words.of.contains(words[index + 1])
        ? number(index + 2) : line.contains("/") ? number(index + 1) : nil
    }
    // "2" and "- 2 -", alone on a line; "2." and "(2)" count clauses.
    if words.count == 1, let page = number(0), line.allSatisfy({ $0.isNumber || " -–—".contains($0) }) {
      return [Mark(page: page)]
    }
    // "1 of 2" and "1/2", alone on a line.
    if let page = number(0), let count = count(after: 0), words.count <= 3 { return [Mark(page: page, count: count)] }
    return words.indices.compactMap { index in
      guard self.words.page.contains(words[index]), let page = number(index + 1) else { return nil }
      if let count = count(after: index + 1) { return Mark(page: page, count: count) }
      return words.count == 2 ? Mark(page: page) : nil
    }
  }
}

extension YAMLNode {
  /// `{page: [page, p], of: [of]}`.
  func pageWords() -> PageWords {
    guard let fields = fields("words on pages", required: ["page", "of"]) else { return PageWords() }
    func words(_ key: String) -> Set<String> {
      let words = fields.texts(key).map { $0.lowercased() }
      if words.isEmpty { fields[key]?.report("expected at least one word, found none") }
      return Set(words)
    }
    return PageWords(page: words("page"), of: words("of"))
  }
}
