import Disclosures

extension Rubric {
  /// Reads a rubric from its files.
  ///
  /// - Parameters:
  ///   - files: bytes by path, "sb657/rubric.yaml". Files that the rubric does not name are passed over.
  ///   - id: the rubric's folder, "sb657".
  /// - Throws: `RubricError` with every fault of every file.
  public static func load(_ files: [String: [UInt8]], id: String) throws(RubricError) -> Rubric {
    let inspection = Inspection()
    let rubric = RubricReader(files: files, folder: id, inspection: inspection).read()
    try inspection.finish()
    guard let rubric else {
      throw RubricError(problems: [.init(place: .init(path: id, line: 1, column: 1), message: "expected a rubric")])
    }
    return rubric
  }
}

/// Reads `rubric.yaml` and the files it names.
struct RubricReader {
  var files: [String: [UInt8]]
  var folder: String
  var inspection: Inspection

  func read() -> Rubric? {
    guard let root = parse("rubric.yaml"),
      let fields = root.fields(
        "a rubric",
        required: ["id", "version", "title", "basis", "practices", "scheme", "areas", "letters"],
        optional: ["form", "gates", "flags", "signals", "conditions", "views"])
    else { return nil }
    if let id = fields["id"], id.identifier() != folder {
      id.report("expected the id of the folder, \(quoted(folder)), found \(id.content.kind)")
    }
    let letters = fields["letters"]?.fields("letters", required: ["disclosure", "conduct"])
    guard let scheme = scheme(fields), let disclosureLetters = cuts(letters?["disclosure"]),
      let conductLetters = cuts(letters?["conduct"])
    else { return nil }
    let practices = practices(fields)
    var rubric = Rubric(
      id: folder, version: fields["version"]?.version() ?? "", title: fields.text("title") ?? "",
      basis: fields.text("basis") ?? "", practices: practices, scheme: scheme, areas: [],
      disclosureLetters: disclosureLetters, conductLetters: conductLetters, gates: [], flags: [],
      signals: fields.entries("signals").compactMap { entry in
        entry.value.text("what the signal means").map { SignalDefinition(name: entry.name, means: $0) }
      }, views: [], linkText: WordTable())
    readForm(fields["form"], into: &rubric)
    readAreas(fields["areas"], into: &rubric)
    let conditions = ConditionReader(rubric: rubric, named: fields.entries("conditions"))
    rubric.gates = fields.items("gates").compactMap { gate($0, conditions) }
    rubric.flags = fields.items("flags").compactMap { flag($0, conditions) }
    rubric.views = fields.items("views").compactMap { view($0, conditions) }
    reportRepeated(fields.items("gates"), key: "id", "gate")
    reportRepeated(fields.items("flags"), key: "id", "flag")
    return rubric
  }

  /// A file of the rubric; nil after a report when it is missing or unreadable.
  func parse(_ name: String, namedAt place: Place? = nil) -> YAMLNode? {
    let path = "\(folder)/\(name)"
    guard let bytes = files[path] else {
      inspection.report(
        "expected the file \(quoted(path)), found none", at: place ?? Place(path: path, line: 1, column: 1))
      return nil
    }
    return inspection.parse(bytes, path: path)
  }

  private func scheme(_ fields: Fields) -> Rubric.Scheme? {
    guard
      let scheme = fields["scheme"]?.fields(
        "a scheme", required: ["specify", "extent", "conduct_base", "conduct_details"])
    else { return nil }
    let extent = scheme.items("extent").compactMap { $0.hundredths() }
    if zip(extent, extent.dropFirst()).contains(where: { $0 > $1 }) {
      scheme["extent"]?.report("expected points that ascend, found fewer for more facts")
    }
    return .init(
      specify: scheme.hundredths("specify"), extent: extent, conductBase: scheme.hundredths("conduct_base"),
      conductDetails: scheme.hundredths("conduct_details"))
  }

  private func practices(_ fields: Fields) -> [PracticeRule] {
    let entries = fields.entries("practices")
    for practice in Practice.allCases where !entries.contains(where: { $0.name == practice.rawValue }) {
      fields["practices"]?.report("expected the practice \(quoted(practice.rawValue)), found none")
    }
    return entries.compactMap { entry in
      guard let practice = Practice(rawValue: entry.name) else {
        entry.value.reportUnknown(
          "practice", entry.name, known: Practice.allCases.map(\.rawValue), at: entry.place)
        return nil
      }
      guard
        let rule = entry.value.fields(
          "a practice", required: ["means", "addressed", "factor"], optional: ["whole", "silent"])
      else { return nil }
      let factor = rule.hundredths("factor")
      if factor > 100 { rule["factor"]?.report("expected a share from 0 to 1, found \(Points(hundredths: factor))") }
      return PracticeRule(
        practice: practice, means: rule.text("means") ?? "", addressed: rule.hundredths("addressed"),
        factor: factor, isWhole: rule.flag("whole"), isSilent: rule.flag("silent"))
    }
  }

  func cuts(_ node: YAMLNode?) -> LetterCuts? {
    guard let node,
      let fields = node.fields("letters with the fewest points of each", required: Letter.allCases.map(\.rawValue))
    else { return nil }
    var floors: [Letter: Int] = [:]
    for letter in Letter.allCases { floors[letter] = fields[letter.rawValue]?.hundredths() }
    guard floors.count == Letter.allCases.count else { return nil }
    if let cuts = LetterCuts(floors: floors) { return cuts }
    node.report("expected cuts that descend from A to F with F at 0, so that all points have one letter, found others")
    return nil
  }

  /// Reports the same id given twice in a list of tables.
  func reportRepeated(_ nodes: [YAMLNode], key: String, _ what: String) {
    var seen: [String] = []
    for node in nodes {
      guard case .table(let entries) = node.content, let id = entries.first(where: { $0.name == key })?.value,
        case .text(let text) = id.content
      else { continue }
      if seen.contains(text) { id.report("expected each \(what) once, found \(quoted(text)) again") }
      seen.append(text)
    }
  }
}
