import Disclosures

/// Plain text, Markdown and the like: paragraphs, headings and lists found from line breaks and marks.
enum PlainText {
  /// - Parameter text: UTF-8; other bytes become U+FFFD.
  static func document(_ text: [UInt8], id: String) -> Document {
    let blocks = blocks(String(decoding: text, as: UTF8.self))
    let title = blocks.first.flatMap { $0.kind == .heading ? String(decoding: $0.text, as: UTF8.self) : nil }
    return DocumentBuilder.document(id: id, title: title ?? "", blocks: blocks)
  }

  static func blocks(_ text: String) -> [Block] {
    var builder = Builder()
    for line in text.utf8.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A || $0 == 0x0C }) {
      builder.add(Substring(line))
    }
    builder.flush()
    return builder.blocks
  }

  private struct Builder {
    var blocks: [Block] = []
    var paragraph: [String] = []
    var kind = Passage.Kind.paragraph
    var level = 0

    mutating func add(_ raw: Substring) {
      let indent = raw.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.reduce(0) { $0 + ($1 == 0x09 ? 4 : 1) }
      let line = folded(String(raw))
      if line.isEmpty { return flush() }
      if let underline = underline(line), paragraph.count == 1, kind == .paragraph {
        kind = .heading
        level = underline
        return flush()
      }
      if line.utf8.count >= 3, line.utf8.allSatisfy({ "-=*_~`".utf8.contains($0) }) { return flush() }
      if let heading = Marks.heading(line) {
        flush()
        blocks.append(Block(.heading, level: heading.level, heading.text))
        return
      }
      if let item = Marks.listItem(line) {
        flush()
        kind = .listItem
        level = 1 + min(indent / 2, 4)
        paragraph = [item]
        return
      }
      if line.hasPrefix("> ") {
        if kind != .quotation { flush() }
        kind = .quotation
        paragraph.append(String(line.dropFirst(2)))
        return
      }
      // Lines this long are paragraphs of their own: nobody wraps text so wide.
      let isUnwrapped = line.utf8.count > 120 || (paragraph.last?.utf8.count ?? 0) > 120
      if kind == .quotation || isUnwrapped && !paragraph.isEmpty { flush() }
      paragraph.append(line)
    }

    mutating func flush() {
      defer {
        paragraph = []
        kind = .paragraph
        level = 0
      }
      guard !paragraph.isEmpty else { return }
      let text = Marks.joined(paragraph)
      if kind == .paragraph, paragraph.count == 1, Marks.looksLikeHeading(text) {
        blocks.append(Block(.heading, level: 6, text))
      } else if kind == .paragraph, paragraph.count > 1,
        Marks.looksLikeHeading(paragraph[0]), paragraph[1].unicodeScalars.first?.properties.isUppercase == true
      {
        // A short line over a paragraph without a blank line between them.
        blocks.append(Block(.heading, level: 6, paragraph[0]))
        blocks.append(Block(.paragraph, Marks.joined(Array(paragraph.dropFirst()))))
      } else {
        blocks.append(Block(kind, level: level, text))
      }
    }

    private func underline(_ line: String) -> Int? {
      guard line.utf8.count >= 3 else { return nil }
      if line.utf8.allSatisfy({ $0 == UInt8(ascii: "=") }) { return 1 }
      return line.utf8.allSatisfy({ $0 == UInt8(ascii: "-") }) ? 2 : nil
    }
  }
}
