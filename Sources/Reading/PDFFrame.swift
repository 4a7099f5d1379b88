/// Whether a PDF is one whole file: its tables of objects lead to every object, and it ends where it says so (PDF 1.7,
/// sections 7.5.4 to 7.5.6). Readers put such a file together from what they find, and each in its own way.
enum PDFFrame {
  /// More updates than a certification has.
  private static let mostSections = 64

  static func isWhole(_ bytes: [UInt8]) -> Bool {
    let ends = places(of: "%%EOF", in: bytes)
    guard let end = ends.last, bytes[(end + 5)...].allSatisfy({ isBlank($0) || $0 == 0 }),
      let start = places(of: "startxref", in: bytes).last, start < end
    else { return false }
    var next = number(in: bytes, after: start + 9)
    var sections = 0
    while let place = next {
      guard sections < mostSections, let section = Section(bytes, at: place) else { return false }
      sections += 1
      next = section.previous
    }
    // An update adds an end of its own and names the table before it; another file glued on does not.
    return sections > 0 && ends.count <= sections
  }

  /// One table of objects with its trailer.
  private struct Section {
    var previous: Int?

    init?(_ bytes: [UInt8], at place: Int) {
      guard bytes.indices.contains(place) else { return nil }
      var reader = Reader(bytes: bytes, place: place)
      let end: Int
      if reader.word() == "xref" {
        guard reader.objectsStand() else { return nil }
        guard let start = PDFFrame.first("startxref", in: bytes, from: reader.place) else { return nil }
        end = start
      } else {
        // A stream that holds the table: "7 0 obj << /Type /XRef ... >> stream".
        reader.place = place
        guard reader.isObject(nil), let stream = PDFFrame.first("stream", in: bytes, from: reader.place) else {
          return nil
        }
        end = stream
      }
      guard let key = PDFFrame.first("/Prev", in: bytes, from: reader.place), key < end else { return }
      previous = PDFFrame.number(in: bytes, after: key + 5)
    }
  }

  /// Words between blanks.
  private struct Reader {
    let bytes: [UInt8]
    var place: Int

    /// Most blanks between two words: a hostile table may lead to the same ones again and again.
    private static let mostBlanks = 64

    mutating func word() -> String {
      let blanks = place
      while place < bytes.count, place - blanks < Self.mostBlanks, isBlank(bytes[place]) { place += 1 }
      let start = place
      while place < bytes.count, place - start < 20, !isBlank(bytes[place]), !"<>[]/(".utf8.contains(bytes[place]) {
        place += 1
      }
      return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    mutating func isObject(_ number: Int?) -> Bool {
      guard let found = Int(word()), number == nil || found == number, Int(word()) != nil else { return false }
      return word() == "obj"
    }

    /// The rows of a table up to its trailer: each object in use stands where the table says.
    mutating func objectsStand() -> Bool {
      var isEmpty = true
      while true {
        let word = word()
        if word == "trailer" { return !isEmpty }
        isEmpty = false
        // Ten digits are the most that the format has room for (section 7.5.4).
        guard let first = Int(word), (0..<10_000_000_000).contains(first), let count = Int(self.word()),
          (0...100_000).contains(count)
        else { return false }
        for number in first..<first + count {
          guard let offset = Int(self.word()), Int(self.word()) != nil else { return false }
          let use = self.word()
          guard use == "n" || use == "f" else { return false }
          guard use == "n" else { continue }
          var other = Reader(bytes: bytes, place: offset)
          guard bytes.indices.contains(offset), other.isObject(number) else { return false }
        }
      }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x0A, 0x0D, 0x09, 0x0C].contains(byte) }

  private static func number(in bytes: [UInt8], after place: Int) -> Int? {
    let digits = bytes[min(place, bytes.count)...].drop(while: isBlank).prefix { $0 &- 0x30 < 10 }
    return digits.count <= 12 ? Int(String(decoding: digits, as: UTF8.self)) : nil
  }

  private static func first(_ word: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    places(of: word, in: bytes, from: start, atMost: 1).first
  }

  static func places(of word: StaticString, in bytes: [UInt8], from start: Int = 0, atMost most: Int = .max) -> [Int] {
    word.withUTF8Buffer { word in
      var found: [Int] = []
      var place = start
      while place + word.count <= bytes.count, found.count < most {
        if bytes[place] == word[0], bytes[place..<place + word.count].elementsEqual(word) { found.append(place) }
        place += 1
      }
      return found
    }
  }
}
