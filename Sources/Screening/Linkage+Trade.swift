/// Whose trade a good is, and what only speaks of it.
extension Linkage {
  /// "A film about cocoa", "a study on bricks": what it is about, wherever it was made.
  func isTopic(_ good: Int) -> Bool {
    var place = names[good].words.lowerBound - 1
    if place > 0, ["the", "our", "their"].contains(words[place].form) { place -= 1 }
    guard place > 0 else { return false }
    return ["about", "on"].contains(words[place].form) && words[place - 1].is(.medium)
      || words[place].form == "of" && words[place - 1].is(.depiction)
  }

  /// "Our training on forced labour in tomato picking was given to buyers in Sweden": what it is about is not from where
  /// it is given.
  func isTaught(_ good: Int, _ country: Int) -> Bool {
    let (start, end) = (names[good].words.lowerBound, names[good].words.upperBound)
    let place = names[country].words.lowerBound
    guard start > 1, end < place, (end..<place).contains(where: { words[$0].is(.verb) }) else { return false }
    return (max(1, start - 6)..<start).contains { at in
      ["on", "about"].contains(words[at].form) && words[at - 1].is(.medium)
    }
  }

  /// "Produced by partners in Bangladesh", "come from our partners in Mexico": whoever makes or sells it, not whoever
  /// the company works with.
  func isOfPartner(_ governor: Int?, _ good: Int, _ country: Int) -> Bool {
    if let governor, words[governor].is(.maker), !(words[governor].is(.person) && words[governor + 1].form == "from") {
      return words[max(0, governor - 3)..<governor].contains { $0.form == "by" }
    }
    guard let governor, words[governor].stem == "partner" else { return false }
    if (max(0, governor - 3)..<governor).contains(where: { ["by", "from"].contains(words[$0].form) }) { return true }
    let (head, next) = (names[good].words, names[country].words.upperBound)
    // "Footwear made with partners in Vietnam", "Partners in Vietnam make our footwear".
    if head.upperBound <= governor { return (head.upperBound..<governor).contains { hasCue(.link, at: $0) } }
    return next < head.lowerBound && hasCue(.link, startingAt: next)
  }

  /// "Vessels flagged to Taiwan", "Panama-flagged ships", "under the flag of China".
  func isUnderFlag(_ country: Int) -> Bool {
    let range = names[country].words
    if range.upperBound < words.count, words[range.upperBound].is(.flagging) { return true }
    var before = range.lowerBound - 1
    while before > 0, ["to", "in", "of", "the"].contains(words[before].form) { before -= 1 }
    return before >= 0 && words[before].is(.flagging) && !isComma(before: before + 1)
  }

  /// "The tuna is caught by vessels": what a ship brings in counts for its flag; what it carries does not.
  func isLanded(_ good: Int) -> Bool {
    let isFish = names[good].goods.contains { id in
      ([id] + (lists.goods[id]?.broader ?? [])).contains { $0 == "shellfish" || $0.hasSuffix("fish") }
    }
    return isFish && words.contains { $0.is(.landing) }
  }

  /// "Apparel workers", "mica villages": whose trade the good is.
  func isDealtIn(_ good: Int) -> Bool {
    let next = names[good].words.upperBound
    return next < words.count
      && (words[next].is(.trade) || words[next].is(.dealing))
  }

}
