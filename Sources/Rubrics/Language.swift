public import Matching

/// Everything of a rubric that speaks of words: its lexicons, the frames of each area and how a disclosure is told
/// from other texts.
public struct Language: Sendable, Hashable {
  public var lexicons: [Lexicon]
  public var areas: [EvidenceArea]
  public var recognition: Recognition

  /// Reads the files under `language/` and `evidence/` and `recognition.yaml`; others are passed over.
  ///
  /// - Parameter files: paths as messages are to name them, with their bytes.
  /// - Throws: `RubricError` with every fault of all the files.
  public init(files: [(path: String, bytes: [UInt8])]) throws(RubricError) {
    let inspection = Inspection()
    var lexicons: [Lexicon] = []
    var evidence: [YAMLNode] = []
    var shared = SharedFrames()
    var areas: [EvidenceArea] = []
    var recognition = Recognition()
    for (path, bytes) in files.sorted(by: { $0.path < $1.path }) {
      let parts = path.split(separator: "/")
      guard path.hasSuffix(".yaml"), let name = parts.last else { continue }
      let folder = parts.dropLast().last
      guard folder == "language" || folder == "evidence" || name == "recognition.yaml" else { continue }
      guard let node = inspection.parse(bytes, path: path) else { continue }
      switch folder {
      case "language": lexicons += node.lexicons()
      case "evidence" where name == "shared.yaml": shared = SharedFrames(node)
      case "evidence": evidence.append(node)
      default: node.recognition().map { recognition = $0 }
      }
    }
    for node in evidence { node.evidence(shared: shared).map { Self.add($0, to: &areas) } }
    Self.checkNames(lexicons, areas, inspection)
    try inspection.finish()
    self.lexicons = lexicons
    self.areas =
      Self.order.compactMap { id in areas.first { $0.id == id } } + areas.filter { !Self.order.contains($0.id) }
    self.recognition = recognition
  }

  /// An area may have several files; their facts and frames follow each other in the order of the file names.
  private static func add(_ area: EvidenceArea, to areas: inout [EvidenceArea]) {
    guard let index = areas.firstIndex(where: { $0.id == area.id }) else { return areas.append(area) }
    areas[index].facts += area.facts
    areas[index].frames += area.frames
    areas[index].anchors += area.anchors
  }

  /// All that is looked for beside the lexicons, each under a name of its own.
  public var sayings: [(name: String, patterns: [Pattern])] {
    var sayings = areas.flatMap(\.frames).map { (name: "frame \($0.id)", patterns: $0.says) }
    for rule in recognition.rules {
      sayings.append((name: "rule \(rule.id)", patterns: rule.says))
      if !rule.except.isEmpty { sayings.append((name: "except \(rule.id)", patterns: rule.except)) }
      if !rule.then.isEmpty { sayings.append((name: "then \(rule.id)", patterns: rule.then)) }
      if !rule.beside.isEmpty { sayings.append((name: "beside \(rule.id)", patterns: rule.beside)) }
    }
    return sayings + (recognition.parties?.lexicons ?? [])
  }

  /// The statute's order.
  private static let order = ["verification", "audits", "certification", "accountability", "training"]

  /// Reports lexicons that are named and not there, and frames that are there twice.
  func checkNames(_ inspection: Inspection) { Self.checkNames(lexicons, areas, inspection) }

  private static func checkNames(_ lexicons: [Lexicon], _ areas: [EvidenceArea], _ inspection: Inspection) {
    inspection.checkLexicons(known: lexicons.map(\.name))
    var frames: [String: Place] = [:]
    for frame in areas.flatMap(\.frames) {
      if let first = frames[frame.id] {
        inspection.report(
          "expected each frame of an area once, found \(quoted(frame.id)) again; it stands at \(first) too: give one "
            + "of them another name", at: frame.place)
      } else {
        frames[frame.id] = frame.place
      }
    }
  }
}

extension YAMLNode {
  /// A file of `language/`: lexicons by name.
  public func lexicons() -> [Lexicon] {
    entries("lexicons by name").compactMap { entry in
      guard let fields = entry.value.fields("a lexicon", required: ["about", "words"]) else { return nil }
      inspection.define(lexicon: entry.name, at: entry.place)
      return Lexicon(
        name: entry.name, about: fields.text("about") ?? "", patterns: fields["words"]?.patterns() ?? [],
        place: entry.place)
    }
  }

  /// A list of patterns in the notation of `Pattern`.
  public func patterns() -> [Pattern] {
    items("a list of patterns").compactMap { node in
      guard let notation = node.text("a pattern") else { return nil }
      do {
        let pattern = try Pattern(notation)
        for name in pattern.lexicons { inspection.note(lexicon: name, at: node.place) }
        return pattern
      } catch {
        node.report("expected a pattern, found \(error)")
        return nil
      }
    }
  }

  /// Like `surroundings()`, with several joined by "and" that must hold together.
  func joinedSurroundings() -> [[Surrounding]] {
    items("a list of surroundings").compactMap { node in
      guard let notation = node.text(Surrounding.notation) else { return nil }
      let parts = Surrounding.joined(notation)
      return parts.contains(nil) ? node.notSurrounding(notation) : parts.compactMap(\.self).map(node.noted)
    }
  }

  /// One or several "@a or @b in sentence".
  public func surroundings() -> [Surrounding] {
    let nodes = if case .list(let list) = content { list } else { [self] }
    return nodes.compactMap { node in
      guard let notation = node.text(Surrounding.notation) else { return nil }
      return Surrounding(notation).map(node.noted) ?? node.notSurrounding(notation)
    }
  }

  private func noted(_ surrounding: Surrounding) -> Surrounding {
    for name in surrounding.lexicons { inspection.note(lexicon: name, at: place) }
    return surrounding
  }

  private func notSurrounding<Value>(_ notation: String) -> Value? {
    report("expected \(Surrounding.notation); found \(quoted(notation))")
    return nil
  }

  /// Names of lexicons without "@", or one of them.
  public func lexiconNames() -> [String] {
    let nodes = if case .list(let list) = content { list } else { [self] }
    return nodes.compactMap { node in
      guard let name = node.text("the name of a lexicon") else { return nil }
      inspection.note(lexicon: name, at: node.place)
      return name
    }
  }
}
