extension PracticeFigures {
  /// A table for people.
  public var text: String {
    var lines = ["\(part.rawValue): \(rows) rows"]
    lines.append("area             kappa  agreement")
    for area in areas {
      lines.append(
        "\(padded(area.id, 16)) \(fixed(area.confusion.kappa))  \(fixed(area.confusion.agreement))")
    }
    lines.append("\(padded("mean", 16)) \(fixed(meanKappa))")
    lines.append("tail                      F1     right wrong missed")
    for tail in tails {
      lines.append(
        "\(padded(tail.fact, 25)) \(fixed(tail.f1))  \(left(tail.right, 5)) \(left(tail.wrong, 5)) \(left(tail.missed, 6))"
      )
    }
    lines.append("\(padded("together", 25)) \(fixed(tailsF1))")
    lines.append("quotations overlap where values agree: \(fixed(overlap)) of \(quoted)")
    lines.append(
      "in doubt: \(fixed(shareInDoubt)); wrong among them \(fixed(errorInDoubt)), among the others "
        + fixed(errorOutOfDoubt))
    for area in areas {
      lines.append("\(area.id): reader's value by row, ours by column")
      lines.append(padded("", 13) + area.confusion.values.map { left($0, 12) }.joined())
      for (value, counts) in zip(area.confusion.values, area.confusion.counts) {
        lines.append(padded(value, 13) + counts.map { left($0, 12) }.joined())
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension LegalBenchFigures {
  /// A table for people.
  public func text(errors: Bool) -> String {
    var lines = ["question                       rows  balanced  Yes: precision recall  No: precision recall"]
    for question in questions {
      let tally = question.tally
      lines.append(
        "\(padded(question.id, 30)) \(left(tally.rows, 4))  \(left(fixed(tally.balancedAccuracy), 8))"
          + "       \(left(fixed(tally.precisionYes), 9)) \(left(fixed(tally.recallYes), 6))"
          + "      \(left(fixed(tally.precisionNo), 9)) \(left(fixed(tally.recallNo), 6))")
    }
    lines.append("\(padded("mean", 30))       \(left(fixed(mean), 8))")
    if errors {
      for question in questions {
        for error in question.errors {
          lines.append("\(question.id) row \(error.index): label \(error.label ? "Yes" : "No"); \(error.finding)")
          lines += error.quotations.map { "    \u{201C}\($0)\u{201D}" }
        }
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension Ablation {
  /// A table for people: what is lost without each mechanism.
  public var text: String {
    guard let all = lines.first else { return "" }
    var rows = ["without              kappa build   kappa check   tails build   tails check"]
    for line in lines {
      let cells = [
        (line.buildKappa, all.buildKappa), (line.checkKappa, all.checkKappa), (line.buildTails, all.buildTails),
        (line.checkTails, all.checkTails),
      ].map { value, whole in
        line.mechanism == all.mechanism
          ? left(fixed(value), 14) : left((value >= whole ? "+" : "-") + fixed(abs(value - whole)), 14)
      }
      rows.append(padded(line.mechanism == all.mechanism ? "(nothing)" : line.mechanism, 18) + cells.joined())
    }
    return rows.joined(separator: "\n")
  }
}

/// Three decimals, rounded to nearest; "-" for none.
func fixed(_ value: Double?) -> String {
  guard let value else { return "-" }
  let thousandths = Int((value * 1000).rounded())
  let rest = abs(thousandths) % 1000
  return "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000).\(rest < 10 ? "00" : rest < 100 ? "0" : "")\(rest)"
}

private func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.utf8.count))
}

private func left(_ value: some CustomStringConvertible, _ width: Int) -> String {
  let text = "\(value)"
  return String(repeating: " ", count: max(0, width - text.utf8.count)) + text
}
