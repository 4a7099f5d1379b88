/// Whether the name of a good only says what another thing looks like, smells of or is for: "brick red sweater",
/// "vanilla candle", "garlic press". Where that thing was made says nothing of the good.
struct Looks {
  let lists: Lists
  let words: [Word]
  let cues: [FoundCue]
  let bytes: UnsafeBufferPointer<UInt8>
  /// No sentence about anyone's trade: "Sweater in brick red, made in Cambodia."
  let isProductLine: Bool

  init(lists: Lists, words: [Word], cues: [FoundCue], bytes: UnsafeBufferPointer<UInt8>) {
    self.lists = lists
    self.words = words
    self.cues = cues
    self.bytes = bytes
    isProductLine = !words.contains { $0.is(.verb) || $0.is(.speaking) }
  }

  /// - Parameter isOfPlace: whether the good's own origin stands beside it ("vanilla from Madagascar").
  func hides(_ range: Range<Int>, isOfPlace: Bool) -> Bool {
    isForTool(range) || isSmell(range) || isLabelled(range) || isShade(range) || isInAddress(range)
      || isTint(range)
      || !isOfPlace && (isPackaging(range) || isScent(range) || isNutrient(range) || isPart(range) || isOfThing(range))
  }

  // MARK: Tools

  /// "Coffee grinder", "tea bag holder": a tool or a machine for it. A glass bowl is of glass.
  private func isForTool(_ range: Range<Int>) -> Bool {
    guard cues.contains(where: { $0.meanings.contains(.utensil) }),
      !lists.productWords.materials.contains(words[range.upperBound - 1].stem)
    else { return false }
    var next = range.upperBound
    if next + 1 < words.count, lists.productWords.containers.contains(words[next].stem), isJoined(next) { next += 1 }
    // "Shrimp peelers in Thailand" are people.
    if next < words.count, words[next].is(.workerLikeTool), !isProductLine { return false }
    return next < words.count && isJoined(next) && has(.utensil, at: next)
  }

  /// "New leather scent", "coffee-scented": named as a smell or a taste.
  private func isSmell(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    return next < words.count && isJoined(next) && words[next].is(.smell)
  }

  // MARK: Colors

  /// "Colour: Sahara sand", "scent: tobacco & vanilla", "colour chocolate".
  private func isLabelled(_ range: Range<Int>) -> Bool {
    var place = range.lowerBound - 1
    var passed = 0
    while place >= 0, passed < 5 {
      let gap = gap(before: place + 1)
      if words[place].is(.lookLabel) {
        return passed == 0 || gap.contains(UInt8(ascii: ":")) || gap.contains(UInt8(ascii: "="))
      }
      let isNamed = has(.hue, at: place) || has(.shade, at: place) || ["and", "or"].contains(words[place].form)
      guard isNamed || passed < 2 && !gap.contains(UInt8(ascii: ",")) else { return false }
      if gap.contains(UInt8(ascii: ".")) || gap.contains(UInt8(ascii: ";")) { return false }
      place -= 1
      passed += 1
    }
    return false
  }

  private func isShade(_ range: Range<Int>) -> Bool {
    guard range.count == 1, has(.shade, at: range.lowerBound) else { return false }
    let next = range.upperBound
    if next < words.count, isJoined(next) {
      if has(.hue, at: next) || words[next].is(.pattern) || dresses(next) { return true }
    }
    guard isProductLine, !isJewelry else { return false }
    return isSaidOfThing(range) || standsApart(range)
  }

  /// What is worn or furnishes a room, behind a color: "charcoal hoodie", "olive cargo trousers".
  private func dresses(_ start: Int) -> Bool {
    var place = start
    while place < words.count, place - start < 3, place == start || isJoined(place) {
      if let name = lists.goodNames.longest(in: words, at: place) {
        return name.meanings.contains { meaning in
          switch meaning {
          case .good(let id, _): Self.colored.contains { id.hasPrefix($0) }
          case .product(_, let id, let relation):
            relation == "is a kind of" && Self.colored.contains { id.hasPrefix($0) }
          }
        }
      }
      place += 1
    }
    return false
  }

  private static let colored = ["garments", "textiles", "footwear", "carpets", "gloves", "leather-goods", "fashion"]

  /// "Cardigan in olive", "nail polish in coral sand,".
  private func isSaidOfThing(_ range: Range<Int>) -> Bool {
    var place = range.lowerBound - 1
    while place > 0, range.lowerBound - place <= 3, words[place].form != "in" {
      guard isJoined(place + 1) || ["and", "or"].contains(words[place].form) else { return false }
      place -= 1
    }
    guard place > 0, words[place].form == "in", place <= 6, isThing(place - 1) else { return false }
    return endsHere(range.upperBound)
  }

  /// "Yoga mat, charcoal, made in Taiwan": not the thing itself, and no list of goods.
  private func standsApart(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0, gap(before: range.lowerBound).contains(UInt8(ascii: ",")), endsHere(range.upperBound),
      range.upperBound < words.count
    else { return false }
    let head = 0..<(words.indices.first { $0 > 0 && gap(before: $0).contains(UInt8(ascii: ",")) } ?? 0)
    return !head.contains { place in
      has(.shade, at: place)
        || (lists.textNames.longest(in: words, at: place)?.meanings.contains(where: isRaw) ?? false)
    }
  }

  func isRaw(_ good: String) -> Bool { lists.goods[good]?.sector != "Manufacturing" }

  /// A noun that is neither a harm nor a trade: "child labor in cocoa" has no color.
  private func isThing(_ place: Int) -> Bool {
    !cues.contains { cue in
      cue.words.contains(place)
        && !cue.meanings.isDisjoint(with: [
          .harm, .link, .material, .sourcing, .people, .remedy, .wrong, .mending, .negation, .denial,
        ])
    } && !words[place].is(.movement)
  }

  private func endsHere(_ next: Int) -> Bool {
    guard next < words.count else { return true }
    let gap = gap(before: next)
    if gap.contains(where: { ",;|/(".utf8.contains($0) }) { return true }
    return ["and", "or", "with"].contains(words[next].form) || has(.hue, at: next)
  }

  // MARK: Scents

  /// "Reed diffuser, vanilla & coconut", "strawberry shampoo".
  private func isScent(_ range: Range<Int>) -> Bool {
    isProductLine
      && cues.contains { $0.meanings.contains(.scented) && !$0.words.overlaps(range) }
      && lists.textNames.longest(in: words, at: range.lowerBound)?.meanings.contains(where: isRaw) == true
  }

  /// Of gold and of emeralds jewelry is made.
  private var isJewelry: Bool { words.contains { $0.is(.jewel) } }

  func has(_ cue: Cue, at place: Int) -> Bool {
    cues.contains { $0.meanings.contains(cue) && $0.words.lowerBound == place }
  }

  func gap(before place: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    place > 0 && place < words.count
      ? bytes[words[place - 1].range.upperBound..<words[place].range.lowerBound] : bytes[0..<0]
  }

  /// Whether nothing but a blank or a hyphen parts a word from the one before it.
  func isJoined(_ place: Int) -> Bool {
    let gap = gap(before: place)
    return gap.count == 1 && (gap.first == 0x20 || gap.first == UInt8(ascii: "-"))
  }
}
