extension Rulebook {
  /// Changes the rulebook as a tailoring file says:
  ///
  /// ```yaml
  /// extends: sb657
  /// id: importers
  /// version: 1.0.0
  /// title: ...
  /// weights: {audits: {disclosure: 20, conduct: 30}}       # most points of an area
  /// letters: {disclosure: {A: 95, B: 80, C: 60, D: 40, F: 0}}
  /// reweigh: {audits.unannounced: {unannounced: {conduct: 5}}}
  /// drop: [verification.recruiters, training, G6]          # facts, areas, gates
  /// add: {audits: [{id: shared, question: ..., sources: [...], silent: absent, values: {...}}]}
  /// lexicons: {...}                                        # as in language/
  /// evidence: [{area: audits, facts: {...}, frames: {...}}]  # as in evidence/
  /// ```
  ///
  /// - Throws: `RubricError`; an unknown fact, area, value or gate is one.
  mutating func tailor(with bytes: [UInt8], path: String) throws(RubricError) {
    let inspection = Inspection()
    let reader = RubricReader(files: [:], folder: path, inspection: inspection)
    if let root = inspection.parse(bytes, path: path),
      let fields = root.fields(
        "a tailoring", required: ["extends", "id", "version", "title"],
        optional: ["weights", "letters", "reweigh", "drop", "add", "lexicons", "evidence"])
    {
      _ = fields["extends"]?.choice("a rubric", of: [rubric.id])
      reweigh(fields)
      add(fields, reader)
      extendLanguage(fields, inspection)
      drop(fields)
      for message in rubric.worthless { (fields["weights"] ?? fields["drop"])?.report(message) }
      if let letters = fields["letters"]?.fields("letters", optional: ["disclosure", "conduct"]) {
        if let cuts = reader.cuts(letters["disclosure"]) { rubric.disclosureLetters = cuts }
        if let cuts = reader.cuts(letters["conduct"]) { rubric.conductLetters = cuts }
      }
      rubric.id = fields["id"]?.identifier() ?? rubric.id
      rubric.version = fields["version"]?.version() ?? rubric.version
      rubric.title = fields.text("title") ?? rubric.title
    }
    for problem in disagreements() { inspection.report(problem.message, at: problem.place) }
    try inspection.finish()
  }

  private mutating func reweigh(_ fields: Fields) {
    for entry in fields.entries("weights") {
      guard let index = rubric.areas.firstIndex(where: { $0.id == entry.name }) else {
        entry.value.reportUnknown("area", entry.name, known: rubric.areas.map(\.id), at: entry.place)
        continue
      }
      guard let weights = entry.value.fields("weights", optional: ["disclosure", "conduct"]) else { continue }
      if weights.has("disclosure") { rubric.areas[index].disclosure = weights.hundredths("disclosure") }
      if weights.has("conduct") { rubric.areas[index].conduct = weights.hundredths("conduct") }
    }
    for entry in fields.entries("reweigh") {
      guard let (area, fact) = position(of: entry.name, entry.value, at: entry.place) else { continue }
      for change in entry.value.entries("values with their points") {
        let old = rubric.areas[area].facts[fact]
        guard let value = old.values.firstIndex(where: { $0.id == change.name }) else {
          change.value.reportUnknown("value of \(old.id)", change.name, known: old.values.map(\.id), at: change.place)
          continue
        }
        reweigh(area, fact, value, change.value)
      }
    }
  }

  private mutating func reweigh(_ area: Int, _ fact: Int, _ value: Int, _ node: YAMLNode) {
    guard let points = node.fields("points", optional: ["disclosure", "conduct"]) else { return }
    let isForm = rubric.areas[area].isForm
    if rubric.areas[area].facts[fact].id.hasSuffix(".practice") {
      return node.report("expected a fact of details, found a practice, whose points all areas share")
    }
    if rubric.areas[area].facts[fact].silent == rubric.areas[area].facts[fact].values[value].id {
      return node.report("expected no points for silence, found some")
    }
    let most = isForm ? rubric.areas[area].disclosure : rubric.scheme.specify
    for (key, most) in [("disclosure", most), ("conduct", rubric.scheme.conductDetails)] where points.has(key) {
      let given = points.hundredths(key)
      if given > most { points[key]?.report("expected at most \(most / 100) points, found more") }
      if key == "disclosure" {
        rubric.areas[area].facts[fact].values[value].disclosure = given
      } else {
        rubric.areas[area].facts[fact].values[value].conduct = given
      }
    }
  }

  private func position(of id: String, _ node: YAMLNode, at place: Place) -> (area: Int, fact: Int)? {
    for (area, definition) in rubric.areas.enumerated() {
      if let fact = definition.facts.firstIndex(where: { $0.id == id }) { return (area, fact) }
    }
    node.reportUnknown("fact", id, known: rubric.areas.flatMap { $0.facts.map(\.id) }, at: place)
    return nil
  }

  private mutating func add(_ fields: Fields, _ reader: RubricReader) {
    for entry in fields.entries("add") {
      guard let index = rubric.areas.firstIndex(where: { $0.id == entry.name }) else {
        entry.value.reportUnknown("area", entry.name, known: rubric.areas.map(\.id), at: entry.place)
        continue
      }
      for node in entry.value.items("a list of facts") {
        guard let fact = reader.fact(node, area: rubric.areas[index], rubric) else { continue }
        if rubric.fact(fact.id) != nil {
          node.report("expected a new fact, found \(quoted(fact.id)), which the rubric has")
        } else {
          rubric.areas[index].facts.append(fact)
        }
      }
    }
  }

  private mutating func extendLanguage(_ fields: Fields, _ inspection: Inspection) {
    for entry in fields.entries("lexicons") where language.lexicons.contains(where: { $0.name == entry.name }) {
      inspection.report("expected a new lexicon, found \(quoted(entry.name)), which the rubric has", at: entry.place)
    }
    if let node = fields["lexicons"] { language.lexicons += node.lexicons() }
    for node in fields.items("evidence") {
      guard let evidence = node.evidence() else { continue }
      guard let index = language.areas.firstIndex(where: { $0.id == evidence.id }) else {
        node.report("expected an area of the rubric, found \(quoted(evidence.id))")
        continue
      }
      language.areas[index].facts += evidence.facts.filter { fact in
        !language.areas[index].facts.contains { $0.id == fact.id }
      }
      language.areas[index].frames += evidence.frames
    }
    language.checkNames(inspection)
  }

  private mutating func drop(_ fields: Fields) {
    for node in fields.items("drop") {
      guard let name = node.text("a fact, an area or a gate") else { continue }
      let gone: [String]
      if let area = rubric.area(name) {
        gone = area.facts.map(\.id)
        rubric.areas.removeAll { $0.id == name }
        language.areas.removeAll { $0.id == name }
      } else if rubric.gates.contains(where: { $0.id == name }) {
        gone = []
        rubric.gates.removeAll { $0.id == name }
      } else if let fact = rubric.fact(name) {
        if name.hasSuffix(".practice") {
          node.report("expected the area to be dropped, found only its practice")
          continue
        }
        gone = [fact.id]
        for index in rubric.areas.indices { rubric.areas[index].facts.removeAll { $0.id == name } }
        for index in language.areas.indices {
          language.areas[index].facts.removeAll { $0.id == name }
          language.areas[index].frames.removeAll { $0.fact == name }
        }
      } else {
        let known = rubric.areas.flatMap { [$0.id] + $0.facts.map(\.id) } + rubric.gates.map(\.id)
        node.reportUnknown("fact, area or gate", name, known: known, at: node.place)
        continue
      }
      rubric.forget(gone)
    }
    if rubric.areas.allSatisfy(\.isForm) { fields["drop"]?.report("expected an area to be left, found none") }
  }
}

extension Rubric {
  /// Says of which letters no area of content is worth a point: they would be F, whatever a company says.
  var worthless: [String] {
    let areas = areas.filter { !$0.isForm }
    let all = [("disclosure", areas.map(\.disclosure)), ("conduct", areas.map(\.conduct))]
    return all.filter { !$0.1.isEmpty && $0.1.allSatisfy { $0 == 0 } }.map { name, _ in
      "expected points for \(name) in at least one of the areas that ask for content, found 0 in all"
    }
  }

  /// Takes facts out of gates and flags: what is not asked is held against nobody. Other people's questions cannot be
  /// answered without the facts they need, so views lose them.
  mutating func forget(_ facts: [String]) {
    gates = gates.compactMap { gate in
      guard let condition = gate.condition else { return gate }
      var gate = gate
      gate.condition = condition.without(facts)
      return gate.condition == nil ? nil : gate
    }
    flags = flags.compactMap { flag in
      guard let condition = flag.condition else { return flag }
      var flag = flag
      flag.condition = condition.without(facts)
      return flag.condition == nil ? nil : flag
    }
    views = views.compactMap { view in
      var view = view
      view.answers.removeAll { $0.condition.facts.contains(where: facts.contains) }
      return view.answers.isEmpty ? nil : view
    }
  }
}
