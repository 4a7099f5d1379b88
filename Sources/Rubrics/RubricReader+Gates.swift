import Disclosures

extension RubricReader {
  func gate(_ node: YAMLNode, _ conditions: ConditionReader) -> Gate? {
    guard
      let fields = node.fields("a gate", required: ["id", "title", "sources"], optional: ["caps", "when"]),
      let id = fields.text("id")
    else { return nil }
    let caps = fields["caps"]?.fields("caps", optional: ["disclosure", "conduct"])
    if fields.has("caps") != fields.has("when") {
      fields.report("expected \u{201C}caps\u{201D} and \u{201C}when\u{201D} together, found only one of them")
    }
    return Gate(
      id: id, title: fields.text("title") ?? "", sources: sources(fields["sources"]),
      disclosureCap: caps?["disclosure"]?.choice("a letter", as: Letter.self),
      conductCap: caps?["conduct"]?.choice("a letter", as: Letter.self),
      condition: fields["when"].flatMap { conditions.read($0) })
  }

  func flag(_ node: YAMLNode, _ conditions: ConditionReader) -> Flag? {
    guard let fields = node.fields("a flag", required: ["id", "means"], optional: ["when"]),
      let id = fields["id"]?.identifier()
    else { return nil }
    return Flag(id: id, means: fields.text("means") ?? "", condition: fields["when"].flatMap { conditions.read($0) })
  }

  /// The view of the file `views/<name>.yaml`.
  func view(_ node: YAMLNode, _ conditions: ConditionReader) -> ViewDefinition? {
    guard let name = node.identifier("the name of a view"),
      let root = parse("views/\(name).yaml", namedAt: node.place),
      let fields = root.fields("a view", required: ["id", "title", "sources", "answers"])
    else { return nil }
    if let id = fields["id"], id.identifier() != name {
      id.report("expected the id of the file, \(quoted(name)), found \(id.content.kind)")
    }
    let answers = fields.entries("answers").compactMap { entry -> ViewDefinition.Answer? in
      guard let answer = entry.value.fields("an answer", required: ["asks", "when"]),
        let condition = answer["when"].flatMap({ conditions.read($0) })
      else { return nil }
      return .init(question: entry.name, asks: answer.text("asks") ?? "", condition: condition)
    }
    return ViewDefinition(
      id: name, title: fields.text("title") ?? "", sources: sources(fields["sources"]), answers: answers)
  }
}
