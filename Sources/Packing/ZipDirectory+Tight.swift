extension ZipDirectory {
  /// Whether every byte of a zip belongs to an entry or to the directory: none stands before, between or behind them, nor
  /// in a remark or an extra field of more than a few bytes, where no reader of the entries sees it (APPNOTE 6.3, sections
  /// 4.3.7 to 4.3.16). False for zips of more than 4 GB or 65,534 entries.
  public static func isTight(_ bytes: [UInt8]) -> Bool {
    let end = bytes.count - 22
    guard end >= 0, starts(bytes, at: end, with: [0x50, 0x4B, 5, 6]), number(bytes, at: end + 20, of: 2) == 0,
      let count = number(bytes, at: end + 10, of: 2), count < 0xFFFF,
      let directory = number(bytes, at: end + 16, of: 4)
    else { return false }
    var place = directory
    var stretches: [Stretch] = []
    for _ in 0..<count {
      guard let entry = Stretch(bytes, listedAt: place) else { return false }
      stretches.append(entry)
      place = entry.next
    }
    guard place == end else { return false }
    stretches.sort { $0.start < $1.start }
    let starts = stretches.map(\.start) + [directory]
    guard starts[0] == 0 else { return false }
    return zip(stretches, starts.dropFirst()).allSatisfy { entry, next in
      entry.mayEndWith.contains(next - entry.end)
    }
  }

  /// Of the bytes that one entry takes up.
  private struct Stretch {
    var start: Int
    /// Of what is packed.
    var end: Int
    /// Bytes that may follow it: of a descriptor, with a mark or without one, of short or long sizes.
    var mayEndWith: [Int]
    /// Where the directory goes on.
    var next: Int

    /// Times and owners take less.
    private static let mostExtra = 64

    init?(_ bytes: [UInt8], listedAt place: Int) {
      func number(_ place: Int, _ size: Int = 2) -> Int? { ZipDirectory.number(bytes, at: place, of: size) }
      guard ZipDirectory.starts(bytes, at: place, with: [0x50, 0x4B, 1, 2]), let flags = number(place + 8),
        let packed = number(place + 20, 4), let name = number(place + 28), let extra = number(place + 30),
        number(place + 32) == 0, let start = number(place + 42, 4),
        ZipDirectory.starts(bytes, at: start, with: [0x50, 0x4B, 3, 4]), number(start + 26) == name,
        let own = number(start + 28), max(extra, own) <= Self.mostExtra
      else { return nil }
      (self.start, end, next) = (start, start + 30 + name + own + packed, place + 46 + name + extra)
      mayEndWith = flags & 8 == 0 ? [0] : [0, 12, 16, 20, 24]
    }
  }
}
