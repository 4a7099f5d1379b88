/// Countries of what else a sentence names.
extension Pairing {
  /// "Roasted peanuts (Argentina), sea salt": a country in brackets is that of what stands before them.
  func isOfBracket(_ good: Int, _ country: Int) -> Bool {
    guard good > country, country > 0, names[country - 1].country == nil, gap(country - 1, country) == 0 else {
      return false
    }
    let start = words[names[country].words.lowerBound - 1].range.upperBound
    return bytes[start..<words[names[country].words.lowerBound].range.lowerBound].contains(UInt8(ascii: "("))
  }

  /// "Coffee from Colombia and packaging from Germany", "India (cotton), Italy (machinery)": a country of something that
  /// is no good.
  func isOfOther(_ country: Int) -> Bool {
    let range = names[country].words
    let from = range.lowerBound - 1
    if from > 2, words[from].form == "from", words[from - 2].form == "and", !words[from - 1].isParticiple,
      !words[from - 1].isCapitalised, !isNamed(from - 1), cues.longest(in: words, at: from - 1) == nil,
      !words[from - 1].is(.pronoun)
    {
      return true
    }
    if isOfPart(range.lowerBound) { return true }
    let next = range.upperBound
    guard next < words.count,
      bytes[words[next - 1].range.upperBound..<words[next].range.lowerBound].contains(UInt8(ascii: "(")),
      words[next].form.utf8.first.map({ $0 > 57 }) == true
    else { return false }
    let end =
      words.indices[(next + 1)...].first {
        bytes[words[$0 - 1].range.upperBound..<words[$0].range.lowerBound].contains(UInt8(ascii: ")"))
      } ?? words.count
    return end - next < 4 && !(next..<end).contains(where: isNamed)
      && names.contains {
        $0.country == nil && $0.words.lowerBound > 0
          && bytes[words[$0.words.lowerBound - 1].range.upperBound..<words[$0.words.lowerBound].range.lowerBound]
            .contains(UInt8(ascii: "("))
      }
  }

  /// "Copper bodies from Turkey, cast-iron handles from a foundry in Ohio": a plural between a comma and the "from" that
  /// is no good.
  private func isOfPart(_ country: Int) -> Bool {
    guard let from = (max(0, country - 5)..<country).last(where: { words[$0].form == "from" }), from > 3 else {
      return false
    }
    let head = words[from - 1]
    let isPlain =
      head.form != head.stem && !head.isCapitalised && !head.is(.noPlural) && !head.is(.standIn) && !head.is(.pronoun)
      && !Self.amounts.contains(head.stem)
      && cues.longest(in: words, at: from - 1)?.meanings.contains { $0 == .link || $0 == .growing } != true
    guard isPlain,
      let start = (max(1, from - 4)..<from).last(where: { place in
        bytes[words[place - 1].range.upperBound..<words[place].range.lowerBound].contains(UInt8(ascii: ","))
      })
    else { return false }
    return !(start..<from).contains(where: isNamed)
      && names.contains { $0.country != nil && $0.words.upperBound <= start }
  }

  private static let amounts: Set<String> = [
    "other", "one", "ton", "tonne", "bag", "sack", "container", "kilo", "pound", "bale", "third", "quarter", "percent",
  ]

  private func isNamed(_ place: Int) -> Bool { names.contains { $0.words.contains(place) } }
}
