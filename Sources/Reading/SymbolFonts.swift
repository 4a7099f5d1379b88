/// Fonts whose letters show as signs: words set in them are no words to a reader.
enum SymbolFonts {
  /// - Parameter names: names of fonts in whatever case and punctuation.
  static func contains(_ names: String) -> Bool {
    let run = names.lowercased().filter { $0.isLetter || $0.isNumber }
    return known.contains { run.contains($0) }
  }

  private static let known = [
    "dings", "dingbat", "symbol", "marlett", "mtextra", "icon", "glyph", "barcode", "code39", "code128", "emoji",
    "awesome", "blank", "redact",
  ]
}
