extension YAMLNode {
  /// The text of a scalar that is not empty; nil after a report.
  ///
  /// - Parameter what: how a message calls it: "a question".
  public func text(_ what: @autoclosure () -> String = "a text") -> String? {
    if case .text(let text) = content, !text.utf8.isEmpty { return text }
    mismatch(what())
    return nil
  }

  /// Words joined by `_` and `.`, in lower-case ASCII letters and digits: ids of facts, values, signals.
  public func identifier(
    _ what: String = "a name in lower-case letters, digits, \u{201C}_\u{201D} and \u{201C}.\u{201D}"
  )
    -> String?
  {
    guard let text = text(what) else { return nil }
    if isIdentifier(text) { return text }
    mismatch(what)
    return nil
  }

  /// One of a closed set of names.
  public func choice(_ what: @autoclosure () -> String, of known: [String]) -> String? {
    guard let text = text("\(what()), one of \(known.joined(separator: ", "))") else { return nil }
    if known.contains(text) { return text }
    let what = what()
    let name = what.hasPrefix("a ") ? String(what.dropFirst(2)) : what
    reportUnknown(name, text, known: known, at: place)
    return nil
  }

  /// One of the raw values of a closed set.
  public func choice<Value: RawRepresentable & CaseIterable>(_ what: @autoclosure () -> String, as type: Value.Type)
    -> Value?
  where Value.RawValue == String {
    choice(what(), of: Value.allCases.map(\.rawValue)).flatMap(Value.init(rawValue:))
  }

  /// `yes` or `no`, also `true` or `false`.
  public func flag(_ what: String = "yes or no") -> Bool? {
    switch content {
    case .text("yes"), .text("true"): return true
    case .text("no"), .text("false"): return false
    default:
      mismatch(what)
      return nil
    }
  }

  /// Up to three numbers, "1.0.0", and what a dash may add: "2.1-draft".
  public func version() -> String? {
    guard let text = text("a version such as 1.0.0") else { return nil }
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    if (1...3).contains(numbers.count), numbers.allSatisfy({ UInt32($0) != nil && $0.first != "+" }) { return text }
    mismatch("a version such as 1.0.0")
    return nil
  }

  public func wholeNumber(_ what: String = "a whole number", in range: ClosedRange<Int>) -> Int? {
    if case .text(let text) = content, let number = Int(text), range.contains(number) { return number }
    mismatch("\(what) from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  /// A decimal of at most two places from 0 to 100, in hundredths: `2.5` is 250.
  public func hundredths(_ what: @autoclosure () -> String = "points") -> Int? {
    if case .text(let text) = content, let value = hundredthsOf(text), value <= 100_00 { return value }
    mismatch("\(what()) from 0 to 100 with at most two decimals")
    return nil
  }

  /// The items of a list; empty after a report when it is none.
  public func items(_ what: @autoclosure () -> String = "a list") -> [YAMLNode] {
    if case .list(let nodes) = content { return nodes }
    mismatch(what())
    return []
  }

  /// Keys and values of a table whose keys are free, in the file's order; empty after a report when it is none.
  public func entries(_ what: @autoclosure () -> String = "a table of keys and values") -> [Entry] {
    if case .table(let entries) = content { return entries }
    mismatch(what())
    return []
  }

  /// The texts of a list, or the one text that stands in its place.
  public func texts(_ what: @autoclosure () -> String = "a text or a list of texts") -> [String] {
    if case .list(let nodes) = content { return nodes.compactMap { $0.text() } }
    return text(what()).map { [$0] } ?? []
  }

  /// Reports a name that is not known, with the nearest one that is.
  public func reportUnknown(_ what: String, _ name: String, known: [String], at place: Place) {
    inspection.report(Problem.unknown(what, name, known: known, at: place).message, at: place)
  }
}

func isIdentifier(_ text: String) -> Bool {
  !text.utf8.isEmpty
    && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 || $0 == 46 }
}

/// "2", "2.5", "2.25" as hundredths; nil for anything else.
func hundredthsOf(_ text: String) -> Int? {
  let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } }),
    let whole = Int(String(parts[0]) ?? ""), whole <= 1_000_000
  else { return nil }
  guard parts.count == 2 else { return whole * 100 }
  guard parts[1].count <= 2, let rest = Int(String(parts[1]) ?? "") else { return nil }
  return whole * 100 + (parts[1].count == 1 ? rest * 10 : rest)
}
