/// A double quotation mark, straight or curly.
enum QuotationMark {
  case opening, closing, straight

  /// The mark that begins at a byte; nil where none does.
  ///
  /// - Parameter end: what belongs to it lies before this.
  init?(_ text: [UInt8], at byte: Int, before end: Int) {
    if text[byte] == Self.straightByte {
      self = .straight
      return
    }
    guard text[byte] == 0xE2, byte + 2 < end, text[byte + 1] == 0x80 else { return nil }
    switch text[byte + 2] {
    case 0x9C, 0x9E, 0x9F: self = .opening
    case 0x9D: self = .closing
    default: return nil
    }
  }

  static let straightByte = UInt8(ascii: "\"")
  /// What is not closed after so many words was no quotation.
  static let mostWords = 400
}
