/// Which good of a sentence goes with which country.
///
/// An adjective goes with the good beside it ("Uzbek cotton", "our tea is Kenyan"). Of the rest: one good or one
/// country go with all others; several of both go in turn, goods with the countries that follow them ("cotton from
/// India and cocoa from Ghana") or, where a country comes first, countries with the goods that follow them.
struct Pairing {
  typealias Pair = (good: Int, country: Int)
  let names: [NamedInText]
  let words: [Word]
  let bytes: UnsafeBufferPointer<UInt8>
  let cues: PhraseIndex<Cue>
  let isRaw: (NamedInText) -> Bool

  /// - Parameter isRaw: whether a good is grown or mined, not made.
  init(
    _ names: [NamedInText], words: [Word], bytes: UnsafeBufferPointer<UInt8>, cues: PhraseIndex<Cue>,
    isRaw: @escaping (NamedInText) -> Bool
  ) {
    self.names = names
    self.words = words
    self.bytes = bytes
    self.cues = cues
    self.isRaw = isRaw
  }

  /// Places in the names, in order.
  func pairs() -> [Pair] {
    let plain = allPairs().filter { !isOfBracket($0.good, $0.country) }
    let all = plain.filter { pair in
      !isOfOther(pair.country)
        || !plain.contains { $0.good == pair.good && $0.country != pair.country && !isOfOther($0.country) }
    }
    return all.filter { pair in
      guard isMerelyHandled(pair.good, pair.country) || isOwnPlace(pair.country) else { return true }
      // "Cobalt from the DRC is refined in China": a raw good is from where it is not processed.
      return !all.contains { other in
        !Set(names[other.good].goods).isDisjoint(with: names[pair.good].goods)
          && !isOwnPlace(other.country)
          && (!isMerelyHandled(other.good, other.country)
            // "Rice milled in India is packed in Essex".
            || isDone([.handling], in: pair.country) && !isDone([.handling], in: other.country))
      }
    }
  }

  func allPairs() -> [Pair] {
    let goods = names.indices.filter { names[$0].country == nil && !isPlaceOfUse($0) && !isMaterialOfNext($0) }
    let named = names.indices.filter { names[$0].country != nil }
    let peoples = named.filter(isPeople)
    let origins = peoples.count < named.count ? named.filter { !peoples.contains($0) } : named
    let countries = origins.filter {
      !isOutlet($0) && (!isOwnPlace($0) || buys) && !isVenue($0) && !isOf(.observer, $0)
    }
    var pairs: [Pair] = []
    for place in countries where names[place].isAdjective {
      pairs += goodsBeside(place).map { ($0, place) }
    }
    let freeGoods = goods.filter { good in !pairs.contains { $0.good == good } }
    let freeCountries = countries.filter { country in !pairs.contains { $0.country == country } }
    if freeGoods.isEmpty {
      for country in freeCountries where continues(country) {
        if let good = goods.last(where: { $0 < country }) { pairs.append((good, country)) }
      }
    } else {
      pairs += matched(groups(freeGoods), groups(freeCountries))
    }
    return pairs.sorted { $0 < $1 }
  }

  /// The goods an adjective is about: those after it, also behind other adjectives ("Ghanaian and Ivorian cocoa"), or
  /// the one before ("tea is Kenyan").
  func goodsBeside(_ place: Int) -> [Int] {
    // "Our bananas are Guatemalan, our pineapples Costa Rican."
    let copula = names[place].words.lowerBound - 1
    let isBefore = place + 1 < names.count && names[place + 1].country == nil && gap(place, place + 1) == 0
    if !isBefore, place > 0, names[place - 1].country == nil, gap(place - 1, place) == 1,
      ["is", "are", "was", "were"].contains(words[copula].form)
    {
      return [place - 1]
    }
    var next = place + 1
    while next < names.count, names[next].isAdjective, gap(next - 1, next) <= 2 { next += 1 }
    // "A Honduran base with a brighter Guatemalan coffee".
    let end = names[place].words.upperBound
    if end < words.count, words[end].is(.standIn),
      let other = names.indices[(place + 1)...].first(where: { names[$0].country == nil }), gap(place, other) <= 7,
      !(end..<names[other].words.lowerBound).contains(where: { words[$0].is(.verb) })
    {
      return [other]
    }
    guard next < names.count, names[next].country == nil, gap(next - 1, next) <= 2, !hasAnd(between: next - 1, next)
    else {
      let before = place - 1
      let end = names[place].words.upperBound
      // "Ethiopian coffee with a sweeter Colombian lot".
      let reach = end < words.count && words[end].is(.standIn) ? 6 : 2
      guard before >= 0, names[before].country == nil, gap(before, place) <= reach else { return [] }
      var found = [before]
      // "Squid and fish caught by Chinese vessels".
      if (names[before].words.upperBound..<names[place].words.lowerBound).contains(where: { words[$0].isParticiple }) {
        while let first = found.first, first > 0, isListed(first - 1, first) { found.insert(first - 1, at: 0) }
        return found
      }
      // "Rubies or jade of Burmese origin".
      let next = names[place].words.upperBound
      while next < words.count, words[next].form == "origin", let first = found.first, first > 0,
        isListed(first - 1, first)
      {
        found.insert(first - 1, at: 0)
      }
      return found
    }
    var found = [next]
    while let last = found.last, last + 1 < names.count, isListed(last, last + 1) { found.append(last + 1) }
    return found
  }

  /// Neighbours of one kind that are listed together.
  func groups(_ places: [Int]) -> [[Int]] {
    var found: [[Int]] = []
    for place in places {
      if let last = found.last?.last, isListed(last, place) {
        found[found.count - 1].append(place)
      } else {
        found.append([place])
      }
    }
    return found
  }

  func isListed(_ from: Int, _ to: Int) -> Bool {
    to == from + 1 && (names[from].country == nil) == (names[to].country == nil) && gap(from, to) <= 2
      && !hasVerb(between: from, to) && !isSaidOf(from, to) && !isMadeWith(from, to) && !isWorkedBetween(from, to)
  }

  func matched(_ goods: [[Int]], _ countries: [[Int]]) -> [Pair] {
    if countries.count == 1, goods.count > 1, let last = goods.last, last[0] < countries[0][0],
      hasVerb(between: goods[goods.count - 2][0], last[0]) || isSaidOf(goods[goods.count - 2][0], last[0])
        || isMadeWith(goods[goods.count - 2][0], last[0]) && isFrom(last[last.count - 1], countries[0][0])
    {
      // "Our soaps contain palm oil from Malaysia": the country is that of the palm oil.
      return last.flatMap { good in countries[0].map { (good, $0) } }
    }
    // "The brick makers burn coal from Pakistan": what stands right before the "from".
    if countries.count == 1, goods.count > 1, let last = goods.last(where: { $0[0] < countries[0][0] }),
      let good = last.last, isFrom(good, countries[0][0]), gap(good, countries[0][0]) == 1,
      !goods.contains(where: { $0[0] > countries[0][0] && !isBehindAnd($0[0]) })
    {
      return last.flatMap { good in countries[0].map { (good, $0) } }
    }
    // "Peaches come from Mexico, and coffee from Uganda": what has a country of its own takes none from before the "and".
    if goods.count == 1, let good = goods.first?.last, let first = goods.first?.first,
      let own = countries.first(where: { $0[0] == good + 1 && isFrom(good, $0[0]) })
    {
      let others = countries.filter { $0 != own && ($0[0] > good || !hasAnd(between: $0[$0.count - 1], first)) }
      return goods.joined().flatMap { good in ([own] + others).joined().map { (good, $0) } }
    }
    if goods.count == 1 || countries.count == 1 {
      return goods.joined().flatMap { good in countries.joined().map { (good, $0) } }
    }
    return inTurn(goods, countries)
  }

  /// "Gold from Peru and recycled silver", "coffee from Guatemala, lemons from Sicily": a good behind the country of
  /// another.
  private func isBehindAnd(_ good: Int) -> Bool {
    let start = names[good].words.lowerBound
    let end = names[good].words.upperBound
    return good + 1 == names.count
      && (words[max(0, start - 2)..<start].contains { $0.form == "and" }
        || end < words.count && words[end].form == "from")
  }

  func inTurn(_ goods: [[Int]], _ countries: [[Int]]) -> [Pair] {
    guard let firstGood = goods.first?.first, let firstCountry = countries.first?.first else { return [] }
    let goodsFirst = firstGood < firstCountry
    let (leading, following) = goodsFirst ? (goods, countries) : (countries, goods)
    var pairs: [Pair] = []
    for (index, group) in leading.enumerated() {
      let end = index + 1 < leading.count ? leading[index + 1][0] : Int.max
      for other in following where other[0] > group[0] && other[0] < end {
        for a in group { for b in other { pairs.append(goodsFirst ? (a, b) : (b, a)) } }
      }
    }
    return pairs
  }

  /// "The cotton in our towels": the towels are where the cotton goes.
  func isPlaceOfUse(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    // "Leather tanned in Pakistan goes into our boots".
    let start = names[place].words.lowerBound
    let before = words[max(0, start - 3)..<start].map(\.form)
    // "Cotton from Xinjiang stays out of our fabrics".
    if before.starts(with: ["out", "of"]), names[..<place].contains(where: { $0.country == nil }) { return true }
    if let into = before.firstIndex(of: "into"), into > 0, ["goes", "go", "went"].contains(before[into - 1]),
      names[..<place].contains(where: { $0.country == nil })
    {
      return true
    }
    // "Rice of Myanmar origin is used in our pet food".
    if before.count == 3, ["in", "for", "into"].contains(before[1]), ["our", "its", "their"].contains(before[2]),
      names[place - 1].country != nil, names[..<place].contains(where: { $0.country == nil && isRaw($0) })
    {
      return true
    }
    guard names[place - 1].country == nil else { return false }
    let between = words[names[place - 1].words.upperBound..<names[place].words.lowerBound].map(\.form)
    let opens = words[names[place - 1].words.upperBound..<names[place].words.lowerBound].dropFirst().first
    if place > 1, isListed(place - 1, place), isPlaceOfUse(place - 1) { return true }
    if between == ["for"] || between == ["on"] || ["for", "to", "into"].contains(between.first ?? ""),
      between.count < 4,
      opens.map({ $0.is(.owner) }) ?? true
    {
      return true
    }
    // "The cocoa that our chocolate supplier grinds".
    if names[place].words.upperBound < words.count, words[names[place].words.upperBound].is(.user) {
      return true
    }
    return between.first == "in" && between.count < 4 && opens?.is(.owner) == true
  }

  /// "Leather brogues, made in India": a material right before what is made of it.
  func isMaterialOfNext(_ place: Int) -> Bool {
    guard place + 1 < names.count, names[place + 1].country == nil, isBeside(place, place + 1),
      isRaw(names[place]) || names[place].goods == ["leather"],
      !isRaw(names[place + 1]), place == 0 || names[place - 1].country == nil || gap(place - 1, place) > 0
    else { return false }
    return words[names[place].words.upperBound].form != words[names[place].words.upperBound].stem
  }

  /// Whether a blank or a hyphen alone parts two names.
  private func isBeside(_ from: Int, _ to: Int) -> Bool {
    gap(from, to) == 0
      && words[names[to].words.lowerBound].range.lowerBound - words[names[to].words.lowerBound - 1].range.upperBound
        == 1
  }

  /// Words between two names.
  func gap(_ from: Int, _ to: Int) -> Int { names[to].words.lowerBound - names[from].words.upperBound }

  /// Whether a word of buying or holding stands between two names.
  func hasVerb(between from: Int, _ to: Int) -> Bool {
    guard from < to else { return false }
    return (names[from].words.upperBound..<names[to].words.lowerBound).contains {
      cues.longest(in: words, at: $0)?.meanings.contains(.sourcing) == true
    }
  }

  /// "Grown in Egypt, spun in Portugal", "brick makers burn coal": two names, and not a list of them.
  func isWorkedBetween(_ from: Int, _ to: Int) -> Bool {
    let next = names[from].words.upperBound
    if names[from].country == nil, gap(from, to) == 2 {
      return words[next].is(.trade) && !["and", "or"].contains(words[next + 1].form)
    }
    return names[from].country != nil
      && (names[from].words.upperBound..<names[to].words.lowerBound).contains {
        words[$0].isParticiple && !["and", "or"].contains(words[$0].form)
      }
  }

  /// "Garments with cotton from Turkmenistan": the cotton is from there.
  func isMadeWith(_ from: Int, _ to: Int) -> Bool {
    gap(from, to) <= 3 && words[names[from].words.upperBound].form == "with"
  }

  /// "The towels are cotton grown in India": one good is said to be of another.
  func isSaidOf(_ from: Int, _ to: Int) -> Bool {
    words[names[from].words.upperBound..<names[to].words.lowerBound].contains {
      ["is", "are", "was", "were"].contains($0.form)
    }
  }

  func isFrom(_ good: Int, _ country: Int) -> Bool {
    gap(good, country) <= 2 && words[names[good].words.upperBound].form == "from"
  }

  func hasAnd(between from: Int, _ to: Int) -> Bool {
    words[names[from].words.upperBound..<names[to].words.lowerBound].contains { $0.form == "and" || $0.form == "or" }
  }

  /// Whether a country goes on a list, or says where something is from.
  func continues(_ country: Int) -> Bool {
    let before = names[country].words.lowerBound - 1
    return before >= 0 && ["from", "and", "or"].contains(words[before].form)
  }
}
