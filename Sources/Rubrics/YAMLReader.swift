import CLibYAML

/// Makes nodes of what libyaml tells of a document, event by event. Scalars stay text: to resolve the kinds of YAML
/// would be work for nothing.
final class YAMLReader {
  /// A parser knows its own address, and may not be moved.
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
  private let source: YAMLSource
  private let mostNodes: Int
  private var nodes = 0
  /// How many lists and tables the present event stands in.
  private var depth = 0
  private var anchors: [String: Anchored] = [:]

  private struct Anchored {
    var node: YAMLNode
    /// How many nodes it is, itself and all in it.
    var nodes: Int
  }

  /// A table of fewer keys is searched for one by comparing.
  private static let few = 8
  /// Every level takes its part of the stack. Ours have ten.
  private static let mostDepth = 100

  /// - Parameters:
  ///   - bytes: UTF-8 that outlives the reader.
  ///   - mostNodes: of the document, aliases written out.
  init(_ bytes: UnsafeBufferPointer<UInt8>, path: String, inspection: Inspection, mostNodes: Int) {
    source = YAMLSource(path: path, inspection: inspection)
    self.mostNodes = mostNodes
    parser.initialize(to: yaml_parser_t())
    event.initialize(to: yaml_event_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  private var kind: yaml_event_type_t { event.pointee.type }

  /// The only document of the bytes.
  func document() throws(RubricError) -> YAMLNode {
    try next()
    try next()
    if kind == YAML_STREAM_END_EVENT {
      throw problem("expected a YAML document, found an empty file", at: top)
    }
    try next()
    let node = try node()
    try next()
    try next()
    guard kind == YAML_STREAM_END_EVENT else {
      throw fault("expected a single document in the stream, but found another document", at: event.pointee.start_mark)
    }
    return node
  }

  private func next() throws(RubricError) {
    yaml_event_delete(event)
    if yaml_parser_parse(parser, event) == 1 { return }
    let parser = parser.pointee
    let context = parser.context.map { String(cString: $0) + ", " } ?? ""
    throw fault(context + (parser.problem.map { String(cString: $0) } ?? "not enough memory"), at: parser.problem_mark)
  }

  private func fault(_ problem: String, at mark: yaml_mark_t) -> RubricError {
    self.problem("expected YAML, found a fault: \(problem)", at: place(mark))
  }

  private func problem(_ message: String, at place: Place) -> RubricError {
    RubricError(problems: [Problem(place: place, message: message)])
  }

  private var top: Place { Place(path: source.path, line: 1, column: 1) }

  private func place(_ mark: yaml_mark_t) -> Place { source.place(spot(mark)) }

  /// libyaml counts lines, and code points of a line, from 0; a file has far fewer than a spot can tell.
  private func spot(_ mark: yaml_mark_t) -> YAMLNode.Spot {
    YAMLNode.Spot(line: Int32(mark.line + 1), column: Int32(mark.column + 1))
  }

  /// The node that the present event begins.
  private func node() throws(RubricError) -> YAMLNode {
    let before = nodes
    try count(1)
    let spot = spot(event.pointee.start_mark)
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.mostDepth else {
      throw problem("expected at most \(Self.mostDepth) levels, found more", at: source.place(spot))
    }
    var anchor: String?
    let content: YAMLNode.Content
    switch kind {
    case YAML_SCALAR_EVENT:
      anchor = name(event.pointee.data.scalar.anchor)
      content = scalar
    case YAML_SEQUENCE_START_EVENT:
      anchor = name(event.pointee.data.sequence_start.anchor)
      content = .list(try list())
    case YAML_MAPPING_START_EVENT:
      anchor = name(event.pointee.data.mapping_start.anchor)
      content = .table(try table())
    default:
      guard let name = name(event.pointee.data.alias.anchor), let known = anchors[name] else {
        throw fault("found undefined alias", at: event.pointee.start_mark)
      }
      try count(known.nodes - 1)
      return known.node
    }
    let node = YAMLNode(content, at: spot, of: source)
    if let anchor { anchors[anchor] = Anchored(node: node, nodes: nodes - before) }
    return node
  }

  private func count(_ more: Int) throws(RubricError) {
    nodes += more
    guard nodes <= mostNodes else {
      throw problem("expected at most \(mostNodes) nodes, found more", at: top)
    }
  }

  private func name(_ anchor: UnsafeMutablePointer<yaml_char_t>?) -> String? { anchor.map { String(cString: $0) } }

  private var scalar: YAMLNode.Content {
    let scalar = event.pointee.data.scalar
    let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    let isEmpty = scalar.style == YAML_PLAIN_SCALAR_STYLE && (text.isEmpty || text == "~" || text == "null")
    return isEmpty ? .empty : .text(text)
  }

  private func list() throws(RubricError) -> [YAMLNode] {
    var items: [YAMLNode] = []
    items.reserveCapacity(4)
    try next()
    while kind != YAML_SEQUENCE_END_EVENT {
      items.append(try node())
      try next()
    }
    return items
  }

  private func table() throws(RubricError) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    entries.reserveCapacity(4)
    var (names, again): (Set<String>, Set<String>) = ([], [])
    func isNew(_ name: String) -> Bool {
      if entries.count < Self.few { return !entries.contains { $0.name == name } }
      if names.isEmpty { names = Set(entries.map(\.name)) }
      return names.insert(name).inserted
    }
    try next()
    while kind != YAML_MAPPING_END_EVENT {
      let key = try node()
      try next()
      let value = try node()
      try next()
      guard case .text(let name) = key.content else {
        key.mismatch("a key")
        continue
      }
      if !isNew(name) { again.insert(name) }
      entries.append(YAMLNode.Entry(name: name, key: key, value: value))
    }
    if again.isEmpty { return entries }
    let repeated = again.sorted()
    if let first = entries.first(where: { $0.name == repeated.first }) {
      let keys = repeated.map(quoted).joined(separator: ", ")
      throw problem("expected each key once, found \(keys) again in this table", at: first.place)
    }
    return entries
  }
}
