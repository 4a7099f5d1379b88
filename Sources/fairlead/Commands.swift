import ArgumentParser

extension Fairlead {
  /// In the order of `--help`.
  static let commands: [any ParsableCommand.Type] = [Grade.self, RubricCommand.self]
}
