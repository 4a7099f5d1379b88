/// Signs by which a company answers for a line or a cell of a table.
enum ReplySign {
  case ticked
  case crossed

  init?(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\u{2713}", "\u{2714}", "\u{2705}", "\u{2611}": self = .ticked
    case "\u{2715}", "\u{2716}", "\u{2717}", "\u{2718}", "\u{274C}": self = .crossed
    default: return nil
    }
  }

  /// How many bytes each of them takes in UTF-8.
  static let length = 3

  /// The sign that begins at a byte of well-formed UTF-8.
  init?(_ text: [UInt8], at place: Int) {
    guard text[place] & 0xF0 == 0xE0, place + Self.length <= text.count else { return nil }
    let bits = (0..<Self.length).reduce(UInt32(0)) { $0 << 6 | UInt32(text[place + $1] & ($1 == 0 ? 0x0F : 0x3F)) }
    guard let scalar = Unicode.Scalar(bits) else { return nil }
    self.init(scalar)
  }
}
