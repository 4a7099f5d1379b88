import Disclosures

extension RubricReader {
  /// `form: {file: format, disclosure: 20}`.
  func readForm(_ node: YAMLNode?, into rubric: inout Rubric) {
    guard let node, let weight = node.fields("a form area", required: ["file", "disclosure"]),
      let name = weight["file"]?.identifier(), let root = parse("\(name).yaml", namedAt: weight["file"]?.place),
      let fields = root.fields(
        "the form area", required: ["id", "title", "duty", "sources", "facts", "link_text"])
    else { return }
    var area = head(fields, name: name)
    area.isForm = true
    area.disclosure = weight.hundredths("disclosure")
    area.facts = facts(fields, area: area, rubric)
    rubric.areas.append(area)
    if let node = fields["link_text"] { rubric.linkText = WordTable.read(node) }
  }

  /// `areas: {audits: {disclosure: 16, conduct: 20}, ...}`: one file an area.
  func readAreas(_ node: YAMLNode?, into rubric: inout Rubric) {
    for entry in node?.entries("areas with their weights") ?? [] {
      guard let weight = entry.value.fields("an area's weights", required: ["disclosure", "conduct"]),
        let root = parse("\(entry.name).yaml", namedAt: entry.place),
        let fields = root.fields("an area", required: ["id", "title", "duty", "sources", "practice", "facts"])
      else { continue }
      var area = head(fields, name: entry.name)
      area.disclosure = weight.hundredths("disclosure")
      area.conduct = weight.hundredths("conduct")
      if let node = fields["practice"] { area.facts = practice(node, area: area, rubric).map { [$0] } ?? [] }
      area.facts += facts(fields, area: area, rubric)
      rubric.areas.append(area)
    }
    if rubric.areas.allSatisfy(\.isForm) { node?.report("expected at least one area, found none") }
    for message in rubric.worthless { node?.report(message) }
  }

  private func head(_ fields: Fields, name: String) -> Area {
    if let id = fields["id"], id.identifier() != name {
      id.report("expected the id of the file, \(quoted(name)), found \(id.content.kind)")
    }
    return Area(
      id: name, title: fields.text("title") ?? "", duty: fields.text("duty") ?? "",
      sources: sources(fields["sources"]), disclosure: 0, conduct: 0, facts: [], isForm: false)
  }

  private func practice(_ node: YAMLNode, area: Area, _ rubric: Rubric) -> Fact? {
    guard
      let fields = node.fields("a practice", required: ["question", "sources"], optional: ["note", "examples"])
    else { return nil }
    let values = rubric.practices.map { rule in
      Fact.Value(
        id: rule.practice.rawValue, means: rule.means, disclosure: rule.addressed,
        conduct: rubric.scheme.conductBase * rule.factor / 100, tellsExtent: false)
    }
    var fact = Fact(
      id: "\(area.id).practice", question: fields.text("question") ?? "", sources: sources(fields["sources"]),
      values: values, silent: Practice.absent.rawValue, allowsSeveral: false, several: 0, either: nil,
      note: fields.text("note") ?? "", examples: [])
    fact.examples = examples(fields, of: fact)
    return fact
  }

  private func facts(_ fields: Fields, area: Area, _ rubric: Rubric) -> [Fact] {
    let nodes = fields.items("facts")
    reportRepeated(nodes, key: "id", "fact")
    return nodes.compactMap { fact($0, area: area, rubric) }
  }

  func fact(_ node: YAMLNode, area: Area, _ rubric: Rubric) -> Fact? {
    guard
      let fields = node.fields(
        "a fact", required: ["id", "question", "sources", "values"],
        optional: ["silent", "multi", "several", "either", "note", "examples"]),
      let id = fields["id"]?.identifier()
    else { return nil }
    if id == "practice" { fields["id"]?.report("expected another id, found the one that every area's practice has") }
    let most = area.isForm ? (area.disclosure, 0) : (rubric.scheme.specify, rubric.scheme.conductDetails)
    let entries = fields.entries("values")
    let values = entries.compactMap { value($0, isForm: area.isForm, most: most) }
    if entries.isEmpty { fields["values"]?.report("expected at least one value, found none") }
    // Scoring keeps the values of a fact in the bits of one word.
    if entries.count > 64 { fields["values"]?.report("expected at most 64 values, found \(entries.count)") }
    var fact = Fact(
      id: "\(area.id).\(id)", question: fields.text("question") ?? "", sources: sources(fields["sources"]),
      values: values, silent: nil, allowsSeveral: fields.flag("multi"), several: fields.hundredths("several"),
      either: fields.text("either"), note: fields.text("note") ?? "", examples: [])
    if fields.has("several"), !fact.allowsSeveral {
      fields["several"]?.report("expected points for several values only in a fact with \u{201C}multi: yes\u{201D}")
    }
    if let silent = fields["silent"]?.choice("value", of: values.map(\.id)) {
      fact.silent = silent
      if let value = fact.value(silent), value.disclosure > 0 || value.conduct > 0 || value.tellsExtent {
        fields["silent"]?.report("expected no points for silence, found some for \(quoted(silent))")
      }
    }
    fact.examples = examples(fields, of: fact)
    return fact
  }

  private func value(_ entry: YAMLNode.Entry, isForm: Bool, most: (disclosure: Int, conduct: Int)) -> Fact.Value? {
    guard isIdentifier(entry.name) else {
      inspection.report("expected a value in lower-case letters, found \(quoted(entry.name))", at: entry.place)
      return nil
    }
    guard
      let fields = entry.value.fields(
        "the value \(quoted(entry.name))", required: ["means"], optional: ["disclosure", "conduct", "extent"])
    else { return nil }
    if !fields.has(isForm ? "disclosure" : "conduct") {
      fields.report("expected points for the value \(quoted(entry.name)), found none; write 0 where it earns none")
    }
    let value = Fact.Value(
      id: entry.name, means: fields.text("means") ?? "", disclosure: fields.hundredths("disclosure"),
      conduct: fields.hundredths("conduct"), tellsExtent: fields.flag("extent"))
    for (key, points, most) in [
      ("disclosure", value.disclosure, most.disclosure), ("conduct", value.conduct, most.conduct),
    ] where points > most {
      fields[key]?.report(
        "expected at most the area's \(Points(hundredths: most)) points, found \(Points(hundredths: points))")
    }
    return value
  }

  /// `- unannounced: "We come [[without notice]]."` and `- not unannounced: "..."`.
  private func examples(_ fields: Fields, of fact: Fact) -> [Fact.Example] {
    fields.items("examples").flatMap { item in
      item.entries("an example, its value before its text").compactMap { entry -> Fact.Example? in
        let mustHit = !entry.name.hasPrefix("not ")
        let value = mustHit ? entry.name : String(entry.name.dropFirst(4))
        guard fact.value(value) != nil else {
          item.reportUnknown("value of \(fact.id)", value, known: fact.values.map(\.id), at: entry.place)
          return nil
        }
        guard let marked = entry.value.text("an example's text") else { return nil }
        let (text, quote) = unmarked(marked)
        if mustHit, quote == nil, value != fact.silent {
          entry.value.report("expected the span that carries the value in [[ ]], found no mark")
        }
        return .init(text: text, quote: quote, value: value, mustHit: mustHit)
      }
    }
  }

  func sources(_ node: YAMLNode?) -> [Source] {
    let found = (node?.items("a list of sources") ?? []).compactMap { item -> Source? in
      let kinds = Source.Kind.allCases.map(\.rawValue)
      guard let fields = item.fields("a source", optional: kinds + ["as_reported"]) else { return nil }
      guard let kind = Source.Kind.allCases.first(where: { fields.has($0.rawValue) }) else {
        fields.report("expected a source with one of \(kinds.joined(separator: ", ")), found none of them")
        return nil
      }
      return Source(
        kind: kind, text: fields.text(kind.rawValue) ?? "", isChecked: !fields.flag("as_reported"))
    }
    if let node, found.isEmpty { node.report("expected at least one source, found none") }
    return found
  }
}

/// A text without its `[[ ]]`, and what stood between them.
func unmarked(_ text: String) -> (text: String, quote: String?) {
  let bytes = Array(text.utf8)
  func find(_ mark: UInt8) -> Int? {
    bytes.indices.dropLast().first { bytes[$0] == mark && bytes[$0 + 1] == mark }
  }
  guard let open = find(UInt8(ascii: "[")), let close = find(UInt8(ascii: "]")), open + 2 < close else {
    return (text, nil)
  }
  let quote = bytes[(open + 2)..<close]
  return (
    String(decoding: bytes[..<open] + quote + bytes[(close + 2)...], as: UTF8.self),
    String(decoding: quote, as: UTF8.self)
  )
}
