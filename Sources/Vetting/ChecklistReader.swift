import Construing
import Disclosures
import Matching
public import Rubrics

extension Checklist {
  /// Reads `ID/checklist.yaml`, `ID/words.yaml`, `ID/cues.yaml`, `ID/elements/*.yaml` and `ID/sentences/*.yaml`.
  ///
  /// - Parameter files: a `rubric/` folder, by path below it.
  /// - Throws: `RubricError` with every fault of all the files, each at file:line:column.
  public static func load(_ files: [String: [UInt8]], id: String = "pcc-6108") throws(RubricError) -> Checklist {
    let inspection = Inspection()
    var nodes: [String: YAMLNode] = [:]
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where path.hasPrefix("\(id)/") && path.hasSuffix(".yaml")
    {
      nodes[path] = inspection.parse(bytes, path: path)
    }
    let path = "\(id)/checklist.yaml"
    let top = Place(path: path, line: 1, column: 1)
    guard let root = nodes[path] else {
      if files[path] == nil { inspection.report("expected the file \(path), found none", at: top) }
      try inspection.finish()
      throw RubricError(problems: inspection.problems)
    }
    var checklist = root.checklist(id: id)
    for name in ["words.yaml", "cues.yaml"] {
      guard let node = nodes["\(id)/\(name)"] else {
        if files["\(id)/\(name)"] == nil { inspection.report("expected the file \(id)/\(name), found none", at: top) }
        continue
      }
      let words = node.lexicons()
      if name == "cues.yaml" {
        for entry in node.entries() where !CueTable.lexicons.contains(entry.name) {
          node.reportUnknown("cue", entry.name, known: CueTable.lexicons, at: entry.place)
        }
      }
      checklist?.words += words
    }
    let statements = checklist?.statements.map(\.id) ?? []
    for (path, node) in nodes.sorted(by: { $0.key < $1.key }) where path.hasPrefix("\(id)/elements/") {
      if let element = node.element(statements) { checklist?.elements.append(element) }
    }
    var grammar = Grammar()
    for (path, node) in nodes.sorted(by: { $0.key < $1.key }) where path.hasPrefix("\(id)/sentences/") {
      node.read(into: &grammar)
    }
    grammar.check(inspection, at: top)
    checklist?.grammar = grammar
    checklist?.plainWords = grammar.words
    if let checklist {
      inspection.checkLexicons(known: checklist.words.map(\.name))
      if checklist.elements.isEmpty {
        inspection.report("expected elements in files of elements/, found none", at: top)
      }
    }
    try inspection.finish()
    guard let checklist else { throw RubricError(problems: inspection.problems) }
    return checklist
  }
}

extension YAMLNode {
  fileprivate func checklist(id: String) -> Checklist? {
    guard
      let fields = fields(
        "a checklist",
        required: ["id", "version", "title", "source", "notice", "statements", "pages", "blanks", "unclear"],
        optional: ["document"])
    else { return nil }
    if let node = fields["id"], node.text() != id { node.report("expected the id of the folder, \"\(id)\"") }
    let statements = fields.entries("statements").compactMap { $0.value.statement($0.name) }
    return Checklist(
      id: id, version: fields["version"]?.version() ?? "", title: fields.text("title") ?? "",
      source: fields.text("source") ?? "", notice: fields.text("notice") ?? "", words: [], statements: statements,
      elements: [],
      documentFaults: fields.entries("document").compactMap {
        $0.value.fault("document.\($0.name)", statements.map(\.id))
      },
      pageWords: fields["pages"]?.pageWords() ?? PageWords(),
      blanks: fields["blanks"]?.patterns() ?? [], unclear: fields["unclear"]?.patterns() ?? [])
  }

  private func statement(_ id: String) -> StatementRule? {
    guard
      let rule = fields(
        "a statement", required: ["about", "says"], optional: ["needs", "unless", "spread", "verb", "limbs", "lists"])
    else { return nil }
    if rule.has("limbs") != rule.has("lists") { report("expected \"limbs\" and \"lists\" together") }
    return StatementRule(
      id: id, says: rule["says"]?.patterns() ?? [], needs: rule["needs"]?.surroundings() ?? [],
      unless: rule["unless"]?.surroundings() ?? [], isSpread: rule.flag("spread"), verb: rule["verb"]?.patterns() ?? [],
      limbs: rule.entries("limbs").compactMap { $0.value.limb("\(id).\($0.name)") },
      lists: rule["lists"]?.patterns() ?? [])
  }

  private func limb(_ id: String) -> Limb? {
    guard let fields = fields("a limb", required: ["name", "opens"], optional: ["points_back"]) else { return nil }
    return Limb(
      id: id, name: fields.text("name") ?? "", opens: fields["opens"]?.patterns() ?? [],
      pointsBack: fields["points_back"]?.patterns() ?? [])
  }

  fileprivate func element(_ statements: [String]) -> Element? {
    guard
      let fields = fields(
        "an element", required: ["id", "title", "question", "source", "mandatory", "parts", "examples"],
        optional: ["faults", "validity", "names_vendor"])
    else { return nil }
    let id = fields.text("id") ?? ""
    let examples = fields.entries("examples").flatMap { entry in
      entry.value.items().compactMap { node -> ElementExample? in
        guard let state = ElementAnswer.State(rawValue: entry.name), ElementExample.states.contains(state) else {
          let known = ElementExample.states.map(\.rawValue)
          entry.value.reportUnknown("state", entry.name, known: known, at: entry.place)
          return nil
        }
        return node.text().map { ElementExample($0, state: state, place: node.place) }
      }
    }
    for (what, states) in [("met", [ElementAnswer.State.met]), ("not met", [.missing, .doubtful])]
    where examples.count(where: { states.contains($0.state) }) < 2 {
      report("expected at least two examples that are \(what)")
    }
    return Element(
      id: id, title: fields.text("title") ?? "", question: fields.text("question") ?? "",
      source: fields.text("source") ?? "", isMandatory: fields.flag("mandatory"),
      parts: fields.entries("parts").compactMap { $0.value.part("\(id).\($0.name)", statements) },
      faults: fields.entries("faults").compactMap { $0.value.fault("\(id).\($0.name)", statements) },
      validity: fields["validity"]?.validity(), namesVendor: fields.flag("names_vendor"), examples: examples)
  }

  private func part(_ id: String, _ statements: [String]) -> Part? {
    guard
      let fields = fields(
        "a part", required: ["name"],
        optional: [
          "says", "nearly", "fields", "in", "each_limb", "needs", "unless", "absent", "anywhere", "one", "for",
          "not_for",
        ])
    else { return nil }
    if !fields.has("says"), !fields.has("fields") { report("expected a part to have \"says\" or \"fields\"") }
    return Part(
      id: id, name: fields.text("name") ?? "", says: fields["says"]?.patterns() ?? [],
      nearly: fields["nearly"]?.patterns() ?? [], fields: fields.items("fields").compactMap { $0.field() },
      statement: fields["in"]?.choice("statement", of: statements),
      inEachLimb: fields.flag("each_limb"), anywhere: fields["anywhere"]?.patterns() ?? [],
      needs: fields["needs"]?.surroundings() ?? [],
      unless: fields["unless"]?.surroundings() ?? [],
      isSoft: fields["absent"]?.choice("state", of: ["missing", "doubtful"]) == "doubtful",
      isOne: fields.flag("one"), forProducts: fields["for"]?.lexiconNames() ?? [],
      notForProducts: fields["not_for"]?.lexiconNames() ?? [])
  }

  private func field() -> FieldRule? {
    guard let fields = fields("a field", required: ["labels", "holds"], optional: ["plain"]) else { return nil }
    return FieldRule(
      labels: fields["labels"]?.patterns() ?? [],
      kind: fields["holds"]?.choice("kind of value", as: FieldRule.Kind.self) ?? .text, isPlain: fields.flag("plain"))
  }

  private func fault(_ id: String, _ statements: [String]) -> Fault? {
    guard
      let fields = fields(
        "a fault", required: ["because", "says"], optional: ["in", "needs", "unless", "answer"])
    else { return nil }
    return Fault(
      id: id, because: fields.text("because") ?? "", says: fields["says"]?.patterns() ?? [],
      statement: fields["in"]?.choice("statement", of: statements), needs: fields["needs"]?.surroundings() ?? [],
      unless: fields["unless"]?.surroundings() ?? [],
      isFatal: fields["answer"]?.choice("answer", of: ["deficient", "review"]) != "review")
  }

  private func validity() -> Validity? {
    guard let fields = fields("a validity", required: ["ends", "begins", "lasts", "signed", "old_after_months"]) else {
      return nil
    }
    return Validity(
      ends: fields["ends"]?.patterns() ?? [], begins: fields["begins"]?.patterns() ?? [],
      lasts: fields["lasts"]?.patterns() ?? [], signed: fields["signed"]?.patterns() ?? [],
      oldAfterMonths: fields["old_after_months"]?.wholeNumber(in: 1...600) ?? 36)
  }
}

extension Checklist {
  /// Every list of patterns outside `words`, under the name that it has in the phrase book.
  var compiled: [(name: String, patterns: [Pattern])] {
    var all: [(String, [Pattern])] = [("blanks", blanks), ("unclear", unclear)]
    for rule in statements {
      all += [("statement \(rule.id)", rule.says), ("verb \(rule.id)", rule.verb), ("lists \(rule.id)", rule.lists)]
      for limb in rule.limbs { all += [("limb \(limb.id)", limb.opens), ("back \(limb.id)", limb.pointsBack)] }
    }
    for element in elements {
      for part in element.parts {
        all += [("says \(part.id)", part.says), ("nearly \(part.id)", part.nearly)]
        all.append(("anywhere \(part.id)", part.anywhere))
        for (index, field) in part.fields.enumerated() { all.append(("field \(part.id) \(index)", field.labels)) }
      }
      guard let validity = element.validity else { continue }
      all += [("ends", validity.ends), ("begins", validity.begins), ("lasts", validity.lasts)]
      all.append(("signed", validity.signed))
    }
    for fault in elements.flatMap(\.faults) + documentFaults { all.append(("fault \(fault.id)", fault.says)) }
    return all
  }
}

extension ElementExample {
  /// States that an example can be written for.
  fileprivate static let states = [ElementAnswer.State.met, .missing, .doubtful]

  fileprivate init(_ notation: String, state: ElementAnswer.State, place: Place) {
    (text, product) = (notation, "")
    self.state = state
    self.place = place
    guard notation.utf8.first == UInt8(ascii: "["), let end = notation.firstIndex(of: "]") else { return }
    product = String(notation[notation.index(after: notation.startIndex)..<end])
    text = String(notation[notation.index(after: end)...])
  }
}
