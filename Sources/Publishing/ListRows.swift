public import Disclosures

/// A row of the list of companies that could not be taken, and why. It has a line of its own wherever rows are counted.
public struct BadRow: Sendable, Hashable {
  /// Line of the list on which the row starts, from 1.
  public var line: Int
  /// Whom it names, as far as that could be read.
  public var company: String?
  public var reason: String

  public init(line: Int, company: String? = nil, reason: String) {
    self.line = line
    self.company = company
    self.reason = reason
  }

  /// What stands for an outcome, which only companies have.
  static let outcome = "badRow"

  var sentence: String { "Line \(line) of the list: \(reason)" }
}

/// A row of a list: a company with what was found out about it, or what could not be taken.
public enum ListRow: Sendable {
  case company(Scorecard)
  case bad(BadRow)

  var company: Company? {
    switch self {
    case .company(let card): card.company
    case .bad: nil
    }
  }
}

/// The rows of a list in its own order.
public struct ListRows<Cards: Sequence<Scorecard>>: Sequence, IteratorProtocol {
  private var cards: Cards.Iterator
  private var bad: ArraySlice<BadRow>
  private var waiting: Scorecard?

  public init(_ cards: Cards, bad: [BadRow]) {
    self.cards = cards.makeIterator()
    self.bad = bad[...]
  }

  public mutating func next() -> ListRow? {
    waiting = waiting ?? cards.next()
    if let row = bad.first, waiting.map({ row.line < $0.company.line }) ?? true {
      bad.removeFirst()
      return .bad(row)
    }
    defer { waiting = nil }
    return waiting.map(ListRow.company)
  }

  /// The next rows, `count` of them unless the list ends before.
  mutating func next(_ count: Int) -> [ListRow] {
    var rows: [ListRow] = []
    while rows.count < count, let row = next() { rows.append(row) }
    return rows
  }
}
