public import Disclosures

/// Fixed cuts between letters: never a curve, so that a letter means the same next year.
public struct LetterCuts: Sendable, Hashable {
  /// Fewest hundredths of each letter, from A down; F starts at 0.
  public let floors: [Floor]

  public struct Floor: Sendable, Hashable {
    public let letter: Letter
    public let hundredths: Int
  }

  /// Nil unless every letter has a floor, each is lower than that of the letter before, and F's is 0: then every
  /// number of points has one letter and only one.
  public init?(floors: [Letter: Int]) {
    let ordered = Letter.allCases.compactMap { letter in
      floors[letter].map { Floor(letter: letter, hundredths: $0) }
    }
    guard ordered.count == Letter.allCases.count, ordered.last?.hundredths == 0,
      zip(ordered, ordered.dropFirst()).allSatisfy({ $0.hundredths > $1.hundredths })
    else { return nil }
    self.floors = ordered
  }

  public func letter(for points: Points) -> Letter {
    for floor in floors where points.hundredths >= floor.hundredths { return floor.letter }
    return .f
  }
}
