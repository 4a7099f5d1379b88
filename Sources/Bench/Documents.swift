import Foundation

/// Disclosures of about 3,500 characters for the grading benchmark, put together from the sample companies' pages: the
/// same number gives the same documents.
struct Documents {
  /// Sentences of the samples, markup taken out.
  let sentences: [String]

  init(samples folder: String) throws {
    var sentences: [String] = []
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    for file in files.sorted() where file.hasSuffix(".html") {
      let html = String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(file)")), as: UTF8.self)
      guard html.contains("slavery") else { continue }
      let text = html.replacing(/<(script|style)[\s\S]*?<\/(script|style)>/, with: " ").replacing(/<[^>]*>/, with: "\n")
      for line in text.split(separator: "\n") {
        let line = line.trimmingCharacters(in: .whitespaces)
        if line.count > 60 { sentences.append(line) }
      }
    }
    guard sentences.count > 50 else { throw BenchError(description: "\(folder): too few sample sentences") }
    self.sentences = sentences
  }

  /// Writes lines for `grade --jsonl`.
  func write(_ count: Int, to path: String) throws {
    var state = Self.seed
    try Self.write(count, to: path) { text(&state) }
  }

  /// Piece by piece: what this process holds when it starts a program counts towards that program's peak memory on
  /// Linux.
  static func write(_ count: Int, to path: String, text: () -> String) throws {
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    guard let file = FileHandle(forWritingAtPath: path) else { throw BenchError(description: "\(path): not written") }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    for number in 1...count {
      try file.write(contentsOf: encoder.encode(["id": "doc-\(number)", "text": text()]) + [0x0A])
    }
    try file.close()
  }

  /// The first documents, without writing them.
  func texts(_ count: Int) -> [String] {
    var state = Self.seed
    return (0..<count).map { _ in text(&state) }
  }

  private static let seed: UInt64 = 20_120_101

  private func text(_ state: inout UInt64) -> String {
    var text = "California Transparency in Supply Chains Act disclosure"
    while text.utf8.count < 3_450 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += (state >> 40) % 5 == 0 ? "\n\n" : " "
      text += sentences[Int((state >> 33) % UInt64(sentences.count))]
    }
    return text
  }
}
