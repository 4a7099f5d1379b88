/// What the standard says of an element that bears on where others end.
struct Traits: OptionSet {
  let rawValue: UInt16

  /// Has no content and no end tag.
  static let void = Traits(rawValue: 1)
  static let heading = Traits(rawValue: 2)
  /// Ends the search for an element in scope (13.2.4.2).
  static let scope = Traits(rawValue: 4)
  static let tablePart = Traits(rawValue: 8)
  static let formatting = Traits(rawValue: 16)
  static let endsParagraph = Traits(rawValue: 32)
  /// What a formatting element's end tag does not reach across.
  static let special = Traits(rawValue: 64)
  static let list = Traits(rawValue: 128)
  static let cell = Traits(rawValue: 256)
  static let row = Traits(rawValue: 512)
  static let rows = Traits(rawValue: 1024)
  static let table = Traits(rawValue: 2048)
  static let choice = Traits(rawValue: 4096)
  static let foreign = Traits(rawValue: 8192)
  /// Its start may end others.
  static let closes = Traits(rawValue: 16384)
  /// Text up to its end tag is not looked through for tags.
  static let raw = Traits(rawValue: 32768)

  static func of(_ name: String) -> Traits { known[name] ?? [] }

  private static let known: [String: Traits] = {
    var table: [String: Traits] = [:]
    func add(_ traits: Traits, _ names: String) {
      for name in names.split(separator: " ") { table[String(name), default: []].formUnion(traits) }
    }
    add(
      .void, "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr")
    add([.heading, .closes], "h1 h2 h3 h4 h5 h6")
    add([.scope, .special], "applet button caption html marquee object table td template th")
    add([.tablePart, .special], "table thead tbody tfoot tr td th caption html body template")
    add(.formatting, "b big code em font i nobr s small span strike strong tt u")
    add(
      [.endsParagraph, .special, .closes],
      "address article aside blockquote center details dialog dd dir div dl dt fieldset figcaption figure footer form "
        + "h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p plaintext pre search section summary table ul")
    add(.list, "ul ol menu dl")
    add([.cell, .closes], "td th")
    add([.row, .closes], "tr")
    add([.rows, .closes], "thead tbody tfoot caption")
    add(.table, "table")
    add(.choice, "select")
    add(.closes, "option optgroup a body")
    add(.foreign, "svg math")
    add(.raw, "script style xmp iframe noembed noframes title textarea")
    return table
  }()
}
