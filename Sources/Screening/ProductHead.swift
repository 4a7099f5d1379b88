/// Finds the thing itself among the names of a segment.
///
/// English puts it last ("cotton yarn"), catalogues put what qualifies it after it ("yarn cotton Ne30 dyed", "desk oak
/// veneer", "solar panel 400W mono"). What stands after a name is passed over when it is known to qualify; a word that
/// is a thing of its own ("shoe rack") is not.
struct ProductHead {
  typealias Found = PhraseIndex<NamedThing>.Found

  let lists: Lists
  let words: [Word]
  /// Goods of the product's tariff heading: they make out which name is meant where the words alone do not.
  let hinted: Set<String>

  enum Verdict: Equatable {
    /// Position in the names.
    case name(Int)
    /// A product that is made from what the name says: "corn flakes".
    case made(Int)
    /// A thing that none of the names is.
    case otherThing
    case nothing
  }

  func head(of part: ProductPart, names: [Found]) -> Verdict {
    let verdict = headByWords(of: part, names: names)
    if case .name(let place) = verdict, names[place].meanings.contains(where: isHinted) { return verdict }
    if case .made = verdict { return verdict }
    return agreed(names).map { .name($0) } ?? verdict
  }

  /// The last of the names that the tariff heading speaks of.
  func agreed(_ names: [Found]) -> Int? {
    hinted.isEmpty ? nil : names.lastIndex { $0.meanings.contains(where: isHinted) }
  }

  /// Whether a segment that is not the first names the thing, and no material, as the tariff heading says.
  func isAgreed(_ names: [Found]) -> Bool {
    guard let place = agreed(names) else { return false }
    return !lists.productWords.materials.contains(words[names[place].words.upperBound - 1].stem)
  }

  private func headByWords(of part: ProductPart, names: [Found]) -> Verdict {
    let start = part.words.lowerBound
    var end = part.words.upperBound
    var last = names.count - 1
    while end > start {
      while last >= 0, names[last].words.upperBound > end { last -= 1 }
      let endsHere = last >= 0 && names[last].words.upperBound == end
      if endsHere, isPacking(names[last]) {
        end -= 1
        continue
      }
      let isWord = !endsHere || names[last].words.count == 1
      if isWord, let raw = rawGood(madeInto: end - 1, after: start, names) { return .made(raw) }
      if endsHere, !qualifies(names[last], after: start, names[..<last]) { return .name(last) }
      let word = words[end - 1]
      guard endsHere || end - 1 > start && (isPassedOver(end - 1) || lists.productWords.materials.contains(word.stem))
      else { break }
      end = endsHere ? names[last].words.lowerBound : end - 1
    }
    guard end > start else { return .nothing }
    let isOther = lists.productWords.things.contains(words[end - 1].stem)
    guard last >= 0 else { return isOther ? .otherThing : .nothing }
    let name = names[last]
    let tail = words[name.words.upperBound..<end]
    let head = words[name.words.upperBound - 1]
    // "Nickel sulfate hexahydrate": what stands behind is not known, and the product is made from it all the same.
    if let first = tail.first, isRaw(name), lists.productWords.makesProduct(first, of: head) { return .made(last) }
    if lists.productWords.defining.contains(head.stem) { return .name(last) }
    if tail.contains(where: { lists.productWords.things.contains($0.stem) }) { return .otherThing }
    if name.words.count > 1 { return .name(last) }
    let isSized = tail.first.map(lists.productWords.isNumbered) == true
    return isSized || head.form != head.stem ? .name(last) : .nothing
  }

  /// A size, a state, or what it is packed in after a quantity: "25kg bag".
  private func isPassedOver(_ place: Int) -> Bool { lists.productWords.isAside(words[place]) || isPacking(place) }

  private func isPacking(_ place: Int) -> Bool {
    lists.productWords.containers.contains(words[place].stem) && place > 0
      && lists.productWords.isNumbered(words[place - 1])
  }

  /// Whether a name of a good says in what the product is packed: "chopped tomatoes 400g tin", "tuna in tin".
  func isPacking(_ name: Found) -> Bool {
    let place = name.words.lowerBound
    guard name.words.count == 1, place > 1, lists.productWords.containers.contains(words[place].stem) else {
      return false
    }
    return words[place - 1].form == "in" || lists.productWords.isQuantity(words[place - 1])
      || lists.productWords.units.contains(words[place - 1].form) && lists.productWords.isNumbered(words[place - 2])
  }

  /// The name of a raw good of which a word makes another product, sizes and other such words between them left aside:
  /// "corn" of "corn flakes cereal".
  private func rawGood(madeInto place: Int, after start: Int, _ names: [Found]) -> Int? {
    var end = place
    while end - 1 > start, words[end - 1].stem != words[place].stem,
      lists.productWords.grainForms.contains(words[end - 1].stem) || isPassedOver(end - 1)
    {
      end -= 1
    }
    guard end > start, let name = names.lastIndex(where: { $0.words.upperBound == end }), isRaw(names[name]) else {
      return nil
    }
    return words[end...place].contains { lists.productWords.makesProduct($0, of: words[end - 1]) } ? name : nil
  }

  private func isRaw(_ name: Found) -> Bool {
    name.meanings.contains { meaning in
      if case .good(let id, _) = meaning { lists.goods[id]?.sector != "Manufacturing" } else { false }
    }
  }

  private func isHinted(_ meaning: NamedThing) -> Bool {
    switch meaning {
    case .good(let id, _): hinted.contains(id)
    case .product(_, let id, let relation): relation == "is a kind of" && hinted.contains(id)
    }
  }

  /// Whether the last name of a segment only says what the thing before it is made of, or its color or flavor.
  private func qualifies(_ name: Found, after start: Int, _ earlier: ArraySlice<Found>) -> Bool {
    guard name.words.count < 3, name.words.lowerBound > start else { return false }
    let word = words[name.words.upperBound - 1]
    let isMaterial = lists.productWords.materials.contains(word.stem) || lists.productWords.colors.contains(word.stem)
    guard isMaterial || lists.productWords.flavors.contains(word.stem) else { return false }
    var before = name.words.lowerBound
    if lists.productWords.pure.contains(words[before - 1].stem) { return false }
    while before - 1 > start,
      lists.productWords.isAside(words[before - 1]) || lists.productWords.materials.contains(words[before - 1].stem)
    {
      before -= 1
    }
    if lists.productWords.things.contains(words[before - 1].stem) { return true }
    guard let other = earlier.last, other.words.upperBound == before else { return false }
    if lists.productWords.flavors.contains(word.stem) { return true }
    return other.meanings.contains { meaning in
      switch meaning {
      case .good(let id, _): lists.goods[id]?.sector == "Manufacturing"
      case .product: true
      }
    }
  }
}
