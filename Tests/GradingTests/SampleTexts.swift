import Disclosures
import Foundation
import Reading

/// Texts that whole-document tests run over, in the order of their paths.
enum SampleTexts {
  /// Every page and document of `samples/` that can be read.
  static func all() throws -> [Document] {
    let samples = fixtures.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "samples")
    return try ["documents", "web"].flatMap { (folder: String) -> [Document] in
      let top = samples.appending(path: folder)
      return try FileManager.default.subpathsOfDirectory(atPath: top.path).sorted().compactMap { path in
        guard path.hasSuffix(".txt") || path.hasSuffix(".html") else { return nil }
        let bytes = [UInt8](try Data(contentsOf: top.appending(path: path)))
        return try? read(bytes, as: Source(id: path, name: path)).get().document
      }
    }
  }

  /// The `build` part of the development rows: one JSON object a line with `id`, `part` and `text`.
  static func developmentRows(_ file: URL) throws -> [Document] {
    struct Row: Decodable {
      var id: String
      var part: String
      var text: String
    }
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
      return row.part == "build" ? Page(text: row.text, id: row.id).document : nil
    }
  }
}
