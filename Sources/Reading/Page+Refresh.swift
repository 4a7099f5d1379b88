extension Page {
  /// Where "0; url=/new" sends a browser at once, within five seconds: the content of a meta element or of a `Refresh`
  /// field (HTML, "shared declarative refresh steps"). Nil for a page that only shows itself again.
  public static func target(ofRefresh content: String) -> String? {
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    let content = content.drop(while: isBlank)
    let time = content.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    guard !time.isEmpty, let seconds = Int("0" + time.prefix { $0 != "." }), seconds <= 5 else { return nil }
    var target = content.dropFirst(time.count).drop(while: isBlank)
    if let mark = target.first, mark == ";" || mark == "," { target = target.dropFirst().drop(while: isBlank) }
    if target.lowercased().hasPrefix("url") {
      let value = target.dropFirst(3).drop(while: isBlank)
      if value.first == "=" { target = value.dropFirst().drop(while: isBlank) }
    }
    if let quote = target.first, quote == "\"" || quote == "'" {
      target = target.dropFirst().prefix { $0 != quote }
    }
    return target.isEmpty ? nil : String(target)
  }
}
