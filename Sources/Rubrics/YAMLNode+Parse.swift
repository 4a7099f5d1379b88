import Yams

extension Inspection {
  /// Most bytes of one rule file. Ours have a few ten thousand.
  static let mostBytes = 4 << 20
  /// Most nodes of one file, aliases written out: a few lines of nested aliases can stand for billions.
  static let mostNodes = 200_000

  /// Reads one YAML document; nil after a report when it is none.
  ///
  /// - Parameter path: how the file is to be named in messages.
  public func parse(_ bytes: [UInt8], path: String) -> YAMLNode? {
    let top = Place(path: path, line: 1, column: 1)
    guard bytes.count <= Self.mostBytes else {
      report("expected at most \(Self.mostBytes) bytes, found \(bytes.count)", at: top)
      return nil
    }
    // A byte order mark may stand before a document (YAML 1.2, 5.2), and is no character of it.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    guard let text = String(validating: bytes, as: UTF8.self) else {
      report("expected UTF-8, found other bytes", at: place(ofInvalidUTF8: bytes, path: path))
      return nil
    }
    do {
      // Readers take every scalar as text: to resolve the kinds of YAML, or to make values of them, would be work for
      // nothing.
      let parser = try Parser(
        yaml: text, resolver: .basic, constructor: Constructor([:], [:], [:]), encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        report("expected a YAML document, found an empty file", at: top)
        return nil
      }
      var left = Self.mostNodes
      let node = convert(root, under: top, left: &left)
      if left < 0 { report("expected at most \(Self.mostNodes) nodes, found more", at: top) }
      return left < 0 ? nil : node
    } catch let error as YamlError {
      let (mark, message) = describe(error)
      report(message, at: Place(path: path, line: mark?.line ?? 1, column: mark?.column ?? 1))
    } catch {
      report("expected YAML, found something that the parser refused: \(error)", at: top)
    }
    return nil
  }

  private func convert(_ node: Node, under parent: Place, left: inout Int) -> YAMLNode {
    left -= 1
    switch node {
    case .scalar(let scalar):
      let isEmpty =
        left < 0 || (scalar.style == .plain || scalar.style == .any) && ["", "~", "null"].contains(scalar.string)
      return made(isEmpty ? .empty : .text(scalar.string), at: parent.moved(to: scalar.mark))
    case .sequence(let nodes):
      let place = parent.moved(to: nodes.mark)
      if left < 0 { return made(.empty, at: place) }
      return made(.list(nodes.map { convert($0, under: place, left: &left) }), at: place)
    case .mapping(let pairs):
      let place = parent.moved(to: pairs.mark)
      if left < 0 { return made(.empty, at: place) }
      var entries: [YAMLNode.Entry] = []
      entries.reserveCapacity(pairs.count)
      for (key, value) in pairs {
        let name = convert(key, under: place, left: &left)
        guard case .text(let text) = name.content else {
          if left >= 0 { name.mismatch("a key") }
          continue
        }
        entries.append(.init(name: text, place: name.place, value: convert(value, under: name.place, left: &left)))
      }
      return made(.table(entries), at: place)
    case .alias(let alias):
      return made(.empty, at: parent.moved(to: alias.mark))
    }
  }

  private func made(_ content: YAMLNode.Content, at place: Place) -> YAMLNode {
    YAMLNode(place: place, content: content, inspection: self)
  }

  private func describe(_ error: YamlError) -> (Mark?, String) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      (mark, "expected YAML, found a fault: \(context.map { "\($0.text), " } ?? "")\(problem)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      (
        context.mark,
        "expected each key once, found \(duplicates.sorted().map(quoted).joined(separator: ", ")) again in this table"
      )
    case .reader(let problem, _, _, _): (nil, "expected YAML, found a fault: \(problem)")
    default: (nil, "expected YAML, found a fault: \(error)")
    }
  }

  private func place(ofInvalidUTF8 bytes: [UInt8], path: String) -> Place {
    var (line, column) = (1, 1)
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return Place(path: path, line: line, column: column)
  }
}

extension Place {
  /// Where the parser saw a node; the place itself for one that it saw nowhere.
  fileprivate func moved(to mark: Mark?) -> Place {
    mark.map { Place(path: path, line: $0.line, column: $0.column) } ?? self
  }
}
