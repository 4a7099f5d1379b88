/// Countries that a sentence names and no good is from: where a company is, sells or works on what it has.
extension Pairing {
  func isMerelyHandled(_ good: Int, _ country: Int) -> Bool {
    !names[country].isAdjective && isDone(isRaw(names[good]) ? [.processing, .handling] : [.handling], in: country)
  }

  /// "Haitian migrants": who they are, not where a good is from.
  func isPeople(_ place: Int) -> Bool {
    let next = names[place].words.upperBound
    return names[place].isAdjective && next < words.count && words[next].is(.people)
  }

  /// "Our office in Nepal", "staff in Ghana", "our Turkey business": where the company itself is.
  func isOwnPlace(_ place: Int) -> Bool {
    let range = names[place].words
    if range.upperBound < words.count, words[range.upperBound].is(.ownPlace) { return true }
    var before = range.lowerBound - 1
    if before >= 0, words[before].form == "the" { before -= 1 }
    if isBasedIn(before) { return true }
    // "Cobalt sites in the DRC" are not the company's; "made at two sites in Malaysia" is where it is made.
    if before > 2, words[before - 1].stem == "site", hasMaking(within: max(0, before - 6)..<before - 1) { return false }
    return before > 0 && words[before].form == "in" && words[before - 1].is(.ownPlace)
      && !names.contains { $0.country == nil && $0.words.upperBound == before - 1 }
  }

  /// "Our compliance team, based in India".
  func isBasedIn(_ place: Int) -> Bool {
    guard place > 1, words[place].form == "in", ["based", "headquartered"].contains(words[place - 1].form) else {
      return false
    }
    return words[max(0, place - 5)..<place - 1].contains { $0.is(.ownPlace) }
  }

  func hasMaking(within range: Range<Int>) -> Bool {
    range.contains { cues.longest(in: words, at: $0)?.meanings.contains(.link) == true }
  }

  /// Whether the sentence speaks about buying at all; then an office may be what buys.
  var buys: Bool {
    words.contains { word in Self.buying.contains { word.form.hasPrefix($0) } }
  }

  static let buying = [
    "buy", "bought", "sourc", "purchas", "import", "export", "procur", "made",
  ]

  /// "Refined in China", "is then spun and dyed in Vietnam", "roasted by a partner in Hamburg, Germany".
  func isDone(_ kinds: KindSet<Cue>, in country: Int) -> Bool {
    guard let place = preposition(before: country), ["in", "at"].contains(words[place].form) else { return false }
    for before in stride(from: place - 1, through: max(0, place - 6), by: -1) {
      if names.contains(where: { $0.words.contains(before) }) { return false }
      let cue = cues.longest(in: words, at: before)
      if let cue, cue.meanings.contains(where: { kinds.contains($0) }) { return true }
      if cue?.meanings.contains(.growing) == true || ["from", "and"].contains(words[before].form) { return false }
    }
    return false
  }

  /// The preposition of a row of places: that before "Antwerp, Belgium", "the Netherlands and Belgium".
  func preposition(before country: Int) -> Int? {
    var first = country
    while first > 0, names[first - 1].country != nil, isListed(first - 1, first) { first -= 1 }
    var place = names[first].words.lowerBound - 1
    while place > 0, words[place].isCapitalised || words[place].is(.placePart) { place -= 1 }
    return place > 0 ? place : nil
  }

  /// "Served in our cafés in Mexico", "through franchise stores in Turkey", "our Brazil shops": where a good is sold.
  func isOutlet(_ country: Int) -> Bool {
    func isOutlet(_ place: Int) -> Bool {
      guard words.indices.contains(place), let cue = cues.longest(in: words, at: place) else { return false }
      return cue.meanings.contains(.outlet)
    }
    let range = names[country].words
    if isOutlet(range.upperBound) || isOwnPlace(country) && oversees(range.upperBound) || isOwnBase(country) {
      return true
    }
    guard let place = preposition(before: country),
      ["in", "across", "throughout", "to", "at"].contains(words[place].form)
    else { return false }
    // A tailor's shop makes what it sells.
    if ["shop", "warehouse", "market", "depot", "branch", "agent"].contains(words[place - 1].stem) {
      guard place > 1, words[place - 2].is(.owning) else { return false }
    }
    return isOutlet(place - 1)
  }

  /// "At our Nepal trekking base", "our Brazil archive", not "our India mills".
  func isOwnBase(_ country: Int) -> Bool {
    let range = names[country].words
    guard !names[country].isAdjective, range.lowerBound > 0, range.upperBound < words.count,
      ["our", "their", "its"].contains(words[range.lowerBound - 1].form), !words[range.upperBound].isCapitalised,
      !words[range.upperBound].is(.breaking)
    else { return false }
    let phrase = (range.upperBound..<min(range.upperBound + 3, words.count)).prefix {
      !words[$0].is(.breaking)
    }
    return !phrase.contains { place in
      names.contains { $0.words.contains(place) } || words[place].is(.trade)
        || cues.longest(in: words, at: place).map { !$0.meanings.contains(.outlet) && $0.meanings.contains(.link) }
          == true
        || words[place].stem == "plant"
    }
  }

  /// "Our buying office in India inspects tea warehouses": it does not buy there.
  func oversees(_ place: Int) -> Bool {
    guard place < words.count, let cue = cues.longest(in: words, at: place) else { return false }
    return cue.meanings.contains(.personal) && !cue.meanings.contains(.link)
  }

}
