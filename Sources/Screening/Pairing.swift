/// Which good of a sentence goes with which country.
///
/// One good or one country: all go together. Several of both: an adjective goes with the good after it; otherwise
/// goods go with the countries that follow them ("cotton from India and cocoa from Ghana"), or countries with the
/// goods that follow them where the sentence begins with a country ("in India cotton, in Ghana cocoa").
enum Pairing {
  static func pairs(_ names: [NamedInText]) -> [(good: Int, country: Int)] {
    let goods = names.indices.filter { names[$0].country == nil }
    let countries = names.indices.filter { names[$0].country != nil }
    guard !goods.isEmpty, !countries.isEmpty else { return [] }
    var pairs: [(good: Int, country: Int)] = []
    var taken: Set<Int> = []
    for place in countries where names[place].isAdjective {
      let list = adjectiveList(names, from: place)
      guard let good = list else { continue }
      pairs.append((good, place))
      taken.formUnion([place, good])
      for next in goods where next > good && isListed(names, from: next - 1, to: next) && next - 1 >= good {
        guard taken.contains(next - 1) else { break }
        pairs.append((next, place))
        taken.insert(next)
      }
    }
    let freeGoods = goods.filter { !taken.contains($0) }
    let freeCountries = countries.filter { !taken.contains($0) }
    let (left, right) = (groups(freeGoods, names), groups(freeCountries, names))
    if left.isEmpty {
      // "Cotton ... from India" after "Uzbek cotton": the good that was taken may have more countries.
      if pairs.isEmpty { return [] }
      for country in freeCountries {
        if let good = goods.last(where: { $0 < country }) ?? goods.first { pairs.append((good, country)) }
      }
      return pairs.sorted { $0 < $1 }
    }
    if left.count == 1 || right.count == 1 {
      for good in freeGoods { for country in freeCountries { pairs.append((good, country)) } }
      return pairs.sorted { $0 < $1 }
    }
    pairs += inTurn(left, right)
    return pairs.sorted { $0 < $1 }
  }

  /// The good directly after an adjective, or after the adjectives listed with it ("Ghanaian and Ivorian cocoa"); up
  /// to two words may stand between.
  private static func adjectiveList(_ names: [NamedInText], from place: Int) -> Int? {
    var next = place + 1
    while next < names.count, names[next].isAdjective,
      names[next].words.lowerBound - names[next - 1].words.upperBound <= 2
    {
      next += 1
    }
    guard next < names.count, names[next].country == nil,
      names[next].words.lowerBound - names[next - 1].words.upperBound <= 2
    else { return nil }
    return next
  }

  /// Neighbours of one kind with at most two words between them belong together.
  private static func groups(_ places: [Int], _ names: [NamedInText]) -> [[Int]] {
    var found: [[Int]] = []
    for place in places {
      if let last = found.last?.last, isListed(names, from: last, to: place) {
        found[found.count - 1].append(place)
      } else {
        found.append([place])
      }
    }
    return found
  }

  private static func isListed(_ names: [NamedInText], from: Int, to: Int) -> Bool {
    guard from >= 0, to == from + 1, (names[from].country == nil) == (names[to].country == nil) else { return false }
    return names[to].words.lowerBound - names[from].words.upperBound <= 2
  }

  private static func inTurn(_ goods: [[Int]], _ countries: [[Int]]) -> [(good: Int, country: Int)] {
    var pairs: [(good: Int, country: Int)] = []
    let goodsFirst = (goods.first?.first ?? 0) < (countries.first?.first ?? 0)
    let (leading, following) = goodsFirst ? (goods, countries) : (countries, goods)
    for (index, group) in leading.enumerated() {
      let end = index + 1 < leading.count ? leading[index + 1][0] : Int.max
      for other in following where other[0] > group[0] && other[0] < end {
        for a in group { for b in other { pairs.append(goodsFirst ? (a, b) : (b, a)) } }
      }
    }
    return pairs
  }
}
