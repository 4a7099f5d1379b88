/// Whose trade a good is, and what only speaks of it.
extension Linkage {
  /// "A film about cocoa", "a study on bricks": what it is about, wherever it was made.
  func isTopic(_ good: Int) -> Bool {
    var place = names[good].words.lowerBound - 1
    if place > 0, ["the", "our", "their"].contains(words[place].form) { place -= 1 }
    return place > 0 && ["about", "on"].contains(words[place].form) && words[place - 1].is(.medium)
  }

  /// "Produced by partners in Bangladesh", "come from our partners in Mexico": whoever makes or sells it, not whoever
  /// the company works with.
  func isOfPartner(_ governor: Int?, _ good: Int, _ country: Int) -> Bool {
    if let governor, words[governor].is(.maker) {
      return words[max(0, governor - 3)..<governor].contains { $0.form == "by" }
    }
    guard let governor, words[governor].stem == "partner" else { return false }
    if (max(0, governor - 3)..<governor).contains(where: { ["by", "from"].contains(words[$0].form) }) { return true }
    let (head, next) = (names[good].words, names[country].words.upperBound)
    // "Footwear made with partners in Vietnam", "Partners in Vietnam make our footwear".
    if head.upperBound <= governor { return (head.upperBound..<governor).contains { hasCue(.link, at: $0) } }
    return next < head.lowerBound && hasCue(.link, startingAt: next)
  }

  /// "Apparel workers", "mica villages": whose trade the good is.
  func isDealtIn(_ good: Int) -> Bool {
    let next = names[good].words.upperBound
    return next < words.count
      && (words[next].is(.trade) || words[next].is(.dealing))
  }

}
