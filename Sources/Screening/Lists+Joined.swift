import Disclosures

/// What stands apart in a text and is read together: a cell with the head of its column or with the cell that reaches
/// down into its row, an item with the item or the term above it, an item with the sentence that it ends.
extension Lists {
  /// A good and a country from two places of a text.
  struct JoinedPair {
    var goods: [String]
    var country: String
    var stance: Mention.Stance
    /// Bytes from the first of the two places to the second; the passage in which they start.
    var range: Range<Int>
    var passage: Int
  }

  func joinedPairs(_ passages: [Passage], at place: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> [JoinedPair] {
    let passage = passages[place]
    if let row = passage.row { return pairs(in: row, passages, at: place, bytes) }
    guard let lead = passage.leadIn, passages.indices.contains(lead), lead < place,
      passages[lead].kind != .boilerplate, passages[lead].range.upperBound <= passage.range.lowerBound,
      let body = onlyNames(passage.range, bytes)
    else { return [] }
    let head = passages[lead].range
    if let names = onlyNames(head, bytes) { return pairs(head, names, passage.range, body, passages, place) }
    return sentencePairs(head, passage.range, body, passages, place, bytes)
  }

  // MARK: Tables

  private func pairs(
    in row: Passage.Row, _ passages: [Passage], at place: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [JoinedPair] {
    let own = row.cells.filter { passages[place].range.contains($0.range.lowerBound) }
    let spanning = row.cells.filter { !passages[place].range.contains($0.range.lowerBound) }
    let names = own.map { onlyNames($0.range, bytes) }
    var found: [JoinedPair] = []
    for cell in spanning {
      guard let head = onlyNames(cell.range, bytes) else { continue }
      for (other, names) in zip(own, names) {
        if let names { found += pairs(cell.range, head, other.range, names, passages, place) }
      }
    }
    guard let heads = heads(of: row, passages, before: place, bytes) else { return found }
    let subjects = (spanning + own).filter { cell in !heads.contains { $0.columns.overlaps(cell.columns) } }
    for (cell, names) in zip(own, names) {
      guard let head = heads.first(where: { $0.columns.overlaps(cell.columns) }) else { continue }
      if let names {
        found += pairs(head.range, head.names, cell.range, names, passages, place)
      } else if isYes(cell.range, bytes) {
        // "Coffee | Yes" below "Brazil".
        for subject in subjects {
          guard let names = onlyNames(subject.range, bytes) else { continue }
          found += pairs(head.range, head.names, subject.range, names, passages, place)
        }
      }
    }
    return found
  }

  private struct Head {
    var range: Range<Int>
    var columns: Range<Int>
    var names: [NamedInText]
  }

  /// Heads of columns that are names: of the first row of the table, when it says so or when all that stands beside its
  /// first cell are countries, or goods.
  private func heads(
    of row: Passage.Row, _ passages: [Passage], before place: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Head]? {
    guard row.number > 0, let first = firstRow(of: row, passages, before: place) else { return nil }
    let heads = first.cells.compactMap { cell in
      onlyNames(cell.range, bytes).map { Head(range: cell.range, columns: cell.columns, names: $0) }
    }
    let isMarked = first.cells.count > 1 && first.cells.allSatisfy(\.isHead)
    let others = first.cells.filter { $0.columns.lowerBound > 0 }
    // "Cotton | India" is a row like the others; "Country | Cotton | Coffee" is not.
    let named = others.compactMap { cell in heads.first { $0.columns == cell.columns }?.names }
    let areNames =
      !others.isEmpty && named.count == others.count && !heads.contains { $0.columns.lowerBound == 0 }
      && (named.joined().allSatisfy { $0.country != nil }
        || named.count > 1 && named.joined().allSatisfy { $0.country == nil })
    return heads.isEmpty || !isMarked && !areNames ? nil : heads
  }

  /// Mostly every row is one passage; where some are none or several, it is looked for in a long table's worth.
  private func firstRow(of row: Passage.Row, _ passages: [Passage], before place: Int) -> Passage.Row? {
    func isFirst(_ passage: Passage) -> Bool { passage.row?.table == row.table && passage.row?.number == 0 }
    if place >= row.number, isFirst(passages[place - row.number]) { return passages[place - row.number].row }
    return passages[max(0, place - 500)..<place].last(where: isFirst)?.row
  }

  /// A mark that says that it is so: "Yes", a tick, a number that is not nought.
  private func isYes(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = String(decoding: bytes[range], as: UTF8.self).lowercased()
    if Self.ticks.contains(text) { return true }
    let digits = text.filter(\.isNumber)
    return !digits.isEmpty && digits.contains { $0 != "0" }
      && text.allSatisfy { $0.isNumber || $0.isWhitespace || ".,%$€£~<>+".contains($0) || Self.units.contains($0) }
  }

  private static let ticks: Set<String> = [
    "yes", "y", "x", "✓", "✔", "✔️", "☑", "☒", "•", "●", "■", "√", "all", "some", "true",
  ]
  /// "12 t", "3 kg", "40 m".
  private static let units: Set<Character> = ["t", "k", "g", "m"]

  // MARK: Lists and terms

  /// "We buy cotton from:", and countries as its items.
  private func sentencePairs(
    _ head: Range<Int>, _ body: Range<Int>, _ names: [NamedInText], _ passages: [Passage], _ place: Int,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [JoinedPair] {
    guard bytes[head].last == UInt8(ascii: ":"), body.count + head.count < 1_000,
      let lead = TextUnit.units(of: passages[passages[place].leadIn ?? place], bytes, lexicon).last
    else { return [] }
    var text = Array(bytes[lead.range])
    let start = text.count + 1
    text += [0x20] + bytes[body]
    return text.withUnsafeBufferPointer { joined in
      let unit = TextUnit(passage: place, range: 0..<joined.count)
      return readPairs(in: unit, joined).pairs.compactMap { pair in
        let isAcross = (pair.goodRange.lowerBound < start) != (pair.countryRange.lowerBound < start)
        return isAcross
          ? JoinedPair(
            goods: pair.goods, country: pair.country, stance: pair.stance,
            range: lead.range.lowerBound..<body.upperBound, passage: passages[place].leadIn ?? place) : nil
      }
    }
  }

  // MARK: Names

  private func pairs(
    _ head: Range<Int>, _ names: [NamedInText], _ body: Range<Int>, _ others: [NamedInText], _ passages: [Passage],
    _ place: Int
  ) -> [JoinedPair] {
    let range = min(head.lowerBound, body.lowerBound)..<max(head.upperBound, body.upperBound)
    let passage = index(of: range.lowerBound, in: passages[...place])
    var found: [JoinedPair] = []
    for name in names {
      for other in others {
        let goods = name.goods + other.goods
        // One of each: two goods or two countries make no pair.
        guard let country = name.country ?? other.country, name.country == nil || other.country == nil, !goods.isEmpty
        else { continue }
        found.append(JoinedPair(goods: goods, country: country, stance: .mentioned, range: range, passage: passage))
      }
    }
    return found
  }

  /// The last passage that starts at or before a byte; their ranges ascend.
  private func index(of byte: Int, in passages: ArraySlice<Passage>) -> Int {
    max(passages.startIndex, passages.partitioningIndex { $0.range.lowerBound > byte } - 1)
  }

  /// What a stretch names, when it does nothing else: "Brazil, Colombia", "Organic cotton (12)".
  private func onlyNames(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> [NamedInText]? {
    guard range.count <= 200 else { return nil }
    let words = markedWords(in: bytes, range)
    guard !words.isEmpty, words.count <= 24 else { return nil }
    let names = NameFinder(self, words: words, cues: cues.cues(in: words), bytes: bytes, isTitle: true).names()
    guard !names.isEmpty,
      words.indices.allSatisfy({ place in
        names.contains { $0.words.contains(place) } || productWords.isAside(words[place])
          || words[place].is(.betweenNames)
      })
    else { return nil }
    return names
  }

}
