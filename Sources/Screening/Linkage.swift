import Disclosures

/// Whether a sentence says that a good is from a country, or only happens to name both.
///
/// Standing beside each other is not enough: "Coffee was offered to delegates from Colombia". One of these must hold:
/// the country is an adjective of the good; the good is "from" the country, and no person is; the sentence is an entry
/// of a list ("Red onions - Mexico"); or the clause speaks of growing, digging, catching, making or buying.
struct Linkage {
  let words: [Word]
  let bytes: UnsafeBufferPointer<UInt8>
  let names: [NamedInText]
  let clauses: [Range<Int>]
  let found: [FoundCue]
  let isEntry: Bool
  /// "We insure gold mines in Ghana": someone else's trade, with nothing bought and no wrong done.
  let isService: Bool
  let lists: Lists

  /// - Parameters:
  ///   - isEntry: whether the whole unit is a row of a table or a heading.
  init(
    _ names: [NamedInText], words: [Word], bytes: UnsafeBufferPointer<UInt8>, clauses: Clauses,
    cues: [FoundCue], isEntry: Bool, lists: Lists
  ) {
    self.lists = lists
    self.names = names
    self.words = words
    self.bytes = bytes
    self.clauses = clauses.ranges
    self.isEntry = isEntry || Self.isEntry(words, bytes)
    found = cues
    isService =
      cues.contains { $0.meanings.contains(.service) } && !cues.contains { $0.meanings.contains(.wrong) }
      && !words.contains { word in
        word.stem == "child" || word.stem == "children" || word.stem == "school" || word.form.hasPrefix("suppl")
          || Pairing.buying.contains { word.form.hasPrefix($0) }
      }
  }

  /// - Parameters: places in the names.
  func holds(good: Int, country: Int) -> Bool {
    let next = names[country].words.upperBound
    let head = names[good].words.upperBound
    if hasCue(.people, startingAt: head) {
      return false
    }
    if hasCue(.people, startingAt: next) && words[min(next, words.count - 1)].form != "returned"
      || names[country].isAdjective && hasCue(.people, startingAt: next + 1)
    {
      return false
    }
    // "German rice-growing researchers".
    if names[country].isAdjective, next == names[good].words.lowerBound, head < words.count, words[head].is(.trade),
      hasCue(.people, startingAt: head + 1)
    {
      return false
    }
    if isUnderFlag(country) { return isLanded(good) }
    // "Our loans to Brazilian cattle ranchers".
    if isService, isDealtIn(good), !isEntry { return false }
    if isEntry || isBeside(good, country) || isParted(good, country) || endsList(good, country)
      || isSegment(good, country) || headsLine(good, country)
    {
      return true
    }
    if isActor(good, country) { return true }
    if isService { return false }
    if names[country].isAdjective, !isOfMaker(country) || isTopic(good) { return false }
    let place = start(of: country)
    if isOf(good, place) { return true }
    if isTaught(good, country) { return false }
    if isTopic(good) { return false }
    let (preposition, governor) = relation(at: place)
    // "Shoes made in Italy are sold in China and India."
    if let governor, preposition?.is(.whereTo) == true, isSold(governor) { return false }
    // "A print on cotton, sewn in Portugal": the cotton was not grown there.
    if let governor, words[governor].is(.seam), names[good].goods == ["cotton"] { return false }
    if isOfPartner(governor, good, country) { return true }
    if isDealtIn(good) && preposition?.is(.aim) != true || isWorked(good, country) {
      return !hasCue(.people, endingAt: governor)
        && !(preposition?.form == "from" && governor.map { words[$0].is(.person) } == true)
    }
    let isLinked = speaksOfOrigin(good, country)
    switch preposition?.form {
    case "from", "ex", "off":
      // "Migrants from Nepal sew garments": who is from there, not what.
      let isOfPerson = governor.map { words[$0].is(.person) } == true && !names[country].isAdjective
      if isOfPerson || hasCue(.people, endingAt: governor) { return false }
      if let governor, words[governor].is(.idea), !names[good].words.contains(governor) { return false }
      return isLinked || names[good].words.upperBound <= place && place - names[good].words.upperBound <= 6
    case "via", "through", "than": return false
    // "Tariffs were raised by China".
    case "by" where governor.map({ ["raised", "cut", "set"].contains(words[$0].form) }) == true: return false
    case "to", "towards", "toward", "into":
      if isNamedOrigin(next) { return isLinked }
      // "We trace zinc to Potosí".
      guard let governor else { return false }
      return (max(0, governor - 2)...governor).contains { words[$0].is(.tracing) && !isInName($0) }
    case _ where preposition?.is(.whereTo) == true:
      return isLinked && !hasCue(.people, endingAt: governor)
    case "of":
      return isLinked && !hasCue(.people, endingAt: governor)
    default: return isLinked
    }
  }

  /// Whether the clause of the country, or of the good where a pronoun takes it up, speaks of making or buying.
  func speaksOfOrigin(_ good: Int, _ country: Int) -> Bool {
    guard let here = clauses.first(where: { $0.contains(names[country].words.lowerBound) }) else { return false }
    let isTogether = here.overlaps(names[good].words)
    if !isTogether {
      guard here.contains(where: { words[$0].is(.pronoun) }) else { return false }
      // "None is from Xinjiang".
      let before = start(of: country) - 1
      if before >= 0, words[before].form == "from" { return true }
    }
    return found.contains { cue in
      cue.meanings.contains(.link) && here.overlaps(cue.words)
        && !names[country].words.overlaps(cue.words)
    }
  }

  func hasCue(_ cue: Cue, startingAt place: Int) -> Bool {
    found.contains { $0.meanings.contains(cue) && $0.words.lowerBound == place }
  }

  func hasCue(_ cue: Cue, at place: Int) -> Bool {
    found.contains { $0.meanings.contains(cue) && $0.words.contains(place) }
  }

  func hasCue(_ cue: Cue, endingAt place: Int?) -> Bool {
    guard let place else { return false }
    return found.contains { $0.meanings.contains(cue) && $0.words.upperBound == place + 1 }
  }

  /// The first word of the row of places in which a country stands: "Huila, Colombia", "Peru and Bolivia".
  func start(of country: Int) -> Int {
    var place = names[country].words.lowerBound
    while place > 0 {
      let before = place - 1
      if words[before].form == "the", before > 0, isListing(before - 1) {
        place = before
      } else if words[before].form == "not", before > 0, isInName(before - 1) {
        place = before
      } else if isInName(before) || isListing(before) && before > 0 && isPlace(before - 1) || isPlaceLike(before) {
        place = before
      } else {
        break
      }
    }
    return place
  }

  /// The preposition before a place, and the word it hangs on.
  func relation(at start: Int) -> (Word?, Int?) {
    var place = start - 1
    while place >= 0, words[place].is(.placePart) || isNamedPart(place) { place -= 1 }
    guard place >= 0 else { return (nil, nil) }
    // "From Kachin State in Myanmar", "from the Nile delta in Egypt".
    if place > 1, ["in", "of", "near"].contains(words[place].form), isPlaceLike(place - 1) || isNamedRegion(place - 1) {
      var first = place - 1
      while first > 0, isPlaceLike(first - 1) || isNamedRegion(first) && words[first - 1].is(.placePart) {
        first -= 1
      }
      if first > 0 { return relation(at: first) }
    }
    return (words[place], place > 0 ? place - 1 : nil)
  }

  /// "Delta" in "the Nile delta in Egypt".
  func isNamedRegion(_ place: Int) -> Bool {
    place > 0 && words[place].is(.placePart) && isPlaceLike(place - 1) && !isInName(place - 1)
  }

  /// "Bangka" in "Bangka island, Indonesia".
  func isNamedPart(_ place: Int) -> Bool {
    isPlaceLike(place) && !isInName(place)
      && (words[place + 1].is(.placePart) || words[place + 1].isCapitalised)
  }

  func isPlaceLike(_ place: Int) -> Bool {
    words[place].isCapitalised && place > 0 && !names.contains { $0.country == nil && $0.words.contains(place) }
  }

  /// A country's name may end in a small letter: "Côte d'Ivoire and Ghana".
  func isPlace(_ place: Int) -> Bool {
    isPlaceLike(place) || names.contains { $0.country != nil && $0.words.contains(place) }
  }

  func isInName(_ place: Int) -> Bool { names.contains { $0.words.contains(place) } }
  func isListing(_ place: Int) -> Bool { ["and", "or", "as", "well", "both"].contains(words[place].form) }

}
