public import Disclosures

/// The result of an audit as a table for a terminal.
public enum AuditTable {
  /// One row a company in the order given, then what the columns mean and which lists were asked. Goes through the
  /// scorecards once.
  /// - Parameters:
  ///   - badRows: rows of the list that could not be taken, in its order.
  ///   - width: columns of the terminal; 60 at least.
  public static func text(
    _ scorecards: some Sequence<Scorecard>, badRows: [BadRow] = [], width: Int = 80
  ) -> String {
    let layout = Layout(width: max(60, width))
    var lines = layout.row(
      "Company", "Disclosure", "Conduct", "Listed", "Where found, or why there is no letter")
    lines.append(String(repeating: "-", count: layout.width))
    var outcomes: [Outcome: Int] = [:]
    var lists: [ListReference] = []
    var orders: [String] = []
    for row in ListRows(scorecards, bad: badRows) {
      switch row {
      case .bad(let row):
        let company = ShownText.clean(row.company ?? "(line \(row.line))")
        lines += layout.row(company, "-", "-", "-", "Bad row: \(ShownText.clean(row.sentence))", lines: 7)
      case .company(let scorecard):
        lines += self.row(scorecard, layout)
        outcomes[scorecard.outcome, default: 0] += 1
        scorecard.collectLists(into: &lists)
        orders += self.orders(scorecard)
      }
    }
    lines.append("")
    let bad = badRows.isEmpty ? "" : " Rows of the list that could not be taken: \(badRows.count)."
    lines += Columns.wrap(summary(outcomes) + bad, layout.width)
    for order in orders { lines += Columns.wrap(order, layout.width) }
    lines += Columns.wrap(
      "Listed: goods that a list names for the countries of the company's row, of all its goods.", layout.width)
    lines += Columns.wrap(Wording.notListed, layout.width)
    for list in lists {
      lines += Columns.wrap("List: \(list.title), \(Wording.edition(list))", layout.width)
    }
    return lines.map(Columns.trimmed).joined(separator: "\n") + "\n"
  }

  private struct Layout {
    var width: Int
    var company: Int { max(20, min(34, width * 3 / 10)) }
    var rest: Int { width - company - 10 - 8 - 7 - 4 }

    /// - Parameter lines: lines that a row may take; the rest is cut off.
    func row(
      _ company: String, _ disclosure: String, _ conduct: String, _ listed: String, _ rest: String, lines: Int = 2
    ) -> [String] {
      let wrapped = Columns.wrap(rest, self.rest)
      var shown = Array(wrapped.prefix(lines))
      if wrapped.count > lines, let last = shown.popLast() {
        shown.append(Columns.width(last) < self.rest ? last + "…" : Columns.cut(last, self.rest - 1))
      }
      let first =
        [
          Columns.fit(company, self.company), Columns.fit(disclosure, 10), Columns.fit(conduct, 8),
          Columns.fit(listed, 7), shown.first ?? "",
        ].joined(separator: " ")
      return [first] + shown.dropFirst().map { String(repeating: " ", count: width - self.rest) + $0 }
    }
  }

  private static func row(_ card: Scorecard, _ layout: Layout) -> [String] {
    layout.row(
      ShownText.clean(card.company.name), letter(card.shownDisclosure), letter(card.shownConduct),
      card.askedGoods == 0 ? "-" : "\(card.listedGoods) of \(card.askedGoods)", ShownText.clean(whereOrWhy(card)),
      // An address may be cut short; a reason is what the reader has instead of a letter.
      lines: card.outcome.isGraded ? 2 : 7)
  }

  /// "B", "B (C-B)" where findings are in doubt, "-" where there is none.
  static func letter(_ grade: Grade?) -> String {
    guard let grade else { return "-" }
    guard grade.worst != grade.best else { return grade.letter.rawValue }
    return "\(grade.letter.rawValue) (\(grade.worst.rawValue)-\(grade.best.rawValue))"
  }

  /// Goods of a row that the table does not count as listed, and that an order stands against.
  private static func orders(_ card: Scorecard) -> [String] {
    card.goods.filter(\.isUnderOrderOnly).map { answer in
      let origin = answer.askedCountry.map { " from \($0)" } ?? ""
      return ShownText.clean(
        "\(card.company.name), \(answer.asked)\(origin), not listed: \(answer.orders.joined(separator: " "))")
    }
  }

  private static func whereOrWhy(_ card: Scorecard) -> String {
    guard card.outcome.isGraded else { return "\(Wording.title(card.outcome)): \(card.reason)" }
    let place = card.foundAt.map(withoutScheme) ?? card.reason
    return card.outcome == .found ? place : "\(place) (no link on the home page)"
  }

  private static func withoutScheme(_ address: String) -> String {
    for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
      return String(address.dropFirst(scheme.count))
    }
    return address
  }

  private static func summary(_ outcomes: [Outcome: Int]) -> String {
    let graded = Outcome.allCases.filter(\.isGraded).reduce(0) { $0 + outcomes[$1, default: 0] }
    let counts = Outcome.allCases.compactMap { outcome in
      outcomes[outcome].map { "\(Wording.title(outcome).lowercased()) \($0)" }
    }
    let all = outcomes.values.reduce(0, +)
    return "\(counted(all, "company", "companies")), \(graded) graded"
      + (counts.isEmpty ? "." : ": \(counts.joined(separator: "; ")).")
  }
}
