import Disclosures

extension Rulebook {
  /// What can be explained: areas, facts and gates.
  public var names: [String] {
    rubric.areas.flatMap { [$0.id] + $0.facts.map(\.id) } + rubric.gates.map(\.id)
  }

  /// The name that a misspelt one was most likely meant to be.
  public func nearest(to name: String) -> String? { nearestName(to: name, among: names) }

  /// A fact, an area or a gate for a reader: question, sources, values with their points, examples. Nil when the
  /// rubric has none of that name.
  public func explain(_ name: String) -> String? {
    var block = TextBlock()
    if let fact = rubric.fact(name) {
      explain(fact, &block)
    } else if let area = rubric.area(name) {
      explain(area, &block)
    } else if let gate = rubric.gates.first(where: { $0.id == name }) {
      explain(gate, &block)
    } else {
      return nil
    }
    return block.text
  }

  private func explain(_ fact: Fact, _ block: inout TextBlock) {
    block.add(fact.id)
    block.add(fact.question, first: "  ")
    block.blank()
    add(fact.sources, &block)
    add(valuesOf: fact, &block)
    if !fact.note.isEmpty {
      block.blank()
      block.add(fact.note, first: "  ")
    }
    let examples = examples(of: fact)
    guard !examples.isEmpty else { return }
    block.blank()
    block.add("Examples")
    block.add(rows: examples.map { [($0.mustHit ? "" : "not ") + $0.value, quoted($0)] })
  }

  private func add(valuesOf fact: Fact, _ block: inout TextBlock) {
    block.blank()
    block.add(fact.allowsSeveral ? "Values (several may hold)" : "Values")
    let isPractice = fact.id.hasSuffix(".practice")
    var rows = [["", "disclosure", "conduct", "extent", ""]]
    for value in fact.values {
      let conduct = isPractice ? "x \(factor(value.id))" : "\(Points(hundredths: value.conduct))"
      rows.append([
        value.id, "\(Points(hundredths: value.disclosure))", conduct, value.tellsExtent ? "yes" : "",
        value.means + (value.id == fact.silent ? " (silence)" : ""),
      ])
    }
    block.add(rows: rows, right: [1, 2])
    if fact.several > 0 { block.add("Two or more values: conduct \(Points(hundredths: fact.several)).", first: "  ") }
    if fact.either != nil {
      let others = rubric.areas.flatMap(\.facts).filter { $0.either == fact.either && $0.id != fact.id }.map(\.id)
      block.add("Its disclosure points are shared with \(others.joined(separator: ", ")).", first: "  ")
    }
  }

  private func factor(_ practice: String) -> String {
    rubric.practices.first { $0.practice.rawValue == practice }.map { "\(Points(hundredths: $0.factor))" } ?? "0"
  }

  private func explain(_ area: Area, _ block: inout TextBlock) {
    block.add("\(area.id): \(area.title)")
    block.add(area.duty, first: "  ")
    block.blank()
    let conduct = area.isForm ? "" : ", conduct \(Points(hundredths: area.conduct))"
    block.add("At most: disclosure \(Points(hundredths: area.disclosure))\(conduct).", first: "  ")
    add(area.sources, &block)
    block.blank()
    block.add("Facts")
    block.add(rows: area.facts.map { [$0.id, $0.question] })
  }

  private func explain(_ gate: Gate, _ block: inout TextBlock) {
    block.add("\(gate.id): \(gate.title)")
    if let letter = gate.disclosureCap { block.add("Disclosure letter: \(letter.rawValue) at best.", first: "  ") }
    if let letter = gate.conductCap { block.add("Conduct letter: \(letter.rawValue) at best.", first: "  ") }
    if let facts = gate.condition?.facts { block.add("Asks about \(facts.joined(separator: ", ")).", first: "  ") }
    add(gate.sources, &block)
  }

  private func add(_ sources: [Source], _ block: inout TextBlock) {
    for source in sources { block.add(source.description, first: "  ") }
  }

  /// The fact's own examples, then those of the frames that answer it.
  public func examples(of fact: Fact) -> [Fact.Example] {
    var found = fact.examples
    for frame in language.areas.flatMap(\.frames) where frame.fact == fact.id {
      found += frame.examples.map(Fact.Example.init)
    }
    return found
  }

  /// Texts with what recognition must make of them.
  public var recognitionExamples: [Fact.Example] { language.recognition.examples.map(Fact.Example.init) }

  private func quoted(_ example: Fact.Example) -> String {
    guard let quote = example.quote, let range = example.text.firstRange(of: quote) else { return example.text }
    return example.text.replacingCharacters(in: range, with: "[\(quote)]")
  }
}

extension Fact.Example {
  fileprivate init(_ example: Example) {
    let quote = example.marked.map { String(decoding: Array(example.text.utf8)[$0], as: UTF8.self) }
    self.init(text: example.text, quote: quote, value: example.value, mustHit: true)
  }
}

extension String {
  fileprivate func firstRange(of part: String) -> Range<String.Index>? {
    guard !part.isEmpty else { return nil }
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      formIndex(after: &start)
    }
    return nil
  }

  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
