/// Writes a CSV (RFC 4180, lines end in LF as the rest of our files do) that is safe to open in a spreadsheet.
///
/// A cell that a spreadsheet would take for a formula is written with an apostrophe before it: one that begins with
/// `=`, `+`, `-`, `@`, their full-width forms, a tab, a CR or a LF (OWASP, "CSV Injection"). A plain number keeps its
/// sign: `-12.5`, `+3`, `-1.5e-3` and `-4%` are written as they stand, `-2+3` is not.
public struct CSVWriter: Sendable {
  /// What has been written so far, UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// With a byte order mark Excel takes the file for UTF-8; other programs may show the mark.
  public init(byteOrderMark: Bool = false) {
    if byteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  public mutating func write(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(comma) }
      append(Self.defused(cell))
    }
    bytes.append(lineFeed)
  }

  /// Gives away what has been written and starts anew, for files that are written piece by piece.
  public mutating func drain() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// The cell as it is written, before quoting.
  public static func defused(_ cell: String) -> String {
    guard let first = cell.unicodeScalars.first else { return cell }
    switch first {
    case "=", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return "'" + cell
    case "+", "-": return isNumber(cell.utf8.dropFirst()) ? cell : "'" + cell
    default: return cell
    }
  }

  /// Digits with at most one decimal point, an exponent and a per cent sign; nothing that could be an operator.
  private static func isNumber(_ text: Substring.UTF8View) -> Bool {
    var rest = text
    func takeDigits() -> Int {
      let count = rest.prefix { (48...57).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    var digits = takeDigits()
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      digits += takeDigits()
    }
    guard digits > 0 else { return false }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
      guard takeDigits() > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "%") { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  private mutating func append(_ cell: String) {
    let utf8 = cell.utf8
    let needsQuotes =
      utf8.contains { $0 == comma || $0 == quote || $0 == lineFeed || $0 == carriageReturn }
      || utf8.first == UInt8(ascii: " ") || utf8.last == UInt8(ascii: " ")
    guard needsQuotes else {
      bytes += utf8
      return
    }
    bytes.append(quote)
    for byte in utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
