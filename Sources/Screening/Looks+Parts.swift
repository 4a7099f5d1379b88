/// Goods that are only a small part of another thing: what a food is fortified with, what a lid is made of.
extension Looks {
  /// "Fortified with iron and zinc", "tested free of lead": taken in with food or kept out of it, and neither mined nor
  /// traded.
  func isNutrient(_ range: Range<Int>) -> Bool {
    guard has(.nutrient, at: range.lowerBound), !words.contains(where: { $0.is(.mining) }) else {
      return false
    }
    // "Contains iron and zinc".
    let nearby = max(0, range.lowerBound - 2)..<min(words.count, range.upperBound + 2)
    if isProductLine, nearby.contains(where: { !range.contains($0) && has(.nutrient, at: $0) }),
      words.contains(where: { ["contains", "containing", "drink", "food", "flour", "tablet"].contains($0.form) })
    {
      return true
    }
    return cues.contains { cue in
      cue.meanings.contains(.nutrition)
        && (cue.words.upperBound...cue.words.upperBound + 8).contains(range.lowerBound)
        || cue.meanings.contains(.nutrition) && (0...6).contains(cue.words.lowerBound - range.upperBound)
    }
  }

  /// "Jar with bamboo lid", "watch, steel case, leather strap": the material of a part.
  func isPart(_ range: Range<Int>) -> Bool {
    let isWhole = range.count == 2 && has(.part, at: range.upperBound - 1)
    let next = isWhole ? range.upperBound - 1 : range.upperBound
    guard isProductLine, range.lowerBound > 0, next < words.count, isJoined(next), has(.part, at: next),
      lists.productWords.materials.contains(words[next - 1].stem)
    else { return false }
    return gap(before: range.lowerBound).contains(UInt8(ascii: ","))
      || (max(1, range.lowerBound - 4)..<max(1, range.lowerBound)).contains { words[$0].is(.holding) }
  }

  /// "Egyptian cotton emulsion paint", "gold eye shadow": a color.
  func isTint(_ range: Range<Int>) -> Bool {
    var next = range.upperBound
    while next < words.count, next - range.upperBound < 4, isJoined(next) {
      if has(.tinted, at: next) { return isProductLine }
      next += 1
    }
    return false
  }

  /// "Rubber erasers", "cotton apron": a product line's thing of a raw good, which need not be from where the thing is.
  func isOfThing(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    guard isProductLine, next < words.count, isJoined(next), lists.productWords.things.contains(words[next].stem),
      !words[next].is(.stillGood),
      let name = lists.textNames.longest(in: words, at: range.lowerBound)
    else { return false }
    return name.meanings.allSatisfy(isRaw)
  }

  /// "Deliver our coffee in jute bags": what a good comes in.
  func isPackaging(_ range: Range<Int>) -> Bool {
    range.count > 1 && range.lowerBound > 0 && words[range.lowerBound - 1].form == "in"
      && lists.productWords.containers.contains(words[range.upperBound - 1].stem)
  }

  /// "gloves@example.com", "www.tea.example": an address.
  func isInAddress(_ range: Range<Int>) -> Bool {
    let (start, end) = (words[range.lowerBound].range.lowerBound, words[range.upperBound - 1].range.upperBound)
    func isLetter(_ place: Int) -> Bool { place >= 0 && place < bytes.count && (bytes[place] | 0x20) &- 0x61 < 26 }
    func isMark(_ place: Int, _ mark: UInt8) -> Bool { place >= 0 && place < bytes.count && bytes[place] == mark }
    let (at, dot) = (UInt8(ascii: "@"), UInt8(ascii: "."))
    return isMark(end, at) || isMark(start - 1, at) || isMark(end, dot) && isLetter(end + 1) && bytes[end + 1] > 96
      || isMark(start - 1, dot) && isLetter(start - 2)
  }
}
