import Disclosures

extension RiskMap {
  /// The map as a picture: three blocks of bars, the dark part of a bar being rows listed for forced labor. At most
  /// fifteen bars a block. Self-contained SVG 1.1 with a title and a description for screen readers.
  public var svg: String {
    let blocks = [("By country", byCountry), ("By good", byGood), ("By sector", bySector)]
    var body = ""
    var y = 64
    for (title, bars) in blocks {
      body += text(16, y, title, "h")
      y += 14
      let shown = bars.prefix(15)
      let most = max(shown.map(\.listed).max() ?? 1, 1)
      for bar in shown {
        body += row(bar, y, most)
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
      .h{font-weight:bold}.n{fill:#666}.a{fill:#9bb7d4}.f{fill:#1f4e79}</style>\
      <rect width="100%" height="100%" fill="#fff"/>\(text(16, 28, heading + "; dark: listed for forced labor", "h"))\
      \(body)\(text(16, y + 8, "\(list.title), \(list.edition). Not listed does not mean clean.", "n"))</svg>

      """
  }

  private func row(_ bar: Bar, _ y: Int, _ most: Int) -> String {
    let width = bar.listed * 400 / most
    let dark = bar.forced * 400 / most
    return text(16, y + 14, String(bar.name.prefix(30)), "l")
      + "<rect class=\"a\" x=\"240\" y=\"\(y + 2)\" width=\"\(max(width, 1))\" height=\"16\"/>"
      + (dark > 0 ? "<rect class=\"f\" x=\"240\" y=\"\(y + 2)\" width=\"\(dark)\" height=\"16\"/>" : "")
      + text(248 + width, y + 14, "\(bar.listed)", "n")
  }

  private func text(_ x: Int, _ y: Int, _ text: String, _ style: String) -> String {
    "<text class=\"\(style)\" x=\"\(x)\" y=\"\(y)\">\(escaped(text))</text>"
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
