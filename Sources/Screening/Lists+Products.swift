extension Lists {
  /// Products that one cell names, parted by marks: "coffee, cocoa; gloves, latex" are coffee, cocoa, and latex gloves
  /// written noun first.
  func products(inCell cell: String) -> [String] {
    cell.replacing(" / ", with: ";").split { $0 == ";" || $0 == "|" || $0.isNewline }.flatMap { products(inRow: $0) }
  }

  private func products(inRow row: Substring) -> [String] {
    var (found, also): ([String], [String]) = ([], [])
    var goesOn = false
    for part in row.split(separator: ",").map({ String($0).trimmingBlanks() }) where !part.isEmpty {
      let isGood = !goods(in: part).isEmpty
      // "Gloves, nitrile, powder free": what names no good of its own goes on about the last one.
      if let last = found.last, !isGood && goesOn || isNounFirst("\(last), \(part)", isGood: isGood) {
        found[found.count - 1] = "\(last), \(part)"
        goesOn = true
        // "Gloves, rubber" may be two goods, too: what a firm may deal in is looked up once too often sooner than not.
        if isGood { also.append(part) }
      } else {
        found.append(part)
        goesOn = false
      }
    }
    return found + also
  }

  /// Whether what stands behind a comma makes a longer name with what stands before it. "Cotton, yarn" are two goods: a
  /// raw one, and what is made of it.
  ///
  /// - Parameter isGood: whether the former names a good by itself.
  private func isNounFirst(_ product: String, isGood: Bool) -> Bool {
    let words = words(of: product)
    guard !words.isEmpty else { return false }
    let name = ProductName(product, words, self, hinted: [])
    return name.isNounFirst && !(isGood && name.opensWithRawGood)
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
