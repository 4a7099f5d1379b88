/// A country right beside a good.
extension Linkage {
  /// "The cotton of Egypt", "coltan of the DRC".
  func isOf(_ good: Int, _ place: Int) -> Bool {
    let head = names[good].words.upperBound
    guard head < place, words[head].form == "of" else { return false }
    return place == head + 1 || place == head + 2 && words[head + 1].form == "the"
  }

  /// "Kenyan tea", "Turkmenistan cotton", "the cumin is Turkish".
  func isBeside(_ good: Int, _ country: Int) -> Bool {
    let (a, b) = (names[good].words, names[country].words)
    if b.upperBound <= a.lowerBound {
      // "Guatemala Huehuetenango coffee".
      if b.upperBound + 1 == a.lowerBound, words[b.upperBound].isCapitalised, isEntryLine,
        !isComma(before: b.upperBound),
        !isComma(before: a.lowerBound)
      {
        return true
      }
      // Other adjectives of a row stand between: "Ghanaian and Ivorian cocoa".
      return (b.upperBound..<a.lowerBound).allSatisfy { isListing($0) || isInName($0) }
        || names[country].isAdjective && a.lowerBound - b.upperBound <= 2
          && !(b.upperBound..<a.lowerBound).contains {
            words[$0].is(.breaking) || hasCue(.sourcing, at: $0) || isMade(good) && !isPlainQualifier($0)
          }
    }
    guard names[country].isAdjective else { return false }
    // "The cumin in this powder is Turkish."
    var copula = b.lowerBound - 1
    if copula > a.upperBound, words[copula].is(.adverb) { copula -= 1 }
    if ["is", "are", "was", "were"].contains(words[copula].form), b.upperBound == words.count { return true }
    return (a.upperBound..<b.lowerBound).allSatisfy { words[$0].is(.linking) || isInName($0) }
  }

  func isMade(_ good: Int) -> Bool {
    names[good].goods.first.flatMap { lists.goods[$0]?.sector } == "Manufacturing"
  }

  /// "Chinese ceramic tiles", "Indian embroidered dresses", not "Argentine tango shoes": a word that says of what or how
  /// a thing is made.
  func isPlainQualifier(_ place: Int) -> Bool {
    let word = words[place]
    return isInName(place) || lists.productWords.isAside(word) || lists.productWords.materials.contains(word.stem)
      || hasCue(.link, at: place) || hasCue(.material, at: place) || hasCue(.hue, at: place)
      || word.isParticiple || Self.qualifying.contains { word.form.hasSuffix($0) }
      || word.is(.qualifier)
  }

  static let qualifying = ["en", "ic", "al", "ive", "ous", "made", "ern", "less", "able", "y"]

  /// "The Chinese distant-water fleet", not "Argentinian steak": an adjective that stands away from the good says where
  /// it is from only when it is that of who makes or catches it.
  func isOfMaker(_ country: Int) -> Bool {
    var next = names[country].words.upperBound
    // "Chinese and Ethiopian mills" are Chinese mills too.
    while next + 1 < words.count, isListing(next),
      let other = names.first(where: { $0.isAdjective && $0.words.lowerBound == next + 1 })
    {
      next = other.words.upperBound
    }
    guard next < words.count, !words[next].is(.placePart), !words[next].isCapitalised else { return true }
    let phrase = (next..<min(next + 3, words.count)).prefix { !words[$0].is(.breaking) }
    return phrase.contains {
      hasCue(.link, at: $0) || isInName($0) || words[$0].is(.standIn)
        || ["product", "products", "origin"].contains(words[$0].form)
    }
  }

}
