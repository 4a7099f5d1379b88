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
  var isAdjective: Bool { if case .country(_, let isAdjective) = kind { isAdjective } else { false } }
}

/// The tables of what a sentence may name, and of what only looks like it.
struct NameTables: OptionSet {
  let rawValue: UInt8
  static var vetoes: NameTables { NameTables(rawValue: 1) }
  static var places: NameTables { NameTables(rawValue: 2) }
  static var goods: NameTables { NameTables(rawValue: 4) }
  static var all: NameTables { [.vetoes, .places, .goods] }
}

/// Finds what a sentence names. Longest phrase first; of equal length a veto goes before a country, a country before
/// a good.
struct NameFinder {
  let lists: Lists
  let words: [Word]
  let bytes: UnsafeBufferPointer<UInt8>
  let isTitle: Bool
  let cues: [FoundCue]
  let looks: Looks

  /// - Parameters:
  ///   - cues: all that the words have.
  ///   - isTitle: whether the words are known to be a heading or a cell, where capitals and single words say little.
  init(
    _ lists: Lists, words: [Word], cues: [FoundCue], bytes: UnsafeBufferPointer<UInt8>,
    isTitle: Bool = false
  ) {
    self.lists = lists
    self.words = words
    self.cues = cues
    self.bytes = bytes
    looks = Looks(lists: lists, words: words, cues: cues, bytes: bytes)
    var (long, capitals) = (0, 0)
    for word in words where word.form.utf8.count > 3 {
      long += 1
      if word.isCapitalised { capitals += 1 }
    }
    let end = words.last?.range.upperBound ?? 0
    let isSentence = end < bytes.count && [UInt8(ascii: "."), UInt8(ascii: ";")].contains(bytes[end])
    self.isTitle =
      isTitle || words.count < 3 || Linkage.isEntry(words, bytes)
      || !isSentence && capitals * 10 >= long * 7
  }

  func names() -> [NamedInText] {
    var found: [NamedInText] = []
    // Most sentences name a few.
    found.reserveCapacity(4)
    var unclear: [PhraseIndex<PlaceName>.Found] = []
    var position = 0
    while position < words.count {
      // Most words begin nothing that is looked for.
      let tables = words[position].number < 0 ? .all : lists.nameOpeners[Int(words[position].number)]
      if tables.isEmpty {
        position += 1
        continue
      }
      let veto =
        tables.contains(.vetoes)
        ? max(
          lists.veto(in: words, at: position)?.count ?? 0,
          lists.figures.longest(in: words, at: position)?.words.count ?? 0) : 0
      let place = tables.contains(.places) ? lists.places.longest(in: words, at: position) : nil
      let good =
        tables.contains(.goods)
        ? lists.textNames.longest(in: words, at: position).flatMap { undivided($0) }.map { whole($0, at: position) }
        : nil
      let length = max(veto, place?.words.count ?? 0, good?.words.count ?? 0)
      if length == 0 {
        position += 1
        continue
      }
      if veto < length {
        if let place, place.words.count == length, let country = country(place) {
          found.append(country)
        } else if let place, place.words.count == length, isUnclear(place) || isTownOfWork(place) {
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
    let isTold = found.contains { $0.country != nil && !$0.isAdjective }
    for place in unclear {
      let isCounted = isUnclear(place) || !isTold || isMadeAt(place.words, isAlone: false)
      guard isCounted, let country = country(place, among: Set(found.flatMap(\.goods)), isTold) else { continue }
      let name = NamedInText(kind: .country(country, isAdjective: false), words: place.words)
      found.insert(name, at: found.firstIndex { $0.words.lowerBound > place.words.lowerBound } ?? found.count)
    }
    return withoutExpansions(withBeansMeant(found))
  }

  /// "Cotton, yarn or fabric": two goods, though "cotton yarn" is the name of one.
  private func undivided(_ name: PhraseIndex<String>.Found) -> PhraseIndex<String>.Found? {
    guard let cut = comma(in: name.words), lists.textNames.longest(in: words, at: cut) != nil,
      let first = lists.textNames.longest(in: Array(words[..<cut]), at: name.words.lowerBound)
    else { return name }
    return first
  }

  /// The first word of a name before which a comma stands; nil within brackets, which are part of the list's own names.
  private func comma(in name: Range<Int>) -> Int? {
    func hasMark(_ mark: Character, before word: Int) -> Bool {
      bytes[words[word - 1].range.upperBound..<words[word].range.lowerBound].contains(mark.asciiValue ?? 0)
    }
    let rest = name.dropFirst()
    return rest.contains { hasMark("(", before: $0) } ? nil : rest.first { hasMark(",", before: $0) }
  }

  /// "Of the 3TG smelters, eleven name gold": a name of several metals says nothing of those that are named themselves.
  private func withoutExpansions(_ names: [NamedInText]) -> [NamedInText] {
    func isExpansion(_ name: NamedInText) -> Bool { name.goods.contains("gold") && name.goods.count > 3 }
    guard let expansion = names.first(where: isExpansion),
      names.contains(where: { !isExpansion($0) && !Set($0.goods).isDisjoint(with: expansion.goods) })
    else { return names }
    return names.filter { !isExpansion($0) }
  }

  /// "Our espresso is roasted from beans grown in Guatemala": beans of coffee, cocoa or vanilla, where one of these is
  /// spoken of and not listed beside them.
  private func withBeansMeant(_ names: [NamedInText]) -> [NamedInText] {
    // Green beans are coffee where coffee is spoken of.
    let isOfCoffee = names.contains { $0.goods.contains("coffee") }
    func isBean(_ name: NamedInText) -> Bool {
      name.goods.first?.hasPrefix("beans") == true && words[name.words.upperBound - 1].stem == "bean"
        && (name.words.count == 1
          || name.words.count == 2 && words[name.words.lowerBound].form == "green" && isOfCoffee)
    }
    guard names.contains(where: isBean) else { return names }
    let others = names.filter { !isBean($0) }
    let isRoasted = words.contains { $0.is(.roasting) }
    guard
      let plant = Self.beanPlants.first(where: { plant in others.contains { $0.goods.contains(plant) } })
        ?? (others.contains { $0.goods.contains("chocolate") } ? "cocoa" : isRoasted ? "coffee" : nil)
    else { return names }
    // "Beans and coffee" are two.
    let isListed = names.contains { bean in
      isBean(bean)
        && others.contains { other in
          let between =
            other.words.upperBound <= bean.words.lowerBound
            ? other.words.upperBound..<bean.words.lowerBound
            : bean.words
              .upperBound..<max(
                bean.words.upperBound, other.words.lowerBound)
          return !other.goods.isEmpty && between.count <= 2
            && between.contains { ["and", "or"].contains(words[$0].form) }
        }
    }
    if isListed { return names }
    return names.compactMap { name in
      guard isBean(name) else { return name }
      // "Whole bean coffee" is named once.
      let isTold = others.contains { $0.words.lowerBound == name.words.upperBound && $0.goods.contains(plant) }
      return isTold ? nil : NamedInText(kind: .goods([plant]), words: name.words)
    }
  }

  private static let beanPlants = ["coffee", "cocoa", "vanilla"]
  func isUnclear(_ match: PhraseIndex<PlaceName>.Found) -> Bool {
    match.words.allSatisfy { words[$0].isCapitalised } && !isInOrganisation(match.words)
      && match.meanings.allSatisfy { if case .country(_, .ambiguous) = $0 { true } else { false } }
  }

  /// "Cobalt from the Congo": of the countries that a name may mean, the only one listed for a good of the sentence.
  private func country(_ match: PhraseIndex<PlaceName>.Found, among goods: Set<String>, _ isTold: Bool) -> String? {
    let meant = Set(match.meanings.compactMap { if case .country(let iso3, _) = $0 { iso3 } else { nil } })
    let listed = meant.filter { iso3 in goods.contains { lists.spans[$0]?.contains { $0.country == iso3 } ?? false } }
    if listed.isEmpty, meant.count == 1 {
      // "Beans, canned in Delaware": what is grown or dug is from elsewhere.
      let isRaw = goods.allSatisfy { lists.goods[$0].map { !["", "Manufacturing"].contains($0.sector) } ?? false }
      if isMadeAt(match.words, isAlone: !isTold, isRaw: isRaw) { return meant.first }
    }
    return listed.count == 1 ? listed.first : nil
  }

  /// "Rubber boots" are no rubber: a name of several words that is too particular to be looked for in running text goes
  /// before the good that it begins with.
  private func whole(_ good: PhraseIndex<String>.Found, at position: Int) -> PhraseIndex<String>.Found {
    guard let longer = lists.goodNames.longest(in: words, at: position), longer.words.count > good.words.count,
      comma(in: longer.words) == nil
    else {
      return good
    }
    let ids = longer.meanings.compactMap { meaning in if case .good(let id, _) = meaning { id } else { nil } }
    return ids.isEmpty || !Set(ids).isDisjoint(with: good.meanings)
      ? good : PhraseIndex<String>.Found(words: longer.words, meanings: ids)
  }

  private func unique(_ ids: [String]) -> [String] {
    if ids.count < 2 { return ids }
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }

  func hasCue(_ cue: Cue, at place: Int) -> Bool {
    cues.contains { $0.meanings.contains(cue) && $0.words.contains(place) }
  }

  func hasCue(_ cue: Cue, outside range: Range<Int>) -> Bool {
    cues.contains { $0.meanings.contains(cue) && !$0.words.overlaps(range) }
  }
}
