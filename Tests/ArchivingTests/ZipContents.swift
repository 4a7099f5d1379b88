import Packing

/// A zip file as text, for tests.
struct ZipContents {
  private let reader: ZipReader
  init(_ path: String) throws { reader = try ZipReader(path: path) }
  var names: [String] { reader.entries.map(\.name) }
  func text(_ name: String) throws -> String { String(decoding: try reader.read(name), as: UTF8.self) }
}
