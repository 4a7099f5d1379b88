import ArgumentParser

extension Fairlead {
  /// In the order of `--help`.
  static let commands: [any ParsableCommand.Type] = [
    AuditCommand.self, Grade.self, RubricCommand.self, Robots.self, EvidenceCommand.self,
  ]
}
