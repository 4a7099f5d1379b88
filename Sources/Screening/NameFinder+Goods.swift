/// Whether the name of a good is meant as one.
extension NameFinder {
  func isMeant(_ range: Range<Int>) -> Bool {
    let word = words[range.lowerBound]
    if isInOrganisation(range) || !isTitle && isProperName(range) || isQualifier(range) || isPersonName(range) {
      return false
    }
    if looks.hides(range, isOfPlace: standsByPlace(range, orWorkedIn: false)) { return false }
    if isTraded(range.upperBound) {
      // "A canteen for the children of vanilla farmers".
    } else if isEaten(range), !standsByPlace(range) {
      return false
    } else if hasCue(.consumption, outside: range), !hasCue(.sourcing, outside: range),
      !hasCue(.material, outside: range),
      !standsByPlace(range, orWorkedIn: false)
    {
      return false
    }
    guard range.count == 1, let rule = lists.rules[word.stem] else { return true }
    if isVerb(range, rule) { return false }
    if let forms = rule.forms, !forms.contains(word.form) && !opensAsProduct(range) { return false }
    guard let needs = rule.needs else { return true }
    if needs == .material, isTraded(range.upperBound), isTitle || !word.isCapitalised || range.lowerBound == 0 {
      return true
    }
    if isRank(range) || isGraded(range) { return false }
    if !isTitle, word.isCapitalised, range.lowerBound > 0, needs == .material || needs == .metal { return false }
    return hasCue(needs, outside: range) || needs == .material && isGrownHere(range)
      || needs == .material && (isTitle || hasCue(.link, outside: range) || opensEntry(range) || standsByPlace(range))
  }

  /// "The coffee sector", "vanilla farmers".
  private func isTraded(_ next: Int) -> Bool {
    next < words.count && words[next].is(.trade) && Self.trades.contains(words[next].stem)
  }

  private static let trades: Set<String> = [
    "sector", "industry", "farmer", "grower", "miner", "picker", "smallholder", "plantation", "farm", "estate", "mine",
    "farming", "growing", "mining", "farmworker", "harvest", "kiln",
  ]

  /// "Tea gardens in Assam".
  private func isGrownHere(_ range: Range<Int>) -> Bool {
    range.upperBound < words.count && words[range.upperBound].stem == "garden"
  }

  /// "The canteen serves rice", "meals include fish": what people eat at work, though a factory stands in the sentence.
  func isEaten(_ range: Range<Int>) -> Bool {
    cues.contains { cue in
      cue.meanings.contains(.consumption) && (1...9).contains(range.lowerBound - cue.words.upperBound)
    }
  }

  /// "Boot made in China", "chocolate brown jacket, made in Vietnam": a product line may name one.
  func opensAsProduct(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    guard next < words.count, looks.isProductLine,
      words[next...].contains(where: { $0.is(.making) })
    else { return false }
    return words[next].is(.making)
      || bytes[words[next - 1].range.upperBound..<words[next].range.lowerBound].contains(UInt8(ascii: ","))
  }

  /// "Matches: Bangladesh, 1,200 cartons": a list of goods, not a sentence.
  func opensEntry(_ range: Range<Int>) -> Bool {
    guard range.lowerBound < 4, range.upperBound < words.count else { return false }
    let gap = words[range.upperBound - 1].range.upperBound..<words[range.upperBound].range.lowerBound
    return bytes[gap].contains(UInt8(ascii: ":")) || bytes[gap].contains(UInt8(ascii: "|"))
      || gap.count > 2 && (bytes[gap].contains(UInt8(ascii: "-")) || bytes[gap].contains(0xE2))
  }

  /// "Colombian coal", "jade from Kachin State": an origin beside it makes a word a good without more.
  func standsByPlace(_ range: Range<Int>, orWorkedIn: Bool = true) -> Bool {
    let before = range.lowerBound - 1
    if before >= 0, words[before].isCapitalised, let place = lists.places.longest(in: words, at: before),
      place.words.upperBound == range.lowerBound
    {
      // "In Thailand rice is eaten", but "laid in Burmese teak".
      let isWhere = before > 0 && ["in", "at"].contains(words[before - 1].form)
      return !isWhere || place.meanings.contains { if case .country(_, .demonym) = $0 { true } else { false } }
    }
    if standsByAdjective(range) { return true }
    // "Burmese rubies and jade".
    if before > 0, ["and", "or"].contains(words[before].form), !words[range.lowerBound].isCapitalised,
      let first = (max(0, before - 3)..<before).first(where: {
        lists.textNames.longest(in: words, at: $0)?.words.upperBound == before
      }), standsByPlace(first..<before, orWorkedIn: false)
    {
      return true
    }
    let next = range.upperBound
    guard next + 1 < words.count else { return false }
    if orWorkedIn, isWorkedIn(next) { return true }
    if isFromTown(next) || isBeforeOrigin(next) { return true }
    // "Cobalt from the DRC".
    let at = words[next + 1].form == "the" && next + 2 < words.count ? next + 2 : next + 1
    guard words[at].isCapitalised, let place = lists.places.longest(in: words, at: at) else { return false }
    // "The lead is Peruvian", and nothing behind it.
    if words[next].is(.copula) { return place.words.upperBound == words.count }
    return ["from", "of"].contains(words[next].form)
  }

  /// "Coffee from Boquete, Panama", "tea from the Assam state, India": a place that we do not know before a country that
  /// we do.
  private func isFromTown(_ start: Int) -> Bool {
    let end = min(start + 7, words.count)
    guard let from = (start..<end).first(where: { words[$0].form == "from" }) else { return false }
    var place = from + 1
    while place < min(from + 8, words.count), words[place].isCapitalised || words[place].is(.placePart) {
      if place > from + 1, words[place].isCapitalised,
        bytes[words[place - 1].range.upperBound..<words[place].range.lowerBound].contains(UInt8(ascii: ",")),
        lists.places.longest(in: words, at: place) != nil
      {
        return true
      }
      place += 1
    }
    return false
  }

  /// "Darjeeling tea, India, 100 g tin": a country between the commas of a product line.
  private func isBeforeOrigin(_ start: Int) -> Bool {
    guard looks.isProductLine, words.count <= 18 else { return false }
    func isParted(_ place: Int) -> Bool {
      place >= words.count
        || [UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|")].contains {
          bytes[words[place - 1].range.upperBound..<words[place].range.lowerBound].contains($0)
        }
    }
    return (start..<words.count).contains { place in
      guard words[place].isCapitalised, isParted(place), let found = lists.places.longest(in: words, at: place) else {
        return false
      }
      return isParted(found.words.upperBound)
        && found.meanings.contains { if case .country(_, .demonym) = $0 { false } else { true } }
    }
  }

  /// "Colombian supremo coffee", "Ethiopian washed coffee": a sort or a state stands between, and no person or place.
  func standsByAdjective(_ range: Range<Int>) -> Bool {
    for between in 1...2 {
      let end = range.lowerBound - between
      guard end > 0, !words[end].isCapitalised || between == 1 || isTitle else { continue }
      let isPlain = (end..<range.lowerBound).allSatisfy { place in
        !words[place].is(.breaking) && !words[place].is(.ownPlace)
          && !cues.contains { cue in
            cue.words.contains(place) && !cue.meanings.isSubset(of: [.link, .material, .processing])
          }
      }
      guard isPlain else { return false }
      for start in stride(from: end - 1, through: max(0, end - 3), by: -1) where words[start].isCapitalised {
        guard let place = lists.places.longest(in: words, at: start), place.words.upperBound == end else { continue }
        return place.meanings.contains { if case .country(_, .demonym) = $0 { true } else { false } }
      }
    }
    return false
  }

  /// "Sand scooped in Kenya", "electronics are soldered in Huizhou, China", from the word after the good on.
  func isWorkedIn(_ start: Int) -> Bool {
    let end = min(start + 7, words.count)
    guard let at = (start..<end).first(where: { ["in", "near", "from"].contains(words[$0].form) }) else { return false }
    let isWorked = (start..<at).contains { place in
      words[place].isParticiple && (place == start || words[place - 1].is(.copula))
    }
    guard isWorked else { return false }
    let places = (at + 1..<min(at + 5, words.count)).prefix { words[$0].isCapitalised || words[$0].form == "in" }
    return places.contains { words[$0].isCapitalised && lists.places.longest(in: words, at: $0) != nil }
  }

  /// "Chocolate-brown sofas", "a tobacco-free site": the good only says what something else is like. "Cocoa-growing
  /// villages" and "gold-mining" speak about the good.
  func isQualifier(_ range: Range<Int>) -> Bool {
    guard range.upperBound < words.count else { return false }
    let between = words[range.upperBound - 1].range.upperBound..<words[range.upperBound].range.lowerBound
    let next = words[range.upperBound]
    // A bar of chocolate is chocolate.
    if isBlank(between), next.is(.seller), next.stem != "bar" || words[range.upperBound - 1].stem != "chocolate" {
      return true
    }
    let gap = words[range.upperBound - 1].range.upperBound..<words[range.upperBound].range.lowerBound
    guard gap.count == 1, bytes[gap.lowerBound] == UInt8(ascii: "-") else { return false }
    return lists.cues.longest(in: words, at: range.upperBound)?.meanings.contains(.material) != true
  }

  /// "Gold tier", "rated amber", "green, amber or red".
  func isRank(_ range: Range<Int>) -> Bool {
    if words[range.lowerBound].is(.gradeMetal),
      (max(range.lowerBound - 2, 0)..<min(range.upperBound + 2, words.count)).contains(where: { place in
        !range.contains(place) && words[place].is(.gradeColor)
      })
    {
      return true
    }
    return [range.lowerBound - 1, range.upperBound].contains { place in
      words.indices.contains(place) && isBeside(place, range)
        && lists.cues.longest(in: words, at: place)?.meanings.contains(.rank) == true
    }
  }

  /// Whether no mark parts a word beside a name from it: "washed coffee, light roast" has no light of coffee.
  private func isBeside(_ place: Int, _ range: Range<Int>) -> Bool {
    let (first, second) = place < range.lowerBound ? (place, range.lowerBound) : (range.upperBound - 1, place)
    return !bytes[words[first].range.upperBound..<words[second].range.lowerBound].contains(UInt8(ascii: ","))
  }

  /// "Two factories were graded red and one amber", "scored gold".
  func isGraded(_ range: Range<Int>) -> Bool {
    guard words[range.lowerBound].is(.gradeMetal) else { return false }
    let next = range.upperBound
    if next < words.count, words[next].is(.trade) || words[next].form == "from" { return false }
    return words[..<range.lowerBound].contains { $0.is(.grading) }
  }

}
