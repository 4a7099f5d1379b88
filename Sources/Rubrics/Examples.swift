import Disclosures

/// Examples are a fifth of a rubric's bytes, and nobody asks for them but who checks the rubric or explains it: all others
/// leave them out before the files are read as YAML.
enum Examples {
  /// A rule file without what stands below lines that say "examples:" and nothing else. All line feeds stay, so that
  /// places in messages are those of the file.
  ///
  /// A text of several lines that has such a line loses what stands below it, too; `fairlead rubric check` tells.
  static func leftOut(of file: [UInt8]) -> [UInt8] {
    file.withUnsafeBufferPointer { bytes in
      var kept: [UInt8] = []
      kept.reserveCapacity(bytes.count)
      var start = 0
      /// How far the key is indented whose value is left out.
      var depth: Int?
      while start < bytes.count {
        let line = Line(bytes, start)
        start = line.end
        if let key = depth, line.isBelow(key) {
          kept.append(0x0A)
        } else if line.isKey {
          depth = line.text.lowerBound - line.start
          kept.append(0x0A)
        } else {
          depth = nil
          kept += bytes[line.start..<line.end]
        }
      }
      return kept
    }
  }

  private struct Line {
    let bytes: UnsafeBufferPointer<UInt8>
    let start: Int
    /// Behind its line feed.
    let end: Int
    /// Bytes without the blanks around.
    let text: Range<Int>

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) {
      self.bytes = bytes
      self.start = start
      end = Self.end(bytes, start)
      var first = start
      while first < end, bytes[first] == 0x20 { first += 1 }
      var last = end
      while last > first, bytes[last - 1] <= 0x20 { last -= 1 }
      text = first..<last
    }

    private static func end(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
      var place = start
      while bytes.count - place >= 8 {
        let breaks = EightBytes(bytes, at: place).are(0x0A)
        if breaks != 0 { return place + EightBytes.count(before: breaks) + 1 }
        place += 8
      }
      while place < bytes.count, bytes[place] != 0x0A { place += 1 }
      return min(place + 1, bytes.count)
    }

    var isKey: Bool { text.count == 9 && bytes[text].elementsEqual("examples:".utf8) }

    /// Whether it belongs to the value of a key that is indented so far, or says nothing.
    func isBelow(_ key: Int) -> Bool {
      guard let first = text.first, bytes[first] != UInt8(ascii: "#") else { return true }
      let indent = first - start
      return indent > key || indent == key && bytes[first] == UInt8(ascii: "-") && !bytes[text].starts(with: "---".utf8)
    }
  }
}

extension Rulebook {
  /// The same without its examples.
  public var withoutExamples: Rulebook {
    var book = self
    for area in book.rubric.areas.indices {
      for fact in book.rubric.areas[area].facts.indices { book.rubric.areas[area].facts[fact].examples = [] }
    }
    for area in book.language.areas.indices {
      for frame in book.language.areas[area].frames.indices { book.language.areas[area].frames[frame].examples = [] }
    }
    book.language.recognition.examples = []
    return book
  }
}
