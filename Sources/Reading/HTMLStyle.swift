import Parsing

/// What styles do to words, as far as a reader has to know: whether they are hidden or struck out. Of the style sheets
/// only those in the page are read, and of their selectors only the last part: who is misled by that believes that
/// words may be hidden which are not.
struct HTMLStyle {
  /// An element that some rule hides or strikes out.
  private struct Target {
    var tag: String?
    var id: String?
    var classes: [String]
    var effect: Page.Signs
  }

  /// By what tells most of them apart: "#id", ".class", or the tag.
  private var targets: [String: [Target]] = [:]
  private var count = 0
  /// More rules than a page that is meant to be read has.
  private static let mostTargets = 20_000

  var isEmpty: Bool { targets.isEmpty }

  /// What the sheets of the page so far do to an element.
  func effect(on element: Element) -> Page.Signs {
    guard !targets.isEmpty else { return [] }
    let classes = element.value("class")?.split { $0 == " " || $0 == "\n" || $0 == "\t" }.map(String.init) ?? []
    let id = element.value("id")
    var effect: Page.Signs = []
    for key in [element.name, "*"] + classes.map({ "." + $0 }) + (id.map { ["#" + $0] } ?? []) {
      for target in targets[key] ?? []
      where target.tag.map({ $0 == element.name }) ?? true && target.id.map({ $0 == id }) ?? true
        && target.classes.allSatisfy(classes.contains)
      {
        effect.formUnion(target.effect)
      }
    }
    return effect
  }

  /// Takes in one sheet.
  mutating func read(_ sheet: String) {
    var prelude: [UInt8] = []
    var declarations: [UInt8]?
    let bytes = Array(sheet.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "*") {
        index += 2
        while index + 1 < bytes.count, !(bytes[index] == UInt8(ascii: "*") && bytes[index + 1] == UInt8(ascii: "/")) {
          index += 1
        }
        index += 2
        continue
      }
      index += 1
      switch byte {
      case UInt8(ascii: "{"):
        // "@media screen {" holds rules; the selector is what stands before the inner brace.
        if prelude.first(where: { $0 > 0x20 }) == UInt8(ascii: "@") {
          prelude.removeAll(keepingCapacity: true)
        } else {
          declarations = []
        }
      case UInt8(ascii: "}"):
        if let declarations { add(prelude, Self.effect(of: declarations[...])) }
        declarations = nil
        prelude.removeAll(keepingCapacity: true)
      case UInt8(ascii: ";") where declarations == nil: prelude.removeAll(keepingCapacity: true)
      default:
        if declarations != nil { declarations?.append(byte) } else { prelude.append(byte) }
      }
    }
    // A sheet may end within its last rule.
    if let declarations { add(prelude, Self.effect(of: declarations[...])) }
  }

  private mutating func add(_ prelude: [UInt8], _ effect: Page.Signs) {
    guard !effect.isEmpty else { return }
    for selector in prelude.split(separator: UInt8(ascii: ",")) {
      let isJoint = { (byte: UInt8) in byte <= 0x20 || ">+~".utf8.contains(byte) }
      // States such as ":hover" and what ":before" adds are not the words as they are read.
      guard count < Self.mostTargets, let last = selector.split(whereSeparator: isJoint).last,
        !last.contains(UInt8(ascii: ":"))
      else { continue }
      count += 1
      let simple = last.prefix { $0 != UInt8(ascii: "[") }
      var target = Target(classes: [], effect: effect)
      var part: [UInt8] = []
      func take(_ part: [UInt8]) {
        let name = String(decoding: part.dropFirst(), as: UTF8.self)
        switch part.first {
        case UInt8(ascii: "."): target.classes.append(name)
        case UInt8(ascii: "#"): target.id = name
        case nil, UInt8(ascii: "*"): break
        default: target.tag = String(decoding: part, as: UTF8.self).lowercased()
        }
      }
      for byte in simple {
        if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "#") {
          take(part)
          part = []
        }
        part.append(byte)
      }
      take(part)
      let key = target.id.map { "#" + $0 } ?? target.classes.first.map { "." + $0 } ?? target.tag ?? "*"
      targets[key, default: []].append(target)
    }
  }

  /// What "display: none; color: red" does.
  static func effect(of declarations: ArraySlice<UInt8>) -> Page.Signs {
    var effect: Page.Signs = []
    var names: [String: String] = [:]
    for declaration in declarations.split(separator: UInt8(ascii: ";")) {
      let dense = declaration.compactMap { $0 > 0x20 ? ($0 &- 0x41 < 26 ? $0 | 0x20 : $0) : nil }
      guard let colon = dense.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(decoding: dense[..<colon], as: UTF8.self)
      guard watched.contains(name) else { continue }
      var value = String(decoding: dense[(colon + 1)...], as: UTF8.self)
      if value.hasSuffix("!important") { value.removeLast(10) }
      names[name] = value
    }
    for (name, value) in names {
      switch name {
      case "text-decoration", "text-decoration-line":
        if value.contains("line-through") { effect.insert(.struckOut) }
      case "display": if value == "none" { effect.insert(.hidden) }
      case "visibility": if value == "hidden" || value == "collapse" { effect.insert(.hidden) }
      case "opacity", "font-size", "font": if isNothing(value) { effect.insert(.hidden) }
      case "text-indent", "left", "top", "right", "margin-left":
        if value.hasPrefix("-"), let far = Double(value.dropFirst().prefix { $0.isNumber }), far >= 900 {
          effect.insert(.hidden)
        }
      case "color":
        let isGround = names["background"] == nil && names["background-color"] == nil
        if value == "transparent" || isGround && whites.contains(value) { effect.insert(.hidden) }
      case "clip": if value.contains("rect(0") || value.contains("rect(1px,1px,1px,1px") { effect.insert(.hidden) }
      case "clip-path": if value.contains("inset(100%") || value.contains("inset(50%") { effect.insert(.hidden) }
      case "height", "max-height", "width":
        if isNothing(value), names["overflow"] == "hidden" { effect.insert(.hidden) }
      default: break
      }
    }
    return effect
  }

  private static let watched: Set<String> = [
    "text-decoration", "text-decoration-line", "display", "visibility", "opacity", "font-size", "font", "text-indent",
    "left", "top", "right", "margin-left", "color", "background", "background-color", "clip", "clip-path", "height",
    "max-height", "width", "overflow",
  ]
  private static let whites: Set<String> = ["#fff", "#ffffff", "white", "rgb(255,255,255)", "rgba(255,255,255,1)"]

  /// "0", "0px", "0.0", "0/0a": nothing to see.
  private static func isNothing(_ value: String) -> Bool {
    guard value.first == "0" || value.hasPrefix(".0") else { return false }
    return !value.prefix { $0.isNumber || $0 == "." }.contains { ("1"..."9").contains($0) }
  }
}
