import ArgumentParser

extension Fairlead {
  /// In the order of `--help`.
  static let commands: [any ParsableCommand.Type] = [
    AuditCommand.self,
    Grade.self,
    RegradeCommand.self,
    DiffCommand.self,
    Publish.self,
    EvidenceCommand.self,
    RubricCommand.self,
    GoodsCommand.self,
    SuppliersCommand.self,
    VendorsCommand.self,
    Robots.self,
    Evaluate.self,
  ]
}
