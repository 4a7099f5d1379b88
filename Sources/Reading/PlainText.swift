import Disclosures
import Foundation

/// Plain text, Markdown and the like: paragraphs, headings and lists found from line breaks and marks.
enum PlainText {
  /// - Parameter text: UTF-8.
  static func document(_ text: [UInt8], id: String) -> Document {
    let blocks = blocks(text)
    let title = blocks.first.flatMap { $0.kind == .heading ? String(decoding: $0.text, as: UTF8.self) : nil }
    return DocumentBuilder.document(id: id, title: title ?? "", blocks: blocks)
  }

  private static func blocks(_ text: [UInt8]) -> [Block] {
    var builder = Builder()
    text.withUnsafeBufferPointer { bytes in
      var start = 0
      while start <= bytes.count {
        let end = lineEnd(bytes, start)
        builder.add(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        start = end + 1
      }
    }
    builder.flush()
    return builder.blocks
  }

  /// Where the line ends that begins at a place: at a line feed, a form feed or the end.
  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    func place(of byte: Int32, before end: Int) -> Int {
      guard start < end, let base = UnsafeRawPointer(bytes.baseAddress) else { return end }
      return memchr(base + start, byte, end - start).map { base.distance(to: UnsafeRawPointer($0)) } ?? end
    }
    return place(of: 0x0C, before: place(of: 0x0A, before: bytes.count))
  }

  /// Gathers lines, folded, into blocks.
  private struct Builder {
    var blocks: [Block] = []
    var paragraph: [[UInt8]] = []
    var kind = Passage.Kind.paragraph
    var level = 0

    mutating func add(_ raw: UnsafeBufferPointer<UInt8>) {
      var folded = FoldedText()
      folded.append(raw, keepsLines: false)
      let line = folded.bytes
      if line.isEmpty { return flush() }
      if let underline = underline(line), paragraph.count == 1, kind == .paragraph {
        kind = .heading
        level = underline
        return flush()
      }
      if line.count >= 3, line.allSatisfy({ "-=*_~`".utf8.contains($0) }) { return flush() }
      if let heading = Marks.heading(line) {
        flush()
        blocks.append(Block(.heading, level: heading.level, text: heading.text))
        return
      }
      if let item = Marks.listItem(line) {
        flush()
        kind = .listItem
        let indent = raw.prefix { $0 == 0x20 || $0 == 0x09 }.reduce(0) { $0 + ($1 == 0x09 ? 4 : 1) }
        level = 1 + min(indent / 2, 4)
        paragraph = [item]
        return
      }
      if line.starts(with: "> ".utf8) {
        if kind != .quotation { flush() }
        kind = .quotation
        paragraph.append(Array(line.dropFirst(2)))
        return
      }
      if kind == .listItem, startsBelow(raw, line) { flush() }
      // Lines this long are paragraphs of their own: nobody wraps text so wide.
      let isUnwrapped = line.count > 120 || (paragraph.last?.count ?? 0) > 120
      if kind == .quotation || isUnwrapped && !paragraph.isEmpty { flush() }
      paragraph.append(line)
    }

    /// Whether a line is no more of the item above it: it begins at the margin with a capital, the item says no whole
    /// sentence, and nobody who wraps lines as long as this one would have broken that one.
    private func startsBelow(_ raw: UnsafeBufferPointer<UInt8>, _ line: [UInt8]) -> Bool {
      guard let item = paragraph.last, raw.first != 0x20, raw.first != 0x09, !Marks.endsSentence(item),
        Marks.firstScalar(line[...])?.properties.isUppercase == true
      else { return false }
      return item.count + 1 + line.prefix { $0 != 0x20 }.count <= line.count
    }

    mutating func flush() {
      defer {
        paragraph = []
        kind = .paragraph
        level = 0
      }
      guard !paragraph.isEmpty else { return }
      guard kind == .paragraph else {
        blocks.append(Block(kind, level: level, text: Marks.joined(paragraph)))
        return
      }
      var start = 0
      for line in paragraph.indices where isHeading(line) {
        addParagraph(start..<line)
        blocks.append(Block(.heading, level: 6, text: paragraph[line]))
        start = line + 1
      }
      addParagraph(start..<paragraph.count)
    }

    private mutating func addParagraph(_ lines: Range<Int>) {
      if !lines.isEmpty { blocks.append(Block(.paragraph, text: Marks.joined(Array(paragraph[lines])))) }
    }

    /// A short line that stands alone, or over others without a blank line between them: first in the paragraph, or
    /// behind the end of a sentence where the line was broken on purpose.
    private func isHeading(_ line: Int) -> Bool {
      guard Marks.looksLikeHeading(paragraph[line]) else { return false }
      if paragraph.count == 1 { return true }
      guard line + 1 < paragraph.count, Marks.firstScalar(paragraph[line + 1][...])?.properties.isUppercase == true
      else { return false }
      return line == 0 || Marks.endsSentence(paragraph[line - 1]) && isBroken(behind: line)
    }

    /// Whether the first word of the next line would have found room in a line: then nobody wrapped it.
    private func isBroken(behind line: Int) -> Bool {
      let width = paragraph.lazy.map(\.count).max() ?? 0
      let word = paragraph[line + 1].prefix { $0 != 0x20 }.count
      return paragraph[line].count + 1 + word <= width
    }

    private func underline(_ line: [UInt8]) -> Int? {
      guard line.count >= 3 else { return nil }
      if line.allSatisfy({ $0 == UInt8(ascii: "=") }) { return 1 }
      return line.allSatisfy({ $0 == UInt8(ascii: "-") }) ? 2 : nil
    }
  }
}
