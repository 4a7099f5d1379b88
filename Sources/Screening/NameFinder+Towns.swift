/// Provinces and towns, whose country a sentence need not name.
extension NameFinder {
  /// "Picked in Gujarat", "a Dhaka factory", "Toys: Guangdong": a province or a city whose country the sentence need not
  /// name.
  func isTownOfWork(_ match: PhraseIndex<PlaceName>.Found) -> Bool {
    guard isCity(match), !isInOrganisation(match.words), !isStyle(match.words), !standsBeforePlace(match.words) else {
      return false
    }
    let next = match.words.upperBound
    if next < words.count, words[next].is(.ownPlace) { return false }
    if next < words.count, !words[next].isCapitalised {
      if hasCue(.link, at: next) { return true }
      // "Assam tea", "the Huelva strawberry farms".
      if isBlank(words[next - 1].range.upperBound..<words[next].range.lowerBound),
        lists.textNames.longest(in: words, at: next) != nil
      {
        return true
      }
    }
    return isWhere(match.words.lowerBound)
  }

  private func isCity(_ match: PhraseIndex<PlaceName>.Found) -> Bool {
    words[match.words.lowerBound].isCapitalised
      && (words[match.words.upperBound - 1].isCapitalised || words[match.words.upperBound - 1].is(.placePart))
      && match.meanings.contains { if case .country(_, .place) = $0 { true } else { false } }
  }

  /// "Varanasi, India": the country is told.
  private func standsBeforePlace(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    guard next < words.count, words[next].isCapitalised,
      bytes[words[next - 1].range.upperBound..<words[next].range.lowerBound].first == UInt8(ascii: ","),
      let place = lists.places.longest(in: words, at: next)
    else { return false }
    return place.meanings.contains { if case .country(_, .place) = $0 { false } else { true } }
  }

  /// "In Gujarat", "from Istanbul and Porto", "near the port of Tema", "Granite: Karnataka".
  private func isWhere(_ start: Int) -> Bool {
    var before = start - 1
    while before > 0, words[before].is(.placePart), words[before].form != "of" { before -= 1 }
    guard before >= 0 else { return false }
    if words[before].is(.whereTo) || ["from", "around", "of", "along", "off", "outside"].contains(words[before].form) {
      return true
    }
    if isTracedTo(before) { return true }
    let gap = bytes[words[start - 1].range.upperBound..<words[start].range.lowerBound]
    if isTitle, isBehindMark(start) { return true }
    // The place listed before it.
    let last = ["and", "or"].contains(words[before].form) ? before - 1 : before
    guard last >= 0, last < before || gap.contains(UInt8(ascii: ",")),
      let first = placeStart(before: last + 1), !isTown(first..<last + 1)
    else { return false }
    return isWhere(first)
  }

  /// "We trace our mica to Jharkhand".
  private func isTracedTo(_ place: Int) -> Bool {
    words[place].form == "to" && words[max(0, place - 6)..<place].contains { $0.is(.tracing) }
  }

  /// "Toys: Guangdong (9 sites)", "Aubergines ; Almería".
  private func isBehindMark(_ start: Int) -> Bool {
    start > 0
      && bytes[words[start - 1].range.upperBound..<words[start].range.lowerBound].contains { ":;|(".utf8.contains($0) }
  }

  /// The first word of a place that ends before a word.
  private func placeStart(before end: Int) -> Int? {
    guard end > 0 else { return nil }
    return (max(0, end - 4)..<end).first { lists.places.longest(in: words, at: $0)?.words.upperBound == end }
  }

  /// "Sewn in Porto", "from Porto", "a workshop in Porto", also at the end of a list: what is made there is from there,
  /// whatever is listed and whichever other country the sentence names.
  func isMadeAt(_ range: Range<Int>, isAlone: Bool, isRaw: Bool = false) -> Bool {
    // "The Huelva strawberry farms".
    if let good = lists.textNames.longest(in: words, at: range.upperBound),
      (good.words.upperBound - 1..<min(good.words.upperBound + 1, words.count)).contains(where: { words[$0].is(.trade) }
      )
    {
      return true
    }
    var place = range.lowerBound - 1
    while place > 0, words[place].is(.placePart), words[place].form != "of" { place -= 1 }
    // "In Puglia, pickers are paid by the crate."
    if place == 0, words[0].form == "in" { return isAlone }
    if isTitle, isBehindMark(range.lowerBound) { return true }
    guard place > 0 else { return false }
    if isTracedTo(place) { return true }
    // "Along the coast of Andhra Pradesh".
    if words[place].form == "of", words[place - 1].is(.placePart) {
      while place > 0, words[place].is(.placePart) { place -= 1 }
      guard place > 0 else { return false }
    }
    if words[place].form == "from" {
      return isAlone || lists.textNames.longest(in: words, at: place - 1) != nil || words[place - 1].stem == "come"
    }
    if words[place].is(.whereTo) || ["around", "along", "off", "outside"].contains(words[place].form) {
      let governor = words[place - 1]
      if governor.is(.ownPlace) || governor.is(.idleParticiple) { return false }
      // "Visited the plant in Ohio".
      if isAlone, !governor.isParticiple, (max(0, place - 4)..<place).contains(where: { hasCue(.personal, at: $0) }) {
        return false
      }
      // "Farmed in ponds along the coast", "from two plants near Porto".
      let reach = governor.isParticiple ? place - 1..<place : isAlone ? max(0, place - 4)..<place : place - 1..<place
      let isMaking = reach.contains { at in
        if isRaw, hasCue(.processing, at: at), !hasCue(.growing, at: at) { return false }
        return hasCue(.link, at: at) || hasCue(.processing, at: at) && !hasCue(.handling, at: at)
      }
      // "Etched in Taiwan and populated in Suzhou".
      let goesOn = place > 2 && words[place - 2].form == "and" && governor.isParticiple
      if goesOn, !isAlone, !governor.is(.sale), !governor.is(.design), !hasCue(.handling, at: place - 1) { return true }
      return isMaking
        && (isAlone || governor.isParticiple || words[max(0, place - 4)..<place - 1].contains { $0.form == "from" })
    }
    guard ["and", "or"].contains(words[place].form), let first = placeStart(before: place) else { return false }
    return isMadeAt(first..<place, isAlone: isAlone, isRaw: isRaw)
  }
}
