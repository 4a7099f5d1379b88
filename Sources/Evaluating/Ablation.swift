public import Construing

/// What each way of reading is worth: the mean kappa with all of them, and with each one switched off.
public struct Ablation: Sendable, Hashable {
  public var lines: [Line]

  public struct Line: Sendable, Hashable {
    /// "all" first, then "negation scope" and so on.
    public var mechanism: String
    public var buildKappa: Double
    public var checkKappa: Double
    public var buildTails: Double
    public var checkTails: Double
  }

  /// Every set of mechanisms to be measured, by name.
  public static let settings: [(name: String, mechanisms: Mechanisms)] =
    [("all", .all)]
    + parts.map { part in
      var mechanisms = Mechanisms.all
      mechanisms[keyPath: part.path] = false
      return (part.name, mechanisms)
    }

  private static let parts: [(name: String, path: any WritableKeyPath<Mechanisms, Bool> & Sendable)] = [
    ("negation scope", \.negationScope), ("topic gate", \.topicGate), ("plan mood", \.planMood),
    ("list inheritance", \.listInheritance), ("anaphora", \.anaphora), ("headings", \.headings),
    ("scope words", \.scopeWords), ("recital", \.recital), ("actors", \.actors),
  ]

  /// - Parameter figures: agreement on a part under a set of mechanisms.
  public init(_ figures: (Mechanisms, PracticeRow.Part) throws -> PracticeFigures) rethrows {
    lines = try Self.settings.map { setting in
      let build = try figures(setting.mechanisms, .build)
      let check = try figures(setting.mechanisms, .check)
      return Line(
        mechanism: setting.name, buildKappa: build.meanKappa, checkKappa: check.meanKappa,
        buildTails: build.tailsF1, checkTails: check.tailsF1)
    }
  }
}
