/// Names of firms, bodies and streets, of which a good or a country may be a part.
extension NameFinder {
  /// A capitalised name that goes on in its neighbours: "Cotton On", "TRX Gold".
  func isProperName(_ range: Range<Int>) -> Bool {
    guard words[range.lowerBound].isCapitalised else { return false }
    // "Wooden Christmas ornaments": a company would write all of its name large.
    if range.dropFirst().contains(where: { !words[$0].isCapitalised }) { return false }
    // "Our Cocoa Plan": what a company does about the good.
    if words.indices.contains(range.upperBound), words[range.upperBound].is(.program) { return false }
    let before =
      touches(range.lowerBound - 1, before: range.lowerBound) && !isPlace(at: range.lowerBound - 1)
    let after = touches(range.upperBound, after: range.upperBound - 1) && !isPlace(at: range.upperBound)
    return before || after
  }

  func isPlace(at position: Int) -> Bool { place(at: position) != nil }

  /// Towns bear the names of people: "Israel Mendoza".
  func isCountry(at position: Int) -> Bool {
    place(at: position)?.meanings.contains { if case .country(_, .place) = $0 { false } else { true } } == true
  }

  private func place(at position: Int) -> PhraseIndex<PlaceName>.Found? {
    for start in stride(from: position, through: max(0, position - 3), by: -1) {
      if let place = lists.places.longest(in: words, at: start), place.words.contains(position) { return place }
    }
    return nil
  }

  /// A run of capitalised words around the range holds a word of organisations or streets: "Gold Coast",
  /// "Bank of China Ltd".
  func isInOrganisation(_ range: Range<Int>) -> Bool {
    guard words[range.lowerBound].isCapitalised else { return false }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, touches(start - 1, before: start) || isJoined(start) && words[start - 1].isCapitalised {
      start -= 1
    }
    while end < words.count, touches(end, after: end - 1) || isJoined(end) && words[end].isCapitalised { end += 1 }
    return (start..<end).contains { place in
      !range.contains(place) && words[place].isCapitalised
        && lists.cues.longest(in: words, at: place)?.meanings.contains(.organisation) == true
    }
  }

  /// "Fish & Flowers LLP".
  private func isJoined(_ place: Int) -> Bool {
    bytes[words[place - 1].range.upperBound..<words[place].range.lowerBound].elementsEqual([0x20, 0x26, 0x20])
  }

  /// "The American Apparel and Footwear Association", "the U.S. Securities and Exchange Commission".
  func isOfBody(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end < words.count, end - range.upperBound < 9 {
      if touches(end, after: end - 1) || isAfterInitials(end) {
        if hasCue(.body, at: end) { return true }
        end += 1
      } else if words[end].form == "and", end > range.upperBound, touches(end + 1, after: end) {
        end += 1
      } else {
        return false
      }
    }
    return false
  }

  /// "Customs" in "U.S. Customs".
  private func isAfterInitials(_ place: Int) -> Bool {
    guard place < words.count, words[place].isCapitalised, words[place - 1].form.utf8.count == 1 else { return false }
    return bytes[words[place - 1].range.upperBound..<words[place].range.lowerBound].elementsEqual([0x2E, 0x20])
  }

  /// Whether the word at a place is capitalised and nothing but a blank parts it from its neighbour.
  func touches(_ place: Int, before next: Int) -> Bool {
    guard place >= 0, words[place].isCapitalised, place > 0 || !words[place].is(.opener) else {
      return false
    }
    return isBlank(words[place].range.upperBound..<words[next].range.lowerBound)
  }

  func touches(_ place: Int, after previous: Int) -> Bool {
    guard place < words.count, words[place].isCapitalised else { return false }
    return isBlank(words[previous].range.upperBound..<words[place].range.lowerBound)
  }

  func isBlank(_ range: Range<Int>) -> Bool {
    range.count == 1 && (bytes[range.lowerBound] == 0x20 || bytes[range.lowerBound] == UInt8(ascii: "-"))
  }
}
