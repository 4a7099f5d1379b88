/// What an element's name means to a reader of text.
enum HTMLRole {
  case skipped, block, inline, heading(Int), list, item, row, cell, term, explanation, quotation, lineBreak, bold
  case preformatted, link, image, summary, superscript, rule

  static func of(_ name: String) -> HTMLRole {
    roles[name] ?? (name.utf8.contains(UInt8(ascii: "-")) ? .block : .inline)
  }

  private static let roles: [String: HTMLRole] = {
    var roles: [String: HTMLRole] = [
      "li": .item, "tr": .row, "td": .cell, "th": .cell, "dt": .term, "dd": .explanation, "blockquote": .quotation,
      "br": .lineBreak, "pre": .preformatted, "a": .link, "area": .link, "img": .image, "summary": .summary,
      "sup": .superscript, "hr": .rule,
    ]
    for level in 1...6 { roles["h\(level)"] = .heading(level) }
    for name in ["ul", "ol", "menu", "dir"] { roles[name] = .list }
    for name in ["b", "strong"] { roles[name] = .bold }
    for name in [
      "script", "style", "noscript", "template", "iframe", "object", "canvas", "audio", "video", "select", "datalist",
      "textarea", "svg", "math", "head", "noframes", "noembed", "applet", "title",
    ] { roles[name] = .skipped }
    for name in [
      "address", "article", "aside", "body", "caption", "center", "details", "dialog", "div", "dl", "fieldset",
      "figcaption", "figure", "footer", "form", "header", "hgroup", "html", "legend", "main", "nav", "p", "search",
      "section", "table", "tbody", "tfoot", "thead", "frameset", "button",
    ] { roles[name] = .block }
    return roles
  }()
}
