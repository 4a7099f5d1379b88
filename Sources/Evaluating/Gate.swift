public import Rubrics

/// Floors under the figures, pinned in the rubric's `gate.yaml` with the digest of the rows that they were measured on.
public struct Gate: Sendable, Hashable {
  /// Hex digest of the rows (`Gate.digest`).
  public var rows: String
  /// Least value by figure, "practice.check.kappa", in the file's order.
  public var floors: [Floor]

  public struct Floor: Sendable, Hashable {
    public var figure: String
    public var least: Double
  }

  /// What was measured against a floor.
  public struct Outcome: Sendable, Hashable {
    public var floor: Floor
    /// Nil when no figure has that name.
    public var measured: Double?
    public var holds: Bool { measured.map { $0 >= floor.least } ?? false }

    public var text: String {
      "\(holds ? "holds" : "FAILS")  \(floor.figure): \(fixed(measured)), floor \(fixed(floor.least))"
    }
  }

  /// - Throws: `RubricError` with every fault of the file.
  public init(_ bytes: [UInt8], path: String) throws(RubricError) {
    let inspection = Inspection()
    rows = ""
    floors = []
    if let fields = inspection.parse(bytes, path: path)?.fields("a gate", required: ["rows", "floors"]) {
      rows = fields.text("rows") ?? ""
      for entry in fields.entries("floors") {
        guard let hundredths = entry.value.hundredths("a floor, in per cent") else { continue }
        floors.append(Floor(figure: entry.name, least: Double(hundredths) / 10_000))
      }
    }
    try inspection.finish()
  }

  public func outcomes(_ figures: [String: Double]) -> [Outcome] {
    floors.map { Outcome(floor: $0, measured: figures[$0.figure]) }
  }

  /// FNV-1a, 64 bits, over the files in the order of their names: tells other rows, not forged ones.
  public static func digest(_ files: [String: [UInt8]]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for (_, bytes) in files.sorted(by: { $0.key < $1.key }) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// All figures by name.
  public static func figures(legalBench: LegalBenchFigures, practice: [PracticeFigures]) -> [String: Double] {
    var figures = ["legalbench.mean": legalBench.mean]
    figures["legalbench.least"] = legalBench.questions.compactMap(\.tally.balancedAccuracy).min()
    for part in practice {
      let name = "practice.\(part.part.rawValue)"
      figures["\(name).kappa"] = part.meanKappa
      figures["\(name).least_kappa"] = part.areas.map(\.confusion.kappa).min()
      figures["\(name).tails"] = part.tailsF1
      figures["\(name).overlap"] = part.overlap
    }
    return figures
  }
}
