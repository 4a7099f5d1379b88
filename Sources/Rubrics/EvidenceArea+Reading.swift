import Matching

extension YAMLNode {
  /// A file of `evidence/`. One that gives a title has the shared frames behind its own.
  func evidence(shared: SharedFrames = SharedFrames()) -> EvidenceArea? {
    guard
      let fields = fields(
        "an evidence file", required: ["area", "facts", "frames"],
        optional: [
          "topic", "limits", "unless", "specific", "general", "direct", "anchors", "own_act", "title", "shared_unless",
        ]),
      let id = fields["area"]?.identifier()
    else { return nil }
    let facts = fields.entries("facts").compactMap { $0.value.evidenceFact(id: "\(id).\($0.name)", at: $0.place) }
    let defaults = FrameDefaults(
      topic: fields["topic"]?.topic(of: facts.first { $0.id == "\(id).practice" }),
      limits: fields["limits"]?.surroundings() ?? [], unless: fields["unless"]?.surroundings() ?? [], facts: facts,
      isOwnAct: fields.flag("own_act"))
    var entries = fields.entries("frames")
    if let title = fields.text("title") {
      entries += shared.entries(area: id, title: title)
    } else if !shared.names.isEmpty, facts.contains(where: { $0.id == "\(id).practice" }) {
      fields.report("expected the key \(quoted("title")), by which shared frames call the area, found none")
    }
    var frames = entries.compactMap { entry in
      entry.value.frame(id: "\(id).\(entry.name)", area: id, at: entry.place, defaults: defaults)
    }
    for entry in fields.entries("shared_unless") {
      if !shared.names.contains(entry.name) {
        reportUnknown("shared frame", entry.name, known: shared.names, at: entry.place)
      }
      let more = entry.value.surroundings()
      for index in frames.indices where frames[index].id == "\(id).\(entry.name)" { frames[index].unless += more }
    }
    return EvidenceArea(
      id: id, facts: facts, frames: frames, specific: fields["specific"]?.surroundings() ?? [],
      general: fields["general"]?.surroundings() ?? [], direct: fields["direct"]?.surroundings() ?? [],
      anchors: fields["anchors"]?.lexiconNames() ?? [])
  }

  private func evidenceFact(id: String, at heading: Place) -> EvidenceFact? {
    guard
      let fields = fields(
        "a fact's evidence", required: ["silent", "order"],
        optional: ["multiple", "mixtures", "asked", "limit_wins", "denial_wins"])
    else { return nil }
    let order = fields.texts("order")
    let mixtures = fields.entries("mixtures").map { entry in
      for (value, place) in [(entry.name, entry.place)] + entry.value.texts().map({ ($0, entry.value.place) })
      where !order.contains(value) {
        reportUnknown("value of the order of \(id)", value, known: order, at: place)
      }
      return EvidenceFact.Mixture(value: entry.name, of: entry.value.texts())
    }
    var places: [String: Place] = [:]
    for node in (fields["order"]?.items() ?? []) + [fields["silent"]].compactMap(\.self) {
      if case .text(let value) = node.content { places[value] = node.place }
    }
    return EvidenceFact(
      id: id, silent: fields.text("silent") ?? "", order: order, limitWins: fields.flag("limit_wins"),
      denialWins: fields.flag("denial_wins"),
      isMultiple: fields.flag("multiple"),
      mixtures: mixtures, place: heading, valuePlaces: places, asked: fields.texts("asked"))
  }

  /// - Parameter fact: the one whose values `otherwise` may name.
  fileprivate func topic(of fact: EvidenceFact?) -> Topic? {
    guard let fields = fields("a topic", required: ["full"], optional: ["partial", "otherwise"]) else { return nil }
    return Topic(
      full: fields["full"]?.joinedSurroundings() ?? [], partial: fields["partial"]?.joinedSurroundings() ?? [],
      otherwise: fields["otherwise"]?.choice("a value of the fact", of: ["skip"] + (fact?.allValues ?? []))
        .flatMap { $0 == "skip" ? nil : $0 })
  }
}

extension EvidenceFact {
  fileprivate var allValues: [String] { order + (order.contains(silent) ? [] : [silent]) }
}

private struct FrameDefaults {
  let topic: Topic?
  let limits: [Surrounding]
  let unless: [Surrounding]
  let facts: [EvidenceFact]
  let isOwnAct: Bool
}

extension YAMLNode {
  fileprivate func frame(id: String, area: String, at heading: Place, defaults: FrameDefaults) -> Frame? {
    guard
      let fields = fields(
        "a frame", required: ["about", "says"],
        optional: [
          "fact", "value", "moods", "needs", "unless", "topic", "limits", "weak", "echo", "literal", "doubts_silence",
          "in_recital", "own_act", "by_anyone", "answered", "signal", "signal_moods", "examples",
        ])
    else { return nil }
    let name = fields.text("fact") ?? "practice"
    guard let fact = defaults.facts.first(where: { $0.id == "\(area).\(name)" }) else {
      reportUnknown(
        "fact of this file", name, known: defaults.facts.map { String($0.id.dropFirst(area.count + 1)) }, at: place)
      return nil
    }
    let isPractice = name == "practice"
    var values: [String: String] = isPractice ? Self.practiceMoods : [:]
    var places: [String: Place] = [:]
    if let value = fields.text("value") {
      places[value] = fields["value"]?.place
      values = ["asserted": value, "conditional": value, "planned": value, "expected": value]
    }
    for entry in fields.entries("moods") {
      guard Self.moods.contains(entry.name) else {
        reportUnknown("mood", entry.name, known: Self.moods, at: entry.place)
        continue
      }
      let value = entry.value.text()
      values[entry.name] = value == "skip" ? nil : value
      if let value { places[value] = entry.value.place }
    }
    let known = fact.allValues
    for value in values.values where !known.contains(value) {
      reportUnknown("value of \(fact.id)", value, known: known + ["skip"], at: places[value] ?? place)
    }
    return Frame(
      id: id, about: fields.text("about") ?? "", fact: fact.id, says: fields["says"]?.patterns() ?? [], values: values,
      needs: fields["needs"]?.surroundings() ?? [],
      unless: (isPractice ? defaults.unless : []) + (fields["unless"]?.surroundings() ?? []),
      topic: fields.has("topic") ? fields["topic"]?.topicOrNone(of: fact) : isPractice ? defaults.topic : nil,
      limits: fields.has("limits") ? fields["limits"]?.limitsOrNone() ?? [] : isPractice ? defaults.limits : [],
      isWeak: fields.flag("weak"), isEcho: fields.flag("echo"), isLiteral: fields.flag("literal"),
      doubtsSilence: fields.flag("doubts_silence"),
      countsInRecital: fields.flag("in_recital"),
      isOwnAct: isPractice && (fields.has("own_act") ? fields.flag("own_act") : defaults.isOwnAct),
      isByAnyone: fields.flag("by_anyone"), isAnswered: fields.flag("answered"),
      signal: fields.text("signal").map { "\(area).\($0)" }, signalMoods: fields.texts("signal_moods"),
      signalPlace: fields["signal"]?.place,
      examples: fields.entries("examples").flatMap { entry in
        entry.value.items().compactMap { node in
          node.text().map { Example(marked: $0, value: entry.name, place: node.place) }
        }
      },
      place: heading)
  }

  /// "none" switches the file's own topic or limits off.
  private func topicOrNone(of fact: EvidenceFact) -> Topic? {
    if case .text("none") = content { nil } else { topic(of: fact) }
  }
  private func limitsOrNone() -> [Surrounding] { if case .text("none") = content { [] } else { surroundings() } }

  private static let moods = ["asserted", "denied", "conditional", "planned", "expected", "recited"]
  private static let practiceMoods = [
    "asserted": "yes", "denied": "no", "conditional": "conditional", "planned": "planned",
  ]
}
