/// Agreement with careful readers on one part of the rows. Figures only: no text and no single row.
public struct PracticeFigures: Sendable, Hashable {
  public var part: PracticeRow.Part
  public var rows: Int
  /// In the statute's order.
  public var areas: [Area]
  public var tails: [Tail]
  /// Of the areas where the practice agrees and readers quoted: how many, and in how many a quotation of ours overlaps.
  public var quoted: Int
  public var overlapping: Int
  /// Practices that are marked as in doubt, and the others; how many of each are not the readers'.
  public var inDoubt: Int
  public var wrongInDoubt: Int
  public var outOfDoubt: Int
  public var wrongOutOfDoubt: Int
  public var recognized: BinaryTally

  public struct Area: Sendable, Hashable {
    public var id: String
    public var confusion: Confusion
  }

  /// A stated value of one tail: how often it was found rightly, wrongly, and missed.
  public struct Tail: Sendable, Hashable {
    public var fact: String
    public var right: Int
    public var wrong: Int
    public var missed: Int

    public var f1: Double { Tail.f1(right, wrong, missed) }
    static func f1(_ right: Int, _ wrong: Int, _ missed: Int) -> Double {
      2 * right + wrong + missed == 0 ? 1 : Double(2 * right) / Double(2 * right + wrong + missed)
    }
  }

  public var meanKappa: Double {
    areas.isEmpty ? 0 : areas.reduce(0) { $0 + $1.confusion.kappa } / Double(areas.count)
  }
  public var tailsF1: Double {
    Tail.f1(tails.reduce(0) { $0 + $1.right }, tails.reduce(0) { $0 + $1.wrong }, tails.reduce(0) { $0 + $1.missed })
  }
  public var overlap: Double { quoted == 0 ? 1 : Double(overlapping) / Double(quoted) }
  public var shareInDoubt: Double { ratio(inDoubt, inDoubt + outOfDoubt) }
  public var errorInDoubt: Double { ratio(wrongInDoubt, inDoubt) }
  public var errorOutOfDoubt: Double { ratio(wrongOutOfDoubt, outOfDoubt) }

  private func ratio(_ a: Int, _ b: Int) -> Double { b == 0 ? 0 : Double(a) / Double(b) }
}
