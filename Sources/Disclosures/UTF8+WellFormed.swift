extension UTF8 {
  /// Whether bytes are well-formed UTF-8 (Unicode 16, table 3-7): whether `String(validating:as:)` would take them, told
  /// without making a string.
  public static func isWellFormed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while true {
      while bytes.count &- place >= 8, EightBytes(bytes, at: place).areWide == 0 { place &+= 8 }
      if place == bytes.count { return true }
      let width = width(bytes, at: place)
      if width == 0 { return false }
      place &+= width
    }
  }

  /// Bytes of the character that begins at a place; 0 where none does.
  private static func width(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let (width, second): (Int, ClosedRange<UInt8>)
    switch bytes[place] {
    case ..<0x80: return 1
    case 0xC2...0xDF: (width, second) = (2, 0x80...0xBF)
    case 0xE0: (width, second) = (3, 0xA0...0xBF)
    case 0xED: (width, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (width, second) = (3, 0x80...0xBF)
    case 0xF0: (width, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (width, second) = (4, 0x80...0xBF)
    case 0xF4: (width, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard place + width <= bytes.count, second.contains(bytes[place + 1]) else { return 0 }
    for offset in 2..<max(2, width) where bytes[place + offset] & 0xC0 != 0x80 { return 0 }
    return width
  }
}
