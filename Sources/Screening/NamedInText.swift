/// A good or a country named in a sentence.
struct NamedInText {
  enum Kind: Equatable {
    /// The goods it may mean.
    case goods([String])
    /// ISO 3166-1 alpha-3; whether it is an adjective ("Uzbek").
    case country(String, isAdjective: Bool)
  }

  var kind: Kind
  /// Places in the sentence's words.
  var words: Range<Int>

  var goods: [String] { if case .goods(let goods) = kind { goods } else { [] } }
  var country: String? { if case .country(let country, _) = kind { country } else { nil } }
  var isAdjective: Bool { kind == .country(country ?? "", isAdjective: true) }
}

/// Finds what a sentence names. Longest phrase first; of equal length a veto goes before a country, a country before
/// a good.
struct NameFinder {
  private let lists: Lists
  private let words: [Word]
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isTitle: Bool
  private let cues: [PhraseIndex<Cue>.Found]

  /// - Parameter cues: all that the words have.
  init(_ lists: Lists, words: [Word], cues: [PhraseIndex<Cue>.Found], bytes: UnsafeBufferPointer<UInt8>) {
    self.lists = lists
    self.words = words
    self.cues = cues
    self.bytes = bytes
    let long = words.filter { $0.form.utf8.count > 3 }
    let end = words.last?.range.upperBound ?? 0
    let isSentence = end < bytes.count && [UInt8(ascii: "."), UInt8(ascii: ";")].contains(bytes[end])
    isTitle =
      words.count < 3 || Linkage.isEntry(words, bytes)
      || !isSentence && long.count(where: \.isCapitalised) * 10 >= long.count * 7
  }

  func names() -> [NamedInText] {
    var found: [NamedInText] = []
    var unclear: [PhraseIndex<PlaceName>.Found] = []
    var position = 0
    while position < words.count {
      let veto = lists.veto(in: words, at: position)?.count ?? 0
      let place = lists.places.longest(in: words, at: position)
      let good = lists.textNames.longest(in: words, at: position).map { whole($0, at: position) }
      let length = max(veto, place?.words.count ?? 0, good?.words.count ?? 0)
      if length == 0 {
        position += 1
        continue
      }
      if veto < length {
        if let place, place.words.count == length, let country = country(place) {
          found.append(country)
        } else if let place, place.words.count == length, isUnclear(place) {
          unclear.append(place)
        } else if let good, good.words.count == length, isMeant(good.words) {
          found.append(NamedInText(kind: .goods(unique(good.meanings)), words: good.words))
        } else if let good, place != nil, isMeant(good.words) {
          // A place that was not one may still be a good: "turkey", "china".
          found.append(NamedInText(kind: .goods(unique(good.meanings)), words: good.words))
        }
      }
      position += length
    }
    for place in unclear {
      guard let country = country(place, among: Set(found.flatMap(\.goods))) else { continue }
      let name = NamedInText(kind: .country(country, isAdjective: false), words: place.words)
      found.insert(name, at: found.firstIndex { $0.words.lowerBound > place.words.lowerBound } ?? found.count)
    }
    return found
  }

  private func isUnclear(_ match: PhraseIndex<PlaceName>.Found) -> Bool {
    match.words.allSatisfy { words[$0].isCapitalised } && !isInOrganisation(match.words)
      && match.meanings.allSatisfy { if case .country(_, .ambiguous) = $0 { true } else { false } }
  }

  /// "Cobalt from the Congo": of the countries that a name may mean, the only one listed for a good of the sentence.
  private func country(_ match: PhraseIndex<PlaceName>.Found, among goods: Set<String>) -> String? {
    let meant = Set(match.meanings.compactMap { if case .country(let iso3, _) = $0 { iso3 } else { nil } })
    let listed = meant.filter { iso3 in goods.contains { lists.spans[$0]?.contains { $0.country == iso3 } ?? false } }
    return listed.count == 1 ? listed.first : nil
  }

  /// "Rubber boots" are no rubber: a name of several words that is too particular to be looked for in running text goes
  /// before the good that it begins with.
  private func whole(_ good: PhraseIndex<String>.Found, at position: Int) -> PhraseIndex<String>.Found {
    guard let longer = lists.goodNames.longest(in: words, at: position), longer.words.count > good.words.count else {
      return good
    }
    let ids = longer.meanings.compactMap { meaning in if case .good(let id, _) = meaning { id } else { nil } }
    return ids.isEmpty || !Set(ids).isDisjoint(with: good.meanings)
      ? good : PhraseIndex<String>.Found(words: longer.words, meanings: ids)
  }

  private func unique(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }

  private func country(_ match: PhraseIndex<PlaceName>.Found) -> NamedInText? {
    guard match.words.contains(where: { words[$0].isCapitalised }), !isInOrganisation(match.words),
      !isOfBody(match.words)
    else { return nil }
    for meaning in match.meanings {
      switch meaning {
      case .country(_, .ambiguous), .country(_, .place), .country(_, .typo): continue
      case .country(let iso3, let kind):
        if isPerson(match.words, iso3) || isNamesake(match.words, iso3) { return nil }
        if kind == .demonym, isOfAnother(match.words) { return nil }
        return NamedInText(kind: .country(iso3, isAdjective: kind == .demonym), words: match.words)
      case .region(_, let iso3):
        return NamedInText(kind: .country(iso3, isAdjective: false), words: match.words)
      }
    }
    return nil
  }

  /// Countries that are given names too, beside another capitalised word.
  private func isPerson(_ range: Range<Int>, _ iso3: String) -> Bool {
    guard ["TCD", "JOR", "GEO"].contains(iso3) else { return false }
    if range.lowerBound > 0, ["in", "from"].contains(words[range.lowerBound - 1].form) { return false }
    return touches(range.lowerBound - 1, before: range.lowerBound)
      || touches(range.upperBound, after: range.upperBound - 1)
  }

  /// Georgia beside a state or a town of the United States: "Georgia peaches and Florida oranges", "Albany, Georgia".
  private func isNamesake(_ range: Range<Int>, _ iso3: String) -> Bool {
    guard iso3 == "GEO", words[range.lowerBound].form == "georgia" else { return false }
    if hasCue(.namesake, outside: range) { return true }
    let before = range.lowerBound - 1
    guard before >= 0, words[before].isCapitalised else { return false }
    let gap = words[before].range.upperBound..<words[range.lowerBound].range.lowerBound
    return bytes[gap].contains(UInt8(ascii: ",")) && !isPlace(at: before)
      && lists.textNames.longest(in: words, at: before) == nil
  }

  /// "Japanese knives, Swiss chocolate": an adjective of a thing that is no good, and a comma behind that thing.
  private func isOfAnother(_ range: Range<Int>) -> Bool {
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
      && !Linkage.isParticiple(words[next].form)
  }

  private func hasCue(_ cue: Cue, at place: Int) -> Bool {
    cues.contains { $0.meanings.contains(cue) && $0.words.contains(place) }
  }

  private func isMeant(_ range: Range<Int>) -> Bool {
    let word = words[range.lowerBound]
    if isInOrganisation(range) || !isTitle && isProperName(range) || isQualifier(range) || isPersonName(range) {
      return false
    }
    if hasCue(.consumption, outside: range), !hasCue(.sourcing, outside: range), !hasCue(.material, outside: range) {
      return false
    }
    guard range.count == 1, let rule = lists.rules[word.stem] else { return true }
    if let forms = rule.forms, !forms.contains(word.form) || isVerb(range) { return false }
    guard let needs = rule.needs else { return true }
    if isRank(range) { return false }
    if !isTitle, word.isCapitalised, range.lowerBound > 0, needs == .material || needs == .metal { return false }
    return hasCue(needs, outside: range)
      || needs == .material && (isTitle || hasCue(.link, outside: range) || opensEntry(range) || standsByPlace(range))
  }

  /// "The prison locks its gates", "demand matches the supply".
  private func isVerb(_ range: Range<Int>) -> Bool {
    range.upperBound < words.count && Self.objects.contains(words[range.upperBound].form)
  }

  private static let objects: Set<String> = [
    "the", "its", "our", "their", "his", "her", "a", "an", "this", "these", "us", "them", "out", "up", "down", "away",
  ]

  /// "Matches: Bangladesh, 1,200 cartons": a list of goods, not a sentence.
  private func opensEntry(_ range: Range<Int>) -> Bool {
    guard range.lowerBound < 4, range.upperBound < words.count else { return false }
    let gap = words[range.upperBound - 1].range.upperBound..<words[range.upperBound].range.lowerBound
    return bytes[gap].contains(UInt8(ascii: ":")) || bytes[gap].contains(UInt8(ascii: "|"))
      || gap.count > 2 && (bytes[gap].contains(UInt8(ascii: "-")) || bytes[gap].contains(0xE2))
  }

  /// "Colombian coal", "jade from Kachin State": an origin beside it makes a word a good without more.
  private func standsByPlace(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    if before >= 0, words[before].isCapitalised, let place = lists.places.longest(in: words, at: before),
      place.words.upperBound == range.lowerBound
    {
      return true
    }
    let next = range.upperBound
    guard next + 1 < words.count else { return false }
    if isWorkedIn(next) { return true }
    // "Cobalt from the DRC".
    let at = words[next + 1].form == "the" && next + 2 < words.count ? next + 2 : next + 1
    guard words[at].isCapitalised, let place = lists.places.longest(in: words, at: at) else { return false }
    // "The lead is Peruvian", and nothing behind it.
    if Self.copulas.contains(words[next].form) { return place.words.upperBound == words.count }
    return ["from", "of"].contains(words[next].form)
  }

  private static let copulas: Set<String> = ["is", "are", "was", "were"]

  /// "Sand scooped in Kenya", "electronics are soldered in Huizhou, China", from the word after the good on.
  private func isWorkedIn(_ start: Int) -> Bool {
    let end = min(start + 7, words.count)
    guard let at = (start..<end).first(where: { ["in", "near", "from"].contains(words[$0].form) }) else { return false }
    let isWorked = (start..<at).contains { place in
      Linkage.isParticiple(words[place].form) && (place == start || Self.copulas.contains(words[place - 1].form))
    }
    guard isWorked else { return false }
    let places = (at + 1..<min(at + 5, words.count)).prefix { words[$0].isCapitalised || words[$0].form == "in" }
    return places.contains { words[$0].isCapitalised && lists.places.longest(in: words, at: $0) != nil }
  }

  /// "Chocolate-brown sofas", "a tobacco-free site": the good only says what something else is like. "Cocoa-growing
  /// villages" and "gold-mining" speak about the good.
  private func isQualifier(_ range: Range<Int>) -> Bool {
    guard range.upperBound < words.count else { return false }
    if Self.sellers.contains(words[range.upperBound].stem) { return true }
    let gap = words[range.upperBound - 1].range.upperBound..<words[range.upperBound].range.lowerBound
    guard gap.count == 1, bytes[gap.lowerBound] == UInt8(ascii: "-") else { return false }
    return lists.cues.longest(in: words, at: range.upperBound)?.meanings.contains(.material) != true
  }

  /// "Furniture stores", "a coffee academy": who deals in a good is not the good.
  private static let sellers: Set<String> = [
    "store", "shop", "retailer", "showroom", "aisle", "academy", "museum", "bank", "robot", "bar", "department",
    "sauce", "soup", "stuffing", "curry", "recipe", "cake", "pudding", "pizza", "salad", "stew", "sale", "spray",
    "boat", "stamp", "festival", "party", "jubilee", "anniversary", "rush",
  ]

  /// "Dr. Rice", "Ms. Ruby Diamond": a title and a capital.
  private func isPersonName(_ range: Range<Int>) -> Bool {
    guard words[range.lowerBound].isCapitalised else { return false }
    var before = range.lowerBound - 1
    while before >= 0, words[before].isCapitalised, range.lowerBound - before <= 3 {
      if Self.titles.contains(words[before].form) { return true }
      before -= 1
    }
    return false
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "lord", "lady", "dame", "captain", "judge", "senator",
    "rev",
  ]

  /// "Gold tier", "rated amber", "green, amber or red".
  private func isRank(_ range: Range<Int>) -> Bool {
    if Self.marks.contains(words[range.lowerBound].stem),
      (max(range.lowerBound - 2, 0)..<min(range.upperBound + 2, words.count)).contains(where: { place in
        !range.contains(place) && Self.grades.contains(words[place].form)
      })
    {
      return true
    }
    return [range.lowerBound - 1, range.upperBound].contains { place in
      words.indices.contains(place) && lists.cues.longest(in: words, at: place)?.meanings.contains(.rank) == true
    }
  }

  private static let marks: Set<String> = [
    "amber", "gold", "silver", "copper", "diamond", "emerald", "ruby", "sapphire", "jade", "iron", "tin", "nickel",
  ]

  /// Colors and metals that stand for marks, beside a good that is one of them too.
  private static let grades: Set<String> = ["red", "green", "platinum", "bronze"]

  private func hasCue(_ cue: Cue, outside range: Range<Int>) -> Bool {
    cues.contains { $0.meanings.contains(cue) && !$0.words.overlaps(range) }
  }

  /// A capitalised name that goes on in its neighbours: "Cotton On", "TRX Gold".
  private func isProperName(_ range: Range<Int>) -> Bool {
    guard words[range.lowerBound].isCapitalised else { return false }
    // "Our Cocoa Plan": what a company does about the good.
    if words.indices.contains(range.upperBound), Self.programs.contains(words[range.upperBound].stem) { return false }
    let before =
      touches(range.lowerBound - 1, before: range.lowerBound) && !isPlace(at: range.lowerBound - 1)
    let after = touches(range.upperBound, after: range.upperBound - 1) && !isPlace(at: range.upperBound)
    return before || after
  }

  private func isPlace(at position: Int) -> Bool {
    for start in stride(from: position, through: max(0, position - 3), by: -1) {
      if let place = lists.places.longest(in: words, at: start), place.words.contains(position) { return true }
    }
    return false
  }

  private static let programs: Set<String> = ["plan", "promise", "program", "initiative", "pledge"]

  /// A run of capitalised words around the range holds a word of organisations or streets: "Gold Coast",
  /// "Bank of China Ltd".
  private func isInOrganisation(_ range: Range<Int>) -> Bool {
    guard words[range.lowerBound].isCapitalised else { return false }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, touches(start - 1, before: start) { start -= 1 }
    while end < words.count, touches(end, after: end - 1) { end += 1 }
    return (start..<end).contains { place in
      !range.contains(place) && words[place].isCapitalised
        && lists.cues.longest(in: words, at: place)?.meanings.contains(.organisation) == true
    }
  }

  /// "The American Apparel and Footwear Association", "the U.S. Securities and Exchange Commission".
  private func isOfBody(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end < words.count, end - range.upperBound < 9 {
      if touches(end, after: end - 1) {
        if hasCue(.body, at: end) { return true }
        end += 1
      } else if words[end].form == "and", end > range.upperBound, touches(end + 1, after: end) {
        end += 1
      } else {
        return false
      }
    }
    return false
  }

  /// Capitalised only because they open a sentence.
  private static let openers: Set<String> = [
    "our", "the", "these", "this", "those", "all", "some", "most", "many", "their", "its", "his", "her", "no", "each",
    "every", "in", "from", "for", "with", "we", "and", "but", "since", "when", "while", "whole", "raw", "fresh",
  ]

  /// Whether the word at a place is capitalised and nothing but a blank parts it from its neighbour.
  private func touches(_ place: Int, before next: Int) -> Bool {
    guard place >= 0, words[place].isCapitalised, place > 0 || !Self.openers.contains(words[place].form) else {
      return false
    }
    return isBlank(words[place].range.upperBound..<words[next].range.lowerBound)
  }

  private func touches(_ place: Int, after previous: Int) -> Bool {
    guard place < words.count, words[place].isCapitalised else { return false }
    return isBlank(words[previous].range.upperBound..<words[place].range.lowerBound)
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    range.count == 1 && (bytes[range.lowerBound] == 0x20 || bytes[range.lowerBound] == UInt8(ascii: "-"))
  }
}
