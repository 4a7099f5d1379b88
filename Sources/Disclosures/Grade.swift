/// Points of 100, their letter, and the letters that the findings in doubt allow.
public struct Grade: Sendable, Hashable, Codable {
  public var points: Points
  public var letter: Letter
  public var worst: Letter
  public var best: Letter

  public init(points: Points, letter: Letter, worst: Letter, best: Letter) {
    self.points = points
    self.letter = letter
    self.worst = worst
    self.best = best
  }
}
