/// Names of regions under an order, and of places in Chinese, beyond those that stand in running text.
struct RegionNames: Sendable {
  /// Codes in a cell of their own, "cn xj", to the region's id.
  private(set) var codes: [String: String] = [:]
  /// Names in Chinese, which is written without blanks between words; the longest first.
  private(set) var han: [(text: String, place: PlaceName)] = []
  /// Cities and prefectures, in the words of `Word.form`.
  private var cities: Set<[String]> = []
  /// Names that other countries have too.
  private(set) var local = PhraseIndex<String>()
  /// By the first two digits.
  private var postcodes: [String: String] = [:]
  /// Countries of the regions with local names or postal codes.
  private(set) var homes: Set<String> = []
  /// Words of firms' names that tell the region wherever their office is, to the region's id.
  private(set) var firms: [String: String] = [:]

  mutating func insert(code: String, region: String) {
    codes[words(of: code).map(\.form).joined(separator: " ")] = region
  }

  mutating func insert(city: String) { cities.insert(words(of: city).map(\.form)) }

  mutating func insert(han text: String, _ place: PlaceName) {
    let length = text.count
    let start = han.firstIndex { $0.text.count < length } ?? han.endIndex
    han.insert((text, place), at: start)
  }

  /// Whether words are the name of a city and not of the region itself.
  func isCity(_ words: ArraySlice<Word>) -> Bool { cities.contains(words.map(\.form)) }

  /// A name that counts only where the region's country is known otherwise.
  mutating func insert(local text: String, region: String, home: String) {
    local.insert(text, region)
    homes.insert(home)
  }

  mutating func insert(postcode prefix: String, region: String, home: String) {
    postcodes[prefix] = region
    homes.insert(home)
  }

  mutating func insert(firm: String, region: String) {
    for word in words(of: firm).prefix(1) { firms[word.form] = region }
  }

  /// The region in whose numbers a postal code of six digits lies.
  func region(postcode: String) -> String? {
    guard postcode.utf8.count == 6, postcode.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return postcodes[String(postcode.prefix(2))]
  }

  /// Places that a text in Chinese names, in its order, streets named after them left out.
  func places(in text: String, _ words: OriginWords) -> [PlaceName] {
    guard text.unicodeScalars.contains(where: { Self.isHan($0) }) else { return [] }
    var rest = text[...]
    var found: [PlaceName] = []
    while !rest.isEmpty {
      guard let name = han.first(where: { rest.hasPrefix($0.text) }) else {
        rest.removeFirst()
        continue
      }
      rest.removeFirst(name.text.count)
      if !Self.isStreet(rest, words) { found.append(name.place) }
    }
    return found
  }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x3400...0x9FFF).contains(scalar.value) }

  /// "\u{65B0}\u{7586}\u{8DEF}" is Xinjiang Road, "\u{65B0}\u{7586}\u{5317}\u{8DEF}" Xinjiang North Road.
  private static func isStreet(_ rest: Substring, _ words: OriginWords) -> Bool {
    let rest = rest.drop { words.streetParts.contains(String($0)) }
    return (1...2).contains { words.streets.contains(String(rest.prefix($0))) }
  }
}
