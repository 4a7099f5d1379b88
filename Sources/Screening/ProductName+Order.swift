/// The thing among parts that marks keep apart: "oil, palm, refined", "rice, beans, lentils".
extension ProductName {
  /// The name that a first noun has with what follows it set before it; nil where there is none. What only looks like a
  /// good's name then is another thing: "iron, steam".
  func turned(_ place: Int, _ verdict: ProductHead.Verdict) -> Head? {
    guard groups[place].conjuncts.count == 1 else { return nil }
    let noun = groups[place].conjuncts[0]
    var behind = Array(groups[(place + 1)...].prefix(4).prefix(while: isBehind))
    guard let next = behind.first else { return turned(within: noun, verdict, place) }
    // "Beans, rice, coffee" are three goods, and no coffee beans.
    if let other = behind.firstIndex(where: { isGoodApart($0, from: noun, place) }) { behind.removeSubrange(other...) }
    return turned(noun, behind.map(\.conjuncts), place) ?? turned(within: noun, verdict, place)
      ?? followed(noun, by: next, place)
  }

  /// Whether a part is a raw good and makes no name with a noun before it.
  private func isGoodApart(_ group: Group, from noun: Conjunct, _ place: Int) -> Bool {
    guard group.conjuncts.count == 1, let name = group.conjuncts[0].names.first else { return false }
    return core(of: group.conjuncts[0]) == name.words && isGood(name) && isRaw(name) && !isMaterial(name)
      && turned(noun, [group.conjuncts], place) == nil
  }

  private func isBehind(_ group: Group) -> Bool { group.mayBeHead && (group.link == .mark || group.link == .semicolon) }

  /// Whether the last part of the words goes before the first: "gloves, latex".
  var isNounFirst: Bool {
    guard let first = groups.first, let last = groups.last, groups.count > 1, first.mayBeHead else { return false }
    return turned(0, verdict(of: first.conjuncts[0])).map { head in
      last.conjuncts.contains { $0.part.words.contains(where: head.hidden.contains) }
    } ?? false
  }

  /// Whether the first part is a good that is sold as it is, or a material.
  var opensWithRawGood: Bool {
    groups.first?.conjuncts[0].names.contains { isRaw($0) || isMaterial($0) } ?? false
  }

  private func turned(_ noun: Conjunct, _ behind: [[Conjunct]], _ place: Int) -> Head? {
    let range = noun.part.words.lowerBound..<end(of: noun)
    let parts = behind.joined().map { qualifier($0.part.words) }.filter { !$0.isEmpty }
    // In a catalogue the wider word stands first: "oil, palm, refined" is refined palm oil.
    var orders = [parts.reversed().flatMap { $0 }] + parts.filter { $0.count > 1 || parts.count > 1 }
    for part in parts where part.count > 1 { orders += [[part[0]], [part[part.count - 1]]] }
    guard var head = turned(range, noun, orders, place) else { return nil }
    // "Bars, gold and silver" are of both.
    for ranks in behind where ranks.count > 1 && !head.made.isEmpty {
      for other in ranks where !other.part.words.contains(where: head.hidden.contains) {
        guard let also = turned(range, noun, [qualifier(other.part.words)], place) else { continue }
        head.made += also.made
        head.hidden.formUnion(also.hidden)
      }
    }
    return head
  }

  /// The same without marks: "gloves nitrile powder free", "flowers artificial". Only where the plain order of the words
  /// names nothing behind the noun.
  private func turned(within conjunct: Conjunct, _ verdict: ProductHead.Verdict, _ place: Int) -> Head? {
    let part = conjunct.part.words
    guard part.count > 1 else { return nil }
    let isLaid = conjunct.vetoes.contains { $0.count > 1 }
    var end = part.lowerBound + 1
    switch verdict {
    case .name(let number) where conjunct.names[number].words.lowerBound < part.lowerBound + 3:
      end = conjunct.names[number].words.upperBound
    case .nothing where conjunct.names.allSatisfy({ $0.words.upperBound <= end || $0.words.lowerBound >= end }): break
    case .name, .nothing, .made, .otherThing: return nil
    }
    guard end < part.upperBound, !isLaid else { return nil }
    let behind = qualifier(end..<min(part.upperBound, end + 3))
    if behind.isEmpty { return nil }
    let orders =
      [behind, behind.reversed(), Array(behind.prefix(2)), behind.prefix(2).reversed()] + behind.map { [$0] }
    return turned(part.lowerBound..<end, conjunct, orders, place)
  }

  private func turned(_ noun: Range<Int>, _ conjunct: Conjunct, _ orders: [[Int]], _ place: Int) -> Head? {
    guard let last = noun.last, lists.goodNames.mayEnd(with: words[last]) || lists.vetoes.mayEnd(with: words[last])
    else {
      return nil
    }
    // "Silk fabric, woven" is not taken apart for a "woven fabric".
    let own = conjunct.names.last { $0.words.upperBound == noun.upperBound }?.words ?? last..<last + 1
    var best: Whole?
    for order in orders where !order.isEmpty {
      for noun in own == noun ? [Array(noun)] : [Array(noun), Array(own)] {
        guard let found = whole(order + noun, from: order.count) else { continue }
        if best.map({ found.goesBefore($0) }) ?? true { best = found }
      }
    }
    guard let best else { return nil }
    var head = Head(group: place)
    head.hidden = Set(best.places)
    head.made = reading(best).map { [$0] } ?? []
    return head
  }

  /// A name, or for nil what only looks like one, that words make in another order than theirs.
  private struct Whole {
    var found: Found?
    var places: [Int]
    /// Whether what goes before the noun is a material or a good itself: of vinyl that is disposable, the vinyl tells.
    var isOfMaterial: Bool

    func goesBefore(_ other: Whole) -> Bool {
      (places.count, isOfMaterial ? 1 : 0) > (other.places.count, other.isOfMaterial ? 1 : 0)
    }
  }

  private func reading(_ whole: Whole) -> Reading? {
    whole.found.map { Reading(text: written(whole.places), meanings: $0.meanings, role: .thing) }
  }

  /// The longest name or veto that begins before a place of a row of words and ends with it.
  private func whole(_ places: [Int], from noun: Int) -> Whole? {
    let row = places.map { words[$0] }
    for start in 0..<noun {
      let name = lists.goodNames.longest(in: row, at: start).flatMap { $0.words.upperBound == row.count ? $0 : nil }
      let veto = lists.veto(in: row, at: start).flatMap { $0.upperBound == row.count ? $0 : nil }
      guard name != nil || veto != nil else { continue }
      let isOfMaterial = (start..<noun).contains { place in
        lists.productWords.materials.contains(row[place].stem)
          || lists.goodNames.longest(in: [row[place]], at: 0) != nil
      }
      return Whole(found: name, places: Array(places[start...]), isOfMaterial: isOfMaterial)
    }
    return nil
  }

  /// What of a part may stand before a noun: no number and no unit.
  private func qualifier(_ range: Range<Int>) -> [Int] {
    let places = range.filter { !lists.productWords.isNumbered(words[$0]) && words[$0].form.utf8.count > 1 }
    return places.count > 4 ? Array(places.prefix(2)) : places
  }

  private func end(of noun: Conjunct) -> Int {
    var end = noun.part.words.upperBound
    while end - 1 > noun.part.words.lowerBound, lists.productWords.isAside(words[end - 1]) { end -= 1 }
    return end
  }

  /// "Gold, phone case", "rubber, gloves": a material before the thing, as the first word of a row.
  private func followed(_ noun: Conjunct, by group: Group, _ place: Int) -> Head? {
    guard group.conjuncts.count == 1, let name = noun.names.first, core(of: noun) == name.words, name.words.count == 1
    else { return nil }
    let other = group.conjuncts[0]
    let core = core(of: other)
    guard finder.agreed([name]) == nil, !isPacked(core) else { return nil }
    let verdict = verdict(of: other)
    if isMaterial(name), verdict == .otherThing || isMade(verdict, other) {
      let row = Array(name.words) + core
      if let found = lists.goodNames.longest(in: row.map { words[$0] }, at: 0), found.words.count == row.count {
        var head = Head(group: place)
        head.hidden = Set(name.words).union(core)
        head.made = [Reading(text: written(row), meanings: found.meanings, role: .thing)]
        return head
      }
    }
    // "Granite, furniture" is furniture, as "furniture, granite" is.
    if isMaterial(name), case .name(let number) = verdict, isMade(verdict, other), !isMaterial(other.names[number]),
      group.link == .mark
    {
      var head = Head(group: place)
      head.roles.append((Spot(group: place + 1, conjunct: 0, name: number), .thing))
      return head
    }
    guard verdict == .otherThing, isMaterial(name) || isTool(core) else { return nil }
    return Head(group: place)
  }

  private func isMade(_ verdict: ProductHead.Verdict, _ conjunct: Conjunct) -> Bool {
    guard case .name(let number) = verdict else { return false }
    return !isRaw(conjunct.names[number])
  }

  /// "Glass jar", "paper bag 5kg": what it is packed in, unless a thing made stands before the word: "phone case".
  private func isPacked(_ core: Range<Int>) -> Bool {
    guard let last = core.last, lists.productWords.containers.contains(words[last].stem) else { return false }
    guard core.count > 1, let name = lists.goodNames.longest(in: Array(words[..<last]), at: last - 1) else {
      return true
    }
    return isRaw(name) || isMaterial(name)
  }

  /// Whether a name behind a mark is a good in a row with the thing: "rice, beans, lentils". What a thing is made of or
  /// tastes of is none: "scarf, silk".
  func isEnumerated(_ spot: Spot, after head: Head) -> Bool {
    let group = groups[spot.group]
    guard spot.group > head.group, isBehind(group), head.made.isEmpty else { return false }
    let conjunct = group.conjuncts[spot.conjunct]
    let name = conjunct.names[spot.name]
    guard core(of: conjunct) == name.words, isGood(name),
      let first = head.roles.first(where: { $0.role == .thing }).map({ self.name(at: $0.spot) }),
      isGood(first)
    else { return false }
    if group.link == .semicolon { return true }
    if isPacked(name.words), name.words.count == 1 || !isOfList(name) { return false }
    let isCounted = isPlural(name) || isOfList(name)
    guard isRaw(first) else { return !isRaw(name) && !isMaterial(name) && isCounted }
    guard isRaw(name) else { return isMaterial(name) == isMaterial(first) && (isCounted || isMaterial(name)) }
    return !isTaste(name, of: first)
  }

  /// "Coffee, vanilla", "granite, gold": a flavor or a color.
  private func isTaste(_ name: Found, of first: Found) -> Bool {
    let (word, thing) = (words[name.words.upperBound - 1], words[first.words.upperBound - 1])
    if lists.productWords.flavors.contains(word.stem) {
      return lists.productWords.flavored.contains(thing.stem) && !isPlural(name)
    }
    return lists.productWords.colors.contains(word.stem) && !isPlural(name)
      && sectors(of: name).isDisjoint(with: sectors(of: first))
  }

  private func sectors(of name: Found) -> Set<String> {
    Set(
      name.meanings.compactMap { meaning in
        switch meaning {
        case .good(let id, _), .product(_, let id, _): lists.goods[id]?.sector
        }
      })
  }

  private func name(at spot: Spot) -> Found { groups[spot.group].conjuncts[spot.conjunct].names[spot.name] }

  /// Whether it is written as the list writes it: "furniture".
  private func isOfList(_ name: Found) -> Bool {
    name.meanings.contains { meaning in
      if case .good(_, let kind) = meaning { kind == .official } else { false }
    }
  }

  /// A listed good or one of its kinds, not something made from it.
  func isGood(_ name: Found) -> Bool {
    name.meanings.contains { meaning in
      switch meaning {
      case .good: true
      case .product(_, _, let relation): relation == "is a kind of"
      }
    }
  }
}
