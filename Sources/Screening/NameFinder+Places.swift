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
