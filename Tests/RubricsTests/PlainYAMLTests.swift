import Testing

@testable import Rubrics

/// What is read without the parser is what the parser reads, to every place; and rule files are read so.
@Suite struct PlainYAMLTests {
  /// Every node with its place, in one text; nil for what is no plain YAML.
  func plain(_ text: String) -> String? {
    let file = YAMLFile(path: "x.yaml", inspection: Inspection())
    return Array(text.utf8).withUnsafeBufferPointer { PlainYAML.read($0, of: file) }.map(shown)
  }

  /// The same of what the parser makes of it; nil for a fault.
  func parsed(_ text: String) -> String? {
    let inspection = Inspection()
    let node = inspection.parse(text, of: YAMLFile(path: "x.yaml", inspection: inspection))
    return inspection.problems.isEmpty ? node.map(shown) : nil
  }

  func shown(_ node: YAMLNode) -> String {
    let content =
      switch node.content {
      case .empty: "nothing"
      case .text(let text): quoted(text)
      case .list(let nodes): "[\(nodes.map(shown).joined(separator: ", "))]"
      case .table(let entries):
        "{\(entries.map { "\($0.place) \(quoted($0.name)): \(shown($0.value))" }.joined(separator: ", "))}"
      }
    return "\(node.place) \(content)"
  }

  @Test(arguments: [
    "a: b", "- a\n- b\n", "a:\n- b\n-   c: d\n    e: f\n\n# end\nz: y", "a:\n  - - b\n    - c\n  -\n    d: e", "text",
    "a: [b, \"c, d\", 'e: f', {g: h}]  # so\nb: {}", "a: [\n  b,\n c ]\nd: {e:\n  f}", "é: 'ü'  # ö\nb: [é, ß x, c]",
    "a: it's \"so\" [here], http://x.y/z#1 a:b", "- 1.0\n- -3\n- (a|b) c\n- ~\n- null\n- 'null'\n", "a :  b",
    "\"a\": b",
    "a: [b,]\nc: {d: e,\n }",
  ])
  func readsWhatTheParserReads(_ text: String) {
    #expect(plain(text) != nil)
    #expect(plain(text) == parsed(text))
  }

  @Test(arguments: [
    "", "# a", "a", "a: b\n c", "a: b: c", "a: - b", "a: |\n  b", "a: >-\n  b", "a: &b c", "a: *b", "a: !c d", "a:",
    "a:\nb: c", "- a\n  b", "- a\n b", "- a\nb: c", "a:\n  b: c\n d: e", "a: \"b\\n\"", "a: \"b\n  c\"", "a: 'b''c'",
    "a: [b", "a: [b,,]", "a: [,]", "a: [b]]", "a: [b] c", "a: {b}", "a: {b, c: d}", "a: [b: c]", "a: {b:c}",
    "a: [b\n  c]",
    "a: 1\na: 2", "a: {b: 1, 'b': 2}", "--- a", "a\n---\nb", "a: b\n...\n", "%YAML 1.1\n---\na", "a:\tb", "a: b\r\n",
    "? a\n: b", "[a]: b", "~: a", "a: @b", "a: `b", "a: \u{7}", "a: b\u{2028}c: d", "a: \"b\"#c", "- -\n- ", "-", "-a",
    "a: b\n  # c\n  d", "\u{FEFF}a: b", "a: [b #c\n]", "a: [b ? c]", "a: [b, - c]",
  ])
  func leavesTheRestToTheParser(_ text: String) {
    if let plain = plain(text) { #expect(plain == parsed(text)) }
  }

  @Test func ruleFilesArePlain() throws {
    var other: [String] = []
    for (path, bytes) in try rubricFolder() {
      let text = String(decoding: bytes, as: UTF8.self)
      guard let plain = plain(text) else {
        other.append(path)
        continue
      }
      #expect(plain == parsed(text), "\(path)")
    }
    #expect(!other.contains { $0.hasPrefix("sb657/evidence/") || $0.hasPrefix("sb657/language/") }, "\(other.sorted())")
  }

  /// Files with a character put in, taken out or changed at many places: what is still read is still the same.
  @Test func slipsOfThePenAreNotMadeGood() throws {
    let samples = try rubricFolder().sorted { $0.key < $1.key }
    let marks = Array(" \n:-#[]{},\"'\\?&*!|>@%~\tax.".utf8)
    var read = 0
    for (number, (path, bytes)) in samples.enumerated() {
      for round in 0..<40 {
        var state = UInt64(number * 1000 + round + 1) &* 0x9E37_79B9_7F4A_7C15
        func next(_ count: Int) -> Int {
          state = (state ^ state >> 29) &* 0xBF58_476D_1CE4_E5B9
          return Int(state >> 33) % count
        }
        // A piece of the file that begins at a line.
        var start = next(bytes.count)
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        var piece = Array(bytes[start..<min(bytes.count, start + 400)])
        for _ in 0...next(2) where !piece.isEmpty {
          let place = next(piece.count)
          switch next(3) {
          case 0: piece.remove(at: place)
          case 1: piece.insert(marks[next(marks.count)], at: place)
          default: piece[place] = marks[next(marks.count)]
          }
        }
        guard let text = String(validating: piece, as: UTF8.self), let plain = plain(text) else { continue }
        read += 1
        #expect(plain == parsed(text), "\(path): \(text)")
      }
    }
    #expect(read > 100)
  }
}
