/// The end of a series of Zstandard frames (RFC 8878, section 3.1). Every block says how long it is, so that nothing has
/// to be unpacked to find the last one.
struct ZstdEnd: CodingEnd {
  private enum Part { case magic, descriptor, header, blockHeader, block, checksum, skippableSize, skippable, nonsense }

  private var part = Part.magic
  /// Bytes of the part that are there, where they are looked at.
  private var bytes: [UInt8] = []
  /// Bytes of the part that are still to come.
  private var left = 4
  private var isLastBlock = false
  private var hasChecksum = false
  private var hasFrame = false

  /// What comes behind the last frame and begins no other takes nothing from it.
  var isReached: Bool {
    hasFrame && (part == .nonsense || part == .magic && (bytes.isEmpty || !Self.mayBeginFrame(bytes)))
  }

  /// Whether bytes, fewer than four, may be the start of a frame's magic number or of a skippable one's.
  private static func mayBeginFrame(_ bytes: [UInt8]) -> Bool {
    [0x28, 0xB5, 0x2F, 0xFD].starts(with: bytes)
      || bytes[0] & 0xF0 == 0x50 && [0x2A, 0x4D, 0x18].starts(with: bytes.dropFirst())
  }

  mutating func take(_ piece: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < piece.count, part != .nonsense {
      let count = min(left, piece.count - index)
      if part != .block, part != .skippable { bytes += piece[index..<index + count] }
      index += count
      left -= count
      // A part may be of no length at all.
      while left == 0, part != .nonsense { next() }
    }
  }

  /// What follows a part that is complete.
  private mutating func next() {
    defer { bytes = [] }
    let number = bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    switch part {
    case .magic:
      if number == 0xFD2F_B528 {
        begin(.descriptor, 1)
      } else if number & ~0xF == 0x184D_2A50 {
        begin(.skippableSize, 4)
      } else {
        part = .nonsense
      }
    case .descriptor: begin(.header, headerBytes(descriptor: number))
    case .header: begin(.blockHeader, 3)
    case .blockHeader:
      isLastBlock = number & 1 == 1
      // A run-length block holds the one byte that it repeats.
      begin(.block, number >> 1 & 3 == 1 ? 1 : number >> 3)
    case .block:
      if !isLastBlock { begin(.blockHeader, 3) } else if hasChecksum { begin(.checksum, 4) } else { endFrame() }
    case .checksum: endFrame()
    case .skippableSize: begin(.skippable, number)
    case .skippable: begin(.magic, 4)
    case .nonsense: break
    }
  }

  private mutating func begin(_ part: Part, _ count: Int) {
    (self.part, left) = (part, count)
  }

  private mutating func endFrame() {
    hasFrame = true
    begin(.magic, 4)
  }

  /// Bytes of window size, dictionary id and content size (RFC 8878, section 3.1.1.1).
  private mutating func headerBytes(descriptor: Int) -> Int {
    let isSingleSegment = descriptor & 0x20 != 0
    hasChecksum = descriptor & 0x04 != 0
    let sizeBytes = [isSingleSegment ? 1 : 0, 2, 4, 8][descriptor >> 6]
    return (isSingleSegment ? 0 : 1) + [0, 1, 2, 4][descriptor & 3] + sizeBytes
  }
}
