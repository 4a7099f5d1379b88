/// Whether the name of a country is meant as one.
extension NameFinder {
  func country(_ match: PhraseIndex<PlaceName>.Found) -> NamedInText? {
    guard match.words.contains(where: { words[$0].isCapitalised }), !isInOrganisation(match.words),
      !isOfBody(match.words)
    else { return nil }
    if isStyle(match.words) || isTown(match.words) { return nil }
    for meaning in match.meanings {
      switch meaning {
      case .country(_, .ambiguous), .country(_, .place), .country(_, .typo): continue
      case .country(let iso3, let kind):
        if isPerson(match.words, iso3) || isNamesake(match.words, iso3) { return nil }
        if isFood(match.words, iso3) { return nil }
        if kind != .demonym, looks.isProductLine, touchesHue(match.words.upperBound) { return nil }
        if kind == .demonym,
          isQuoted(match.words) || isOfAnother(match.words) || isTownName(match.words) || isOfDish(match.words)
        {
          return nil
        }
        return NamedInText(kind: .country(iso3, isAdjective: kind == .demonym), words: match.words)
      case .region(_, let iso3):
        return NamedInText(kind: .country(iso3, isAdjective: false), words: match.words)
      }
    }
    return nil
  }

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
      return isMaking
        && (isAlone || governor.isParticiple || words[max(0, place - 4)..<place - 1].contains { $0.form == "from" })
    }
    guard ["and", "or"].contains(words[place].form), let first = placeStart(before: place) else { return false }
    return isMadeAt(first..<place, isAlone: isAlone, isRaw: isRaw)
  }

  /// "Sold as "Norwegian Sky"": the first word of a name that someone gave a thing.
  private func isQuoted(_ range: Range<Int>) -> Bool {
    let start = words[range.lowerBound].range.lowerBound
    guard range.upperBound < words.count, words[range.upperBound].isCapitalised else { return false }
    return start > 0 && bytes[start - 1] == UInt8(ascii: "\"")
      || start > 2 && bytes[start - 3] == 0xE2
        && bytes[start - 2] == 0x80 && (0x98...0x9E).contains(bytes[start - 1])
  }

  /// "Persian-style carpet", "a Mexican-inspired menu", "Cuban heel": how it looks, not where it is from.
  func isStyle(_ range: Range<Int>) -> Bool {
    if let style = lists.styles.longest(in: words, at: range.lowerBound), style.words.count > range.count {
      return true
    }
    if isMotif(range) { return true }
    return range.upperBound < words.count && words[range.upperBound].is(.style)
      && isBlank(words[range.upperBound - 1].range.upperBound..<words[range.upperBound].range.lowerBound)
  }

  /// "Thai Nguyen, Vietnam": an adjective that is only the first word of a town's name.
  private func isTownName(_ range: Range<Int>) -> Bool {
    var next = range.upperBound
    while next < words.count, next - range.upperBound < 3, touches(next, after: next - 1) { next += 1 }
    guard next > range.upperBound, next < words.count, words[next].isCapitalised,
      bytes[words[next - 1].range.upperBound..<words[next].range.lowerBound].contains(UInt8(ascii: ",")),
      lists.textNames.longest(in: words, at: range.upperBound) == nil
    else { return false }
    return lists.places.longest(in: words, at: next) != nil
  }

  /// "Turkey is roasted with salt", "Chile and garlic oil": the bird and the pepper.
  private func isFood(_ range: Range<Int>, _ iso3: String) -> Bool {
    guard ["TUR", "CHL"].contains(iso3), ["turkey", "chile"].contains(words[range.lowerBound].form) else {
      return false
    }
    if range.lowerBound > 0, words[range.lowerBound - 1].is(.breaking) { return false }
    let next = range.upperBound
    if next + 1 < words.count, ["is", "are", "was"].contains(words[next].form),
      words[next + 1].is(.cooking)
    {
      return true
    }
    guard range.lowerBound == 0, next + 1 < words.count, ["and", "with"].contains(words[next].form),
      let good = lists.textNames.longest(in: words, at: next + 1)
    else { return false }
    return good.meanings.contains { lists.goods[$0]?.sector == "Agriculture" } && looks.isProductLine
  }

  /// "T-shirt with Brazil flag", "mug with a map of Vietnam", "Colombia green": what a thing shows.
  private func isMotif(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    if next < words.count, isBlank(words[next - 1].range.upperBound..<words[next].range.lowerBound),
      words[next].is(.motif)
    {
      return true
    }
    let before = range.lowerBound - 1
    return before > 0 && words[before].form == "of" && words[before - 1].is(.motif)
      && !words[before - 1].form.hasPrefix("flag")
  }

  private func touchesHue(_ next: Int) -> Bool {
    next < words.count && looks.isJoined(next) && looks.has(.hue, at: next)
  }

  /// "Thai green curry", "a Mexican restaurant": how it is cooked.
  private func isOfDish(_ range: Range<Int>) -> Bool {
    var place = range.upperBound
    while place < words.count, place - range.upperBound < 4,
      isBlank(words[place - 1].range.upperBound..<words[place].range.lowerBound),
      !words[place].is(.breaking)
    {
      if hasCue(.dish, at: place) { return true }
      place += 1
    }
    return false
  }

  /// "Peru, Nebraska", "our Lebanon, Ohio plant": a town of the United States by the name of a country, and not a list
  /// of places ("Mexico, California and Chile").
  func isTown(_ range: Range<Int>) -> Bool {
    func isAfterComma(_ place: Int) -> Bool {
      place < words.count
        && bytes[words[place - 1].range.upperBound..<words[place].range.lowerBound].contains(UInt8(ascii: ","))
    }
    func state(at place: Int) -> Int? {
      guard place < words.count, words[place].isCapitalised else { return nil }
      return cues.first { $0.meanings.contains(.namesake) && $0.words.lowerBound == place }?.words.upperBound
    }
    guard isAfterComma(range.upperBound), let end = state(at: range.upperBound) else { return false }
    guard end < words.count, isAfterComma(end) || ["and", "or"].contains(words[end].form) else { return true }
    let next = ["and", "or"].contains(words[end].form) ? end + 1 : end
    if state(at: next) != nil { return false }
    guard next < words.count, let place = lists.places.longest(in: words, at: next) else { return true }
    // "Lebanon, Ohio and Peru, Nebraska".
    return isAfterComma(place.words.upperBound) && state(at: place.words.upperBound) != nil
  }

  /// Georgia beside a state or a town of the United States: "Georgia peaches and Florida oranges", "Albany, Georgia".
  func isNamesake(_ range: Range<Int>, _ iso3: String) -> Bool {
    guard iso3 == "GEO", words[range.lowerBound].form == "georgia" else { return false }
    if hasCue(.namesake, outside: range) { return true }
    let before = range.lowerBound - 1
    guard before >= 0, words[before].isCapitalised else { return false }
    let gap = words[before].range.upperBound..<words[range.lowerBound].range.lowerBound
    return bytes[gap].contains(UInt8(ascii: ",")) && !isPlace(at: before)
      && lists.textNames.longest(in: words, at: before) == nil
  }

  /// "Japanese knives, Swiss chocolate": an adjective of a thing that is no good, and a comma behind that thing.
  func isOfAnother(_ range: Range<Int>) -> Bool {
    let (before, next) = (range.lowerBound - 1, range.upperBound)
    guard next + 1 < words.count, !isPlace(at: next), lists.textNames.longest(in: words, at: next) == nil,
      !hasCue(.link, at: next), !hasCue(.negation, at: next), !lists.productWords.isAside(words[next])
    else { return false }
    let opens =
      before < 0 || words[before].form == "and"
      || bytes[words[before].range.upperBound..<words[range.lowerBound].range.lowerBound].contains(UInt8(ascii: ","))
    let gaps = [
      words[range.upperBound - 1].range.upperBound..<words[next].range.lowerBound,
      words[next].range.upperBound..<words[next + 1].range.lowerBound,
    ]
    return opens && bytes[gaps[0]].allSatisfy { $0 == 0x20 } && bytes[gaps[1]].contains(UInt8(ascii: ","))
      && !words[next].isParticiple
  }
}
