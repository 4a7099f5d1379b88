/// Countries that a sentence names and no good is from: where a company is, sells or works on what it has.
extension Pairing {
  func isMerelyHandled(_ good: Int, _ country: Int) -> Bool {
    guard !names[country].isAdjective else { return false }
    if isRaw(names[good]) {
      return isDone([.processing, .handling], in: country) || hasOrigin(good, but: country) && isDoneTo(in: country)
    }
    return isDone([.handling], in: country)
  }

  /// "Flowers from Kenya".
  private func hasOrigin(_ good: Int, but country: Int) -> Bool {
    names.indices.contains { $0 != country && $0 > good && names[$0].country != nil && isFrom(good, $0) }
  }

  /// "Are bunched in the Netherlands": something is done there, and the good has not grown there.
  private func isDoneTo(in country: Int) -> Bool {
    guard let place = preposition(before: country), ["in", "at"].contains(words[place].form),
      words[place - 1].isParticiple
    else { return false }
    return cues.longest(in: words, at: place - 1)?.meanings.contains(.growing) != true
  }

  /// "Haitian migrants": who they are, not where a good is from.
  func isPeople(_ place: Int) -> Bool {
    if isOf(.people, place) || isOf(.founding, place) { return true }
    // "A Dutch mill buys cocoa in Ghana".
    return isOf(.goer, place)
      && names.contains { other in
        other.country != nil && other.country != names[place].country && !other.isAdjective
          && other.words.lowerBound > 0 && ["in", "from", "of", "the"].contains(words[other.words.lowerBound - 1].form)
      }
  }

  /// Whether an adjective, with others that are listed with it, is that of what has a mark: "Nepali and Indian migrants".
  func isOf(_ mark: Mark, _ place: Int) -> Bool {
    guard names[place].isAdjective else { return false }
    var (last, next) = (place, names[place].words.upperBound)
    while last + 1 < names.count, names[last + 1].isAdjective {
      let gap = names[last + 1].words.lowerBound - next
      guard gap == 0 || gap == 1 && ["and", "or"].contains(words[next].form) else { break }
      last += 1
      next = names[last].words.upperBound
    }
    return next < words.count && words[next].is(mark)
  }

  /// "Our hotel in Tanzania buys its linen here": where a good is eaten or shown.
  func isVenue(_ place: Int) -> Bool {
    let before = names[place].words.lowerBound - 1
    return before > 0 && ["in", "at"].contains(words[before].form) && words[before - 1].is(.venue)
  }

  /// "Our office in Nepal", "staff in Ghana", "our Turkey business": where the company itself is.
  func isOwnPlace(_ place: Int) -> Bool {
    let range = names[place].words
    // "Staff in the Jordanian garment factories".
    if names[place].isAdjective, names.contains(where: { $0.country == nil && $0.words.lowerBound == range.upperBound })
    {
      return false
    }
    if range.upperBound < words.count, words[range.upperBound].is(.ownPlace) { return true }
    var before = range.lowerBound - 1
    if before >= 0, words[before].form == "the" { before -= 1 }
    if isBasedIn(before) { return true }
    // "Cobalt sites in the DRC" are not the company's; "made at two sites in Malaysia" is where it is made.
    if before > 2, words[before - 1].stem == "site", hasMaking(within: max(0, before - 6)..<before - 1) { return false }
    // "Sewing shops in Buenos Aires".
    if before > 1, words[before - 1].stem == "shop", hasMaking(within: before - 2..<before - 1) { return false }
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
    words.indices.contains { place in
      // "Our head of cotton sourcing".
      if words[place].form == "sourcing", !(place + 1 < words.count && words[place + 1].is(.breaking)) { return false }
      return Self.buying.contains { words[place].form.hasPrefix($0) }
    }
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
      // "The Loft shop in Hanoi".
      guard place > 1, words[place - 2].is(.owning) || place > 2 && words[place - 2].isCapitalised else { return false }
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
