import Disclosures

extension VendorReport {
  /// The answers as a table for a terminal: a row a vendor, why below it, and what the lists say.
  /// - Parameter width: columns of the terminal; 60 at least, and 80 is the least that reads well.
  public func text(width: Int = 80) -> String {
    let width = max(60, width)
    let (name, kind) = (28, 10)
    let rest = width - name - kind - 2
    func row(_ vendor: String, _ answer: String, _ lines: [String]) -> [String] {
      let first = [Columns.fit(vendor, name), Columns.fit(answer, kind), lines.first ?? ""].joined(separator: " ")
      return [first] + lines.dropFirst().map { String(repeating: " ", count: width - rest) + $0 }
    }
    var lines = row("Vendor", "Answer", ["What is missing, or why to look"])
    lines.append(String(repeating: "-", count: width))
    for answer in answers {
      var why = answer.reasons.map(ShownText.clean)
      if answer.notice != nil, let goods = answer.goods {
        why.append("Goods notice: \(ShownText.clean(Self.goods(goods)))")
      }
      lines += row(
        ShownText.clean(answer.vendor), answer.answer.rawValue, why.flatMap { Columns.wrap($0, rest) })
    }
    for broken in brokenRows {
      lines += row("line \(broken.line)", "not read", Columns.wrap(ShownText.clean(broken.reason), rest))
    }
    lines.append("")
    let counts = VendorAnswer.Kind.allCases.map { kind in "\(kind.rawValue) \(answers.count { $0.answer == kind })" }
    lines += Columns.wrap(
      "\(answers.count) vendors as of \(asOf), checklist \(checklist.id) \(checklist.version): "
        + counts.joined(separator: ", ") + ".", width)
    for list in listsAsked { lines += Columns.wrap("List: \(list.title), \(Wording.edition(list))", width) }
    lines += Columns.wrap(Wording.notListed, width)
    lines += Columns.wrap(Self.decides, width)
    return lines.map(Columns.trimmed).joined(separator: "\n") + "\n"
  }

  private static func goods(_ goods: GoodsAnswer) -> String {
    "\(goods.asked)\(goods.askedCountry.map { " from \($0)" } ?? ""): \(goods.answer.rawValue). It changes no answer."
  }

  /// Every list that was asked, once, in the order in which it was met.
  var listsAsked: [ListReference] {
    var seen: Set<ListReference> = []
    return answers.flatMap { $0.goods?.lists ?? [] }.filter { seen.insert($0).inserted }
  }
}
