extension Lists {
  /// Products that one cell names, parted by marks: "coffee, cocoa; gloves, latex" are coffee, cocoa, and latex gloves
  /// written noun first.
  func products(inCell cell: String) -> [String] {
    cell.split { $0 == ";" || $0 == "|" || $0.isNewline }.flatMap { products(inRow: $0) }
  }

  private func products(inRow row: Substring) -> [String] {
    var found: [String] = []
    var goesOn = false
    for part in row.split(separator: ",").map({ String($0).trimmingBlanks() }) where !part.isEmpty {
      // "Gloves, nitrile, powder free": what names no good of its own goes on about the last one.
      if let last = found.last, isNounFirst("\(last), \(part)") || goesOn && goods(in: part).isEmpty {
        found[found.count - 1] = "\(last), \(part)"
        goesOn = true
      } else {
        found.append(part)
        goesOn = false
      }
    }
    return found
  }

  /// Whether what stands behind a comma makes a longer name with what stands before it.
  private func isNounFirst(_ product: String) -> Bool {
    let words = words(of: product)
    return !words.isEmpty && ProductName(product, words, self, hinted: []).isNounFirst
  }
}

extension String {
  fileprivate func trimmingBlanks() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
