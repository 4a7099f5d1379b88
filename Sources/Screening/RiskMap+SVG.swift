import Disclosures

extension RiskMap {
  /// The map as a picture: three blocks of bars, the dark part of a bar being rows listed for forced labor, and one of
  /// rows under orders where orders were looked for. At most fifteen bars a block. Self-contained SVG 1.1 with a title and a description for screen readers.
  public var svg: String {
    var blocks = [
      ("By country", byCountry, "a"), ("By good", byGood, "a"), ("By sector", bySector, "a"),
    ]
    if !byOrder.isEmpty { blocks.append(("Under an order, by its country", byOrder, "o")) }
    var body = legend
    var y = 84
    for (title, bars, style) in blocks {
      body += text(16, y, title, "h")
      y += 14
      let shown = bars.prefix(15)
      let most = max(shown.map(\.listed).max() ?? 1, 1)
      for bar in shown {
        body += row(bar, y, most, style)
        y += 22
      }
      if bars.isEmpty {
        body += text(16, y + 12, "no listed pair", "n")
        y += 22
      }
      if bars.count > shown.count {
        body += text(16, y + 12, "and \(bars.count - shown.count) more", "n")
        y += 22
      }
      y += 24
    }
    let heading = "\(listedRows) of \(rows) rows hold a listed pair"
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="720" height="\(y + 24)" viewBox="0 0 720 \(y + 24)" role="img" \
      aria-labelledby="t d"><title id="t">Where listed goods are</title><desc id="d">\(escaped(heading)). \
      \(escaped(list.title)), \(escaped(list.edition)).</desc><style>text{font:13px sans-serif;fill:#222}\
      .h{font-weight:bold}.n{fill:#666}.a{fill:#9bb7d4}.f{fill:#1f4e79}\
      .o{fill:#b5652a}</style><rect width="100%" height="100%" fill="#fff"/>\(text(16, 28, heading, "h"))\
      \(body)\(text(16, y + 8, "\(list.title), \(list.edition). Not listed does not mean clean.", "n"))</svg>

      """
  }

  /// What the colors mean.
  private var legend: String {
    let entries =
      [("f", "listed for forced labor"), ("a", "listed otherwise")] + (byOrder.isEmpty ? [] : [("o", "order")])
    return entries.enumerated().map { place, entry in
      let x = 16 + place * 190
      return "<rect class=\"\(entry.0)\" x=\"\(x)\" y=\"42\" width=\"16\" height=\"12\"/>"
        + text(x + 24, 53, entry.1, "n")
    }.joined()
  }

  private func row(_ bar: Bar, _ y: Int, _ most: Int, _ style: String) -> String {
    let width = bar.listed * 360 / most
    let dark = bar.forced * 360 / most
    // The longest name of a country has 45 letters; what does not fit is said to be cut.
    let name = bar.name.count > 36 ? bar.name.prefix(35) + "\u{2026}" : bar.name[...]
    return text(16, y + 14, String(name), "l")
      + "<rect class=\"\(style)\" x=\"280\" y=\"\(y + 2)\" width=\"\(max(width, 1))\" height=\"16\"/>"
      + (dark > 0 ? "<rect class=\"f\" x=\"280\" y=\"\(y + 2)\" width=\"\(dark)\" height=\"16\"/>" : "")
      + text(288 + width, y + 14, "\(bar.listed)", "n")
  }

  private func text(_ x: Int, _ y: Int, _ text: String, _ style: String) -> String {
    "<text class=\"\(style)\" x=\"\(x)\" y=\"\(y)\">\(escaped(text))</text>"
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
