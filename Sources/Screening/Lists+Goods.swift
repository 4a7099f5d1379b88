import Disclosures

extension Lists {
  /// Goods that the words of a product lead to: what the product is comes first, then what it leads to.
  ///
  /// The head of the words decides: "cotton t-shirt, blue" is a garment, "rice cooker" is no rice.
  ///
  /// - Parameter hinted: goods of the product's tariff heading, which settle what the words leave open.
  public func goods(in product: String, hinted: Set<String> = []) -> [GoodMatch] {
    let words = words(of: product)
    var found: [GoodMatch] = []
    if let whole = goodNames.longest(in: words, at: 0), whole.words.count == words.count,
      isOneName(words, product, whole.meanings)
    {
      let bytes = words[0].range.lowerBound..<words[words.count - 1].range.upperBound
      let text = String(decoding: Array(product.utf8)[bytes], as: UTF8.self)
      add(ProductName.Reading(text: text, meanings: whole.meanings, role: .thing), hinted, to: &found)
      return found
    }
    for reading in ProductName(product, words, self, hinted: hinted).readings() { add(reading, hinted, to: &found) }
    let absent = found.isEmpty ? [] : absentStems(words, product)
    if !absent.isEmpty { found.removeAll { isMade(of: absent, $0.good) } }
    let denied = found.isEmpty ? [] : deniedStems(words)
    if !denied.isEmpty {
      // "Vegan leather wallet": a wallet that says it is not of leather is no leather good.
      found.removeAll { match in
        guard let name = Screening.words(of: match.good.name).first?.stem else { return false }
        return denied.contains(name) && !Screening.words(of: match.text).contains { $0.stem == name }
      }
    }
    return found.filter(\.isTheGood) + found.filter { !$0.isTheGood }
  }

  /// Whether words that make a name are written as one: "tin ore (cassiterite)" is a name of the list, "beets, sugar" is
  /// what it is called in catalogues.
  private func isOneName(_ words: [Word], _ product: String, _ meanings: [NamedThing]) -> Bool {
    let bytes = Array(product.utf8)
    let isParted = words.indices.dropFirst().contains { place in
      bytes[words[place - 1].range.upperBound..<words[place].range.lowerBound].contains { ",(".utf8.contains($0) }
    }
    return !isParted
      || meanings.contains { meaning in
        if case .good(_, let kind) = meaning { kind == .official || kind == .former } else { false }
      }
  }

  /// What a product says that it is free of: "alcohol-free beer", "non-alcoholic wine". Chicken of free range is
  /// chicken.
  private func absentStems(_ words: [Word], _ product: String) -> Set<String> {
    let bytes = Array(product.utf8)
    var found: Set<String> = []
    for place in words.indices.dropFirst() {
      let gap = bytes[words[place - 1].range.upperBound..<words[place].range.lowerBound]
      guard gap.count == 1, let mark = gap.first, mark == 0x20 || mark == UInt8(ascii: "-") else { continue }
      let isFree =
        words[place].form == "free"
        && !(place + 1 < words.count && productWords.freedoms.contains(words[place + 1].form))
      if isFree { found.insert(words[place - 1].stem) }
      if productWords.absences.contains(words[place - 1].form) { found.insert(words[place].stem) }
    }
    return found
  }

  /// Whether a good or what it is a kind of is named after one of the words.
  private func isMade(of stems: Set<String>, _ good: Good) -> Bool {
    let names = ([good.id] + good.broader).compactMap { goods[$0]?.name }.flatMap { Screening.words(of: $0) }
    return stems.contains { stem in
      names.contains { $0.stem.hasPrefix(stem) && stem.utf8.count > 3 } || stem.hasPrefix("alcohol") && good.id == "rum"
    }
  }

  /// Stems of the words that vetoes of several words hide.
  private func deniedStems(_ words: [Word]) -> Set<String> {
    var found: Set<String> = []
    for place in words.indices {
      if let veto = veto(in: words, at: place), veto.count > 1 { found.formUnion(words[veto].map(\.stem)) }
    }
    return found
  }

  /// The words at a place that only look like a good's name. One word alone must be written as in the table: "cements"
  /// is a verb, "cement" is a good.
  func veto(in words: [Word], at place: Int) -> Range<Int>? {
    guard let found = vetoes.longest(in: words, at: place) else { return nil }
    return found.words.count > 1 || found.meanings.contains(words[place].form) ? found.words : nil
  }

  private func add(_ reading: ProductName.Reading, _ hinted: Set<String>, to found: inout [GoodMatch]) {
    let (text, role) = (reading.text, reading.role)
    for meaning in meant(reading.meanings, role, hinted) {
      switch meaning {
      case .good(let id, let kind):
        guard let good = goods[id] else { continue }
        // A part that a word too general for running text names says nothing.
        if role == .beside, kind == .check { continue }
        let way: GoodMatch.Way = role == .thing ? kind.way : role == .material ? .chain("made from") : .part
        append(GoodMatch(good: good, text: text, way: way), to: &found)
      case .product(_, let id, let relation):
        guard role == .thing, let good = goods[id] else { continue }
        let way: GoodMatch.Way = relation == "is a kind of" ? .kind : .chain(relation)
        append(GoodMatch(good: good, text: text, way: way), to: &found)
      }
    }
  }

  /// Of several goods that bear one name ("building bricks") those of the tariff heading, if there are any.
  private func meant(_ meanings: [NamedThing], _ role: ProductName.Role, _ hinted: Set<String>) -> [NamedThing] {
    guard role == .thing, !hinted.isEmpty, meanings.count > 1 else { return meanings }
    func isHinted(_ meaning: NamedThing) -> Bool {
      switch meaning {
      case .good(let id, _): hinted.contains(id)
      case .product(_, let id, let relation): relation == "is a kind of" && hinted.contains(id)
      }
    }
    guard meanings.contains(where: isHinted) else { return meanings }
    return meanings.filter { meaning in
      if case .good = meaning { isHinted(meaning) } else { true }
    }
  }

  private func append(_ match: GoodMatch, to found: inout [GoodMatch]) {
    guard let place = found.firstIndex(where: { $0.good.id == match.good.id }) else {
      found.append(match)
      return
    }
    if match.isTheGood, !found[place].isTheGood { found[place] = match }
  }

  /// Goods that a good is made from, by the table of chains and by the rows that name an input.
  func inputs(of good: Good) -> [GoodMatch] {
    var found: [GoodMatch] = []
    func add(_ id: String, _ relation: String) {
      guard id != good.id, let input = goods[id], !found.contains(where: { $0.good.id == id }) else { return }
      found.append(GoodMatch(good: input, text: good.name, way: .chain(relation)))
    }
    for ingredient in ingredients[good.id] ?? [] { add(ingredient.good, ingredient.relation) }
    for span in spans[good.id] ?? [] {
      if case .downstream(let input, _) = span.relation { add(input, "made from") }
    }
    return found
  }
}

extension NamedThing.NameKind {
  fileprivate var way: GoodMatch.Way {
    switch self {
    case .official: .name
    case .former: .formerName
    case .synonym, .check: .synonym
    }
  }
}
