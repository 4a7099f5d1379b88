/// What is done to a good, and where.
extension Linkage {
  /// "Are sold in China", "served under our own label in Mexico", "designed in Denmark".
  func isSold(_ governor: Int) -> Bool {
    if Self.sales.contains(words[governor].form) || Self.designs.contains(words[governor].form) { return true }
    for place in stride(from: governor, through: max(0, governor - 5), by: -1) {
      if isInName(place) || ["by", "from", "to"].contains(words[place].form) { return false }
      if Self.sales.contains(words[place].form) { return true }
      if hasCue(.link, at: place) { return false }
    }
    return false
  }

  static let designs: Set<String> = [
    "designed", "tested", "developed", "engineered", "branded", "styled", "conceived", "invented", "headquartered",
    "lives", "live", "lived", "sits", "resides", "stayed", "stays", "met", "spoke", "studied", "travelled", "traveled",
    "flew", "died", "born", "filmed", "published", "screened", "shown", "discussed", "presented", "hosted", "held",
    "celebrated", "heard", "registered", "patented", "trademarked", "eaten", "drunk", "consumed",
  ]

  /// "Pointed to Xinjiang as the origin of the cotton".
  func isNamedOrigin(_ next: Int) -> Bool {
    next < words.count && words[next].form == "as" && hasCue(.link, at: next)
  }

  /// "Mysore, India rolls our incense sticks": a place that opens the sentence and does something to what is ours.
  func isActor(_ good: Int, _ country: Int) -> Bool {
    let (a, b) = (names[good].words, names[country].words)
    let verb = b.upperBound
    if isWhere(verb, a) { return true }
    guard !names[country].isAdjective, verb < a.lowerBound, a.lowerBound - verb <= 6, !words[verb].isCapitalised,
      words[verb].form.hasSuffix("s"), !Self.notMaking.contains(words[verb].form), !hasCue(.personal, at: verb),
      !isComma(before: verb),
      words[..<b.lowerBound].allSatisfy({ $0.isCapitalised || $0.form == "in" || $0.form == "the" }),
      words[0].form != "in"
    else { return false }
    let between = words[verb + 1..<a.lowerBound]
    let rest = words[a.upperBound..<min(a.upperBound + 3, words.count)]
    return (between + rest).contains { $0.form == "our" }
      && !between.contains { Self.breaks.contains($0.form) && $0.form != "of" }
  }

  /// "Aligarh, India, is where our brass locks are cast", from the "is" on.
  private func isWhere(_ verb: Int, _ good: Range<Int>) -> Bool {
    guard verb + 2 < good.lowerBound, good.lowerBound - verb <= 6, words[verb].form == "is",
      words[verb + 1].form == "where", ["our", "the"].contains(words[verb + 2].form), good.upperBound + 1 < words.count
    else { return false }
    return ["is", "are", "was", "were"].contains(words[good.upperBound].form)
      && Self.isParticiple(words[good.upperBound + 1].form)
  }

  static let notMaking: Set<String> = [
    "is", "was", "has", "does", "needs", "likes", "wants", "loves", "taxes", "bans", "hosts", "visits", "buys",
    "imports", "likes", "prefers", "sells", "promotes", "prohibits", "limits", "as", "this", "wears", "eats", "drinks",
  ]

  /// "Glass bottles are recycled by hand in Bangladesh", "garlic peeled in China": something is done to it there.
  func isWorked(_ good: Int, _ country: Int) -> Bool {
    let (from, to) = (names[good].words.upperBound, start(of: country))
    guard from < to, to - from <= 9, to > 0, ["in", "near", "at", "across"].contains(relation(at: to).0) else {
      return false
    }
    return (from..<to).contains { place in
      Self.isParticiple(words[place].form)
        && (place == from
          || ["is", "are", "was", "were", "be", "been", "being", "hand", "then"].contains(words[place - 1].form))
    }
  }

  /// "Made", "harvested": what is done to a good.
  static func isParticiple(_ form: String) -> Bool {
    (form.hasSuffix("ed") && form.utf8.count > 4 || irregular.contains(form)) && !notWork.contains(form)
  }

  static let irregular: Set<String> = [
    "cut", "spun", "made", "dug", "caught", "grown", "sewn", "woven", "bred", "fed", "shot", "ground", "blown", "drawn",
    "built", "wound", "handmade", "knit", "laid", "sown", "beaten", "broken", "frozen", "cast", "hewn", "found",
    "split",
  ]

  /// What is done to a good where it is sold and used.
  static let notWork: Set<String> = [
    "used", "consumed", "served", "offered", "displayed", "exhibited", "banned", "prohibited", "allowed", "launched",
    "advertised", "marketed", "viewed", "installed", "distributed", "donated", "needed", "based", "named", "called",
    "liked", "loved", "opened", "discussed", "celebrated", "filmed", "recorded", "played", "fitted", "restored",
    "seized", "detained", "stolen", "invited", "listed", "placed", "related", "interested", "tested", "enjoyed",
    "planned", "registered", "smoked", "compared", "regarded", "concerned", "helped", "asked", "wanted", "visited",
    "worn", "expected", "traded",
  ]

  static let traces: Set<String> = [
    "traced", "trace", "traceable", "linked", "tied", "back", "attributed", "native", "outsourced", "subcontracted",
    "unique", "moved", "shifted",
  ]

  static let seams: Set<String> = ["sewn", "stitched", "tailored", "assembled"]

  static let sales: Set<String> = [
    "sold", "sell", "sells", "selling", "marketed", "launched", "advertised", "opened", "exhibited", "listed",
    "served", "serve", "serves", "retails", "available", "distributed", "donated", "resold",
  ]
}
