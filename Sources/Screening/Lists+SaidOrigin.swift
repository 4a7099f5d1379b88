extension Lists {
  /// The origin that the words of a product say themselves: "Uzbek cotton", "cotton from Xinjiang".
  ///
  /// A country's own name counts behind "from", "of" or "in" only: "turkey", "china", "Panama hats" are goods.
  func origin(saidIn product: String) -> Origin? {
    let words = words(of: product)
    let hidden = words.indices.flatMap { place in
      [
        veto(in: words, at: place), goodNames.longest(in: words, at: place)?.words,
        styles.longest(in: words, at: place)?.words,
      ].compactMap { $0 }
    }
    let bytes = Array(product.utf8)
    let texts = places.all(in: words).compactMap { match -> String? in
      guard !hidden.contains(where: { $0.overlaps(match.words) }), says(match, words) else { return nil }
      let range = words[match.words.lowerBound].range.lowerBound..<words[match.words.upperBound - 1].range.upperBound
      return String(decoding: bytes[range], as: UTF8.self)
    }
    if texts.isEmpty { return nil }
    let origin = origin(texts.joined(separator: " / "))
    return origin.countries.isEmpty ? nil : origin
  }

  private func says(_ match: PhraseIndex<PlaceName>.Found, _ words: [Word]) -> Bool {
    var before = match.words.lowerBound - 1
    if before >= 0, words[before].form == "the" { before -= 1 }
    if before >= 0,
      originWords.notOf.contains(words[before].form) || before > 0 && originWords.notOf.contains(words[before - 1].form)
    {
      return false
    }
    let isBehind = before > 0 && originWords.leading.contains(words[before].form)
    return match.meanings.contains { meaning in
      switch meaning {
      // Hami melons and Hotan jade are kinds, from elsewhere too.
      case .region: isBehind || !regionNames.isCity(words[match.words])
      case .country(_, .demonym): true
      case .country(_, .ambiguous), .country(_, .place): false
      case .country: isBehind && words[match.words.lowerBound].isCapitalised
      }
    }
  }
}
