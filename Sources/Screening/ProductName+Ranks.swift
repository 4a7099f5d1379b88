/// The thing among words of one rank: "X and Y Z".
///
/// Z takes what is before it: "sesame and sunflower seeds" are sesame seeds too. Else it hangs on what Y Z is. A raw good
/// sold as it is ("rice and beans") is made of nothing, so that X is a thing beside it. Of something made, X is what it is
/// made of, looks like or is for ("gold and black phone case"), if X is a word of the same kind as Y and not a plural,
/// which qualifies nothing in English.
extension ProductName {
  /// Nil where no word of the group is known for a thing.
  func head(at place: Int) -> Head? {
    let group = groups[place]
    // What a thing is that is no good matters beside another part only.
    let isAlone = groups.count == 1 && group.conjuncts.count == 1
    let verdicts = group.conjuncts.map { isAlone ? finder.head(of: $0.part, names: $0.names) : verdict(of: $0) }
    if let turned = turned(place, verdicts[0]) { return turned }
    var head = Head(group: place)
    var isKnown = false
    let last = group.conjuncts.count - 1
    let isSettled = group.conjuncts.contains { finder.agreed($0.names) != nil }
    for (rank, conjunct) in group.conjuncts.enumerated() where !isSettled || finder.agreed(conjunct.names) != nil {
      let verdict = verdicts[rank]
      if rank > 0, goesOn(from: group.conjuncts[rank - 1], to: conjunct) { continue }
      if rank < last, qualifies(conjunct, verdict, before: group.conjuncts[last], rank, &head) {
        isKnown = true
        continue
      }
      switch verdict {
      case .name(let name): head.roles.append((Spot(group: place, conjunct: rank, name: name), .thing))
      case .made(let name): head.roles.append((Spot(group: place, conjunct: rank, name: name), .material))
      case .otherThing: break
      case .nothing: continue
      }
      isKnown = true
    }
    return isKnown ? head : nil
  }

  /// Whether what stands before "and" is only said of the noun behind it; notes what the two make together.
  private func qualifies(
    _ first: Conjunct, _ verdict: ProductHead.Verdict, before second: Conjunct, _ rank: Int, _ head: inout Head
  ) -> Bool {
    guard case .name(let number) = verdict else { return false }
    let (name, core) = (first.names[number], core(of: second))
    let hasQualifier = core.upperBound - second.part.words.lowerBound > 1
    guard hasQualifier else { return false }
    if !isPlural(name), let whole = completed(name, with: core) {
      head.made += whole.map { [$0] } ?? []
      head.hidden.formUnion(name.words)
      return true
    }
    if finder.agreed([name]) != nil { return false }
    let other = self.verdict(of: second)
    let isOfSameKind = core.count > 1 && isOfRank(core.lowerBound, in: second)
    if case .name(let noun) = other, isRaw(second.names[noun]) {
      // "Salt and chili squid" is one dish, "rice and green beans" are two goods.
      return second.names[noun].words.lowerBound > core.lowerBound && isOfSameKind
    }
    if !isRaw(name), !isMaterial(name) {
      if isPlural(name) { return false }
      // "Nail & cuticle scissors": in the singular, it is said of the thing.
      if other == .otherThing || other == .nothing && (isOfSameKind || core.count > 1) { return true }
      // "Cheese & onion crisps": of food, food is made.
      if case .name(let noun) = other, isFood(name) { return isOfSameKind && !isGood(second.names[noun]) }
      return false
    }
    if isPlural(name), !has(.scented, core) { return false }
    let isSaidOfThings = isMaterial(name) || lists.productWords.colors.contains(words[name.words.upperBound - 1].stem)
    switch other {
    case .nothing: return isOfSameKind
    case .otherThing: return isSaidOfThings || core.count > 1
    case .made: return isOfSameKind || isSaidOfThings
    case .name(let noun):
      // "Cotton and elastane leggings", "gold and black earrings"; but soccer balls are a good of their own.
      return isOfSameKind || isSaidOfThings && (second.names[noun].words != core || core.count == 1)
    }
  }

  /// "Dog food chicken & rice", "desk oak and steel": two words of one rank behind the thing.
  private func goesOn(from first: Conjunct, to second: Conjunct) -> Bool {
    guard let one = core(of: first).last, first.part.words.count > 1, core(of: second).count == 1 else { return false }
    if case .name(let number) = verdict(of: first), first.names[number].words.contains(one) { return false }
    return [one, core(of: second).lowerBound].allSatisfy {
      let stem = words[$0].stem
      return lists.productWords.materials.contains(stem) || lists.productWords.colors.contains(stem)
        || lists.productWords.flavors.contains(stem)
    }
  }

  /// A verdict on words before a mark; a veto or a tool at their end is a thing of its own.
  func verdict(of conjunct: Conjunct) -> ProductHead.Verdict {
    let verdict = finder.head(of: conjunct.part, names: conjunct.names)
    guard verdict == .nothing else { return verdict }
    let core = core(of: conjunct)
    let isVeto = conjunct.vetoes.contains { $0.count > 1 && $0.upperBound == core.upperBound }
    return isVeto || core.count > 1 && (isTool(core) || has(.scented, core)) ? .otherThing : .nothing
  }

  /// A conjunct without sizes and states around it.
  func core(of conjunct: Conjunct) -> Range<Int> {
    var range = conjunct.part.words
    while let last = range.last, range.count > 1, lists.productWords.isAside(words[last]), !isNamed(last, in: conjunct)
    {
      range = range.lowerBound..<last
    }
    while range.count > 1, lists.productWords.isAside(words[range.lowerBound]), !isNamed(range.lowerBound, in: conjunct)
    {
      range = range.lowerBound + 1..<range.upperBound
    }
    return range
  }

  private func isNamed(_ place: Int, in conjunct: Conjunct) -> Bool {
    conjunct.names.contains { $0.words.contains(place) } || conjunct.vetoes.contains { $0.contains(place) }
  }

  /// A name that begins with one side of "and" and ends with the end of the other: "coffee" and "tea maker". Nil inside
  /// for one that only looks like a good's.
  private func completed(_ name: Found, with other: Range<Int>) -> Reading?? {
    for start in other.dropFirst() {
      let places = Array(name.words) + (start..<other.upperBound)
      let whole = places.map { words[$0] }
      if let veto = lists.veto(in: whole, at: 0), veto.count == whole.count { return .some(nil) }
      if let found = lists.goodNames.longest(in: whole, at: 0), found.words.count == whole.count {
        return Reading(text: written(places), meanings: found.meanings, role: .thing)
      }
    }
    return nil
  }

  /// Whether a word is one of those that qualify a noun as a raw good's name does.
  private func isOfRank(_ place: Int, in conjunct: Conjunct) -> Bool {
    let stem = words[place].stem
    return lists.productWords.materials.contains(stem) || lists.productWords.colors.contains(stem)
      || lists.productWords.flavors.contains(stem)
      || lists.productWords.things.contains(stem) || lists.productWords.grainForms.contains(stem)
      || conjunct.vetoes.contains { $0.contains(place) }
      || lists.goodNames.longest(in: [words[place]], at: 0) != nil
  }

  func isMaterial(_ name: Found) -> Bool {
    lists.productWords.materials.contains(words[name.words.upperBound - 1].stem)
  }

  /// "Peppers", which qualifies nothing: it is a "pepper mill".
  func isPlural(_ name: Found) -> Bool {
    let last = words[name.words.upperBound - 1]
    return last.form != last.stem
  }

  /// Whether it is a good that is sold as it grows or is mined, and not made of others.
  func isRaw(_ name: Found) -> Bool {
    name.meanings.contains { meaning in
      switch meaning {
      case .good(let id, _): !isMade(id)
      case .product(_, let id, let relation): relation == "is a kind of" && !isMade(id)
      }
    }
  }

  private func isMade(_ good: String) -> Bool {
    guard let good = lists.goods[good] else { return true }
    // The list gives goods of 2024 no sector; those that are kinds of a made one are made.
    let isOfMade = good.broader.contains { lists.goods[$0]?.sector == "Manufacturing" }
    return good.sector == "Manufacturing" || good.sector.isEmpty && isOfMade
  }

  /// Whether it goes under the first 24 chapters of the Harmonized System, which hold what is eaten and grown.
  private func isFood(_ name: Found) -> Bool {
    name.meanings.contains { meaning in
      switch meaning {
      case .good(let id, _): isFood(id)
      case .product(_, let id, let relation): relation == "is a kind of" && isFood(id)
      }
    }
  }

  private func isFood(_ good: String) -> Bool {
    lists.tariffSections[good]?.contains { $0.chapters.upperBound <= 24 } == true
  }

  /// "Grinder", "infuser": what a good's name before them tells is what they are for.
  func isTool(_ core: Range<Int>) -> Bool { has(.utensil, core.upperBound - 1..<core.upperBound) }

  private func has(_ cue: Cue, _ range: Range<Int>) -> Bool {
    range.contains { place in
      lists.cues.longest(in: words, at: place)?.meanings.contains(cue) == true
    }
  }
}
