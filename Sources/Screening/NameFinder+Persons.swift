/// Persons whose names hold a good or a country: "Dr. Rice", "Ms Kenya Jones, who leads cocoa procurement".
extension NameFinder {
  /// A title and a capital: "Dr. Rice", "Ms. Ruby Diamond".
  func isPersonName(_ range: Range<Int>) -> Bool {
    guard words[range.lowerBound].isCapitalised else { return false }
    var before = range.lowerBound - 1
    while before >= 0, words[before].isCapitalised, range.lowerBound - before <= 3 {
      if words[before].is(.title) { return true }
      before -= 1
    }
    return false
  }

  /// A country's name as that of a person: behind a title or a given name ("Maria Jordan"), before a surname that does
  /// something or holds an office ("Kenya Barrett, our chief buyer").
  func isPerson(_ range: Range<Int>, _ iso3: String) -> Bool {
    guard range.count == 1, words[range.lowerBound].isCapitalised else { return false }
    let (place, next) = (range.lowerBound, range.upperBound)
    if isTitled(place) { return true }
    if place > 0, words[place - 1].is(.whereabout) { return false }
    let follows = touches(next, after: place) && !words[next].is(.title) && !isCountry(at: next)
    if touchesBefore(place), hasCue(.forename, at: place - 1) || Self.namesakes.contains(iso3) { return true }
    // "Chad, our buyer for shoes".
    if Self.namesakes.contains(iso3), place == 0 || !words[place - 1].is(.breaking), next + 1 < words.count,
      ["our", "who", "the", "a"].contains(words[next].form), isComma(before: next),
      (next + 1..<min(next + 5, words.count)).contains(where: { hasCue(.role, at: $0) })
    {
      return true
    }
    guard follows else { return false }
    if Self.namesakes.contains(iso3) { return true }
    guard lists.textNames.longest(in: words, at: next) == nil else { return false }
    return holdsOffice(next) || isIntroduced(place)
  }

  /// "Mr Chad Ogden", "Dr. Holland Myanmar Price".
  private func isTitled(_ place: Int) -> Bool {
    var before = place - 1
    while before >= 0, words[before].isCapitalised, place - before <= 3 {
      let gap = bytes[words[before].range.upperBound..<words[before + 1].range.lowerBound]
      if words[before].is(.title) { return gap.allSatisfy { [0x20, UInt8(ascii: ".")].contains($0) } }
      guard isBlank(words[before].range.upperBound..<words[before + 1].range.lowerBound) else { return false }
      before -= 1
    }
    return false
  }

  private func isComma(before place: Int) -> Bool {
    bytes[words[place - 1].range.upperBound..<words[place].range.lowerBound].first == UInt8(ascii: ",")
  }

  private func touchesBefore(_ place: Int) -> Bool { touches(place - 1, before: place) }

  /// From a surname on: "Lane manages", "Jones, who", "Peters, Director of Apparel".
  private func holdsOffice(_ surname: Int) -> Bool {
    let next = surname + 1
    guard next < words.count else { return false }
    let gap = words[surname].range.upperBound..<words[next].range.lowerBound
    if isBlank(gap) { return hasCue(.personal, at: next) || words[next].form == "who" }
    guard bytes[gap].contains(UInt8(ascii: ",")) || bytes[gap].contains(UInt8(ascii: "(")) else { return false }
    if words[next].form == "who" { return true }
    return (next..<min(next + 5, words.count)).contains { hasCue(.role, at: $0) }
  }

  /// "Our general counsel, India Clarke", "approved by Israel Mendoza", "Director of Cotton: Israel Turner".
  private func isIntroduced(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    let gap = bytes[words[place - 1].range.upperBound..<words[place].range.lowerBound]
    guard gap.allSatisfy({ [0x20, UInt8(ascii: ","), UInt8(ascii: ":")].contains($0) }) else { return false }
    let isApart = gap.count > 1
    return (isApart ? max(0, place - 5)..<place : place - 1..<place).contains { hasCue(.role, at: $0) }
  }

  /// Countries that are common given names or surnames beside any capitalised word.
  private static let namesakes: Set<String> = ["TCD", "JOR", "GEO"]
}
