import Mustache

/// The page templates (Mustache), read and checked once.
///
/// What a template puts in is escaped, always: a template that asks for raw output is refused.
public struct Templates: Sendable {
  private let library: MustacheLibrary

  /// - Parameter files: template files by path; their names without folder and ending are the names of the templates.
  /// - Throws: `TemplateError` with the file and what is wrong with it.
  public init(files: [String: [UInt8]]) throws(TemplateError) {
    MustacheContentTypes.register(EscapedHTML(), named: EscapedHTML.name)
    var library = MustacheLibrary()
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".mustache") {
      let text = String(decoding: bytes, as: UTF8.self)
      for raw in ["{{{", "{{&"] where text.contains(raw) {
        throw TemplateError(file: path, reason: "“\(raw)” would put text in unescaped; use “{{”")
      }
      do {
        // In front of every template, so that none can forget it.
        let template = try MustacheTemplate(string: "{{% CONTENT_TYPE:\(EscapedHTML.name)}}\n" + text)
        library.register(template, named: Self.name(path))
      } catch let error as MustacheTemplate.ParserError {
        // Our own first line does not count.
        let line = max(1, error.context.lineNumber - 1)
        throw TemplateError(file: "\(path):\(line):\(error.context.columnNumber)", reason: "\(error.error)")
      } catch {
        throw TemplateError(file: path, reason: "\(error)")
      }
    }
    let needed = ["page", "index", "company", "methodology", "comparison"]
    for needed in needed where library.getTemplate(named: needed) == nil {
      throw TemplateError(file: "\(needed).mustache", reason: "is missing")
    }
    self.library = library
  }

  /// Empty when there is no such template; `init` saw to it that there is.
  func render(_ name: String, _ model: [String: Any]) -> [UInt8] {
    Array((library.render(model, withTemplate: name) ?? "").utf8)
  }

  private static func name(_ path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.dropLast(".mustache".count))
  }
}

/// Why the templates cannot be used.
public struct TemplateError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Path, with line and column where they are known.
  public var file: String
  public var reason: String
  public var description: String { "\(file): \(reason)" }
  public init(file: String, reason: String) {
    self.file = file
    self.reason = reason
  }
}

/// Escapes byte by byte. The library's own HTML type goes by grapheme, so that a quotation mark with a combining
/// accent after it is another character and ends an attribute unescaped.
struct EscapedHTML: MustacheContentType {
  static let name = "ESCAPED_HTML"

  func escapeText(_ text: String) -> String {
    guard text.utf8.contains(where: Self.isEscaped) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}
