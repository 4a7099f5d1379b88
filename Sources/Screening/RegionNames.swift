/// Names of regions under an order, and of places in Chinese, beyond those that stand in running text.
struct RegionNames: Sendable {
  /// Codes in a cell of their own, "cn xj", to the region's id.
  private(set) var codes: [String: String] = [:]
  /// Names in Chinese, which is written without blanks between words; the longest first.
  private(set) var han: [(text: String, place: PlaceName)] = []
  /// Cities and prefectures, in the words of `Word.form`.
  private var cities: Set<[String]> = []

  mutating func insert(code: String, region: String) {
    codes[words(of: code).map(\.form).joined(separator: " ")] = region
  }

  mutating func insert(city: String) { cities.insert(words(of: city).map(\.form)) }

  mutating func insert(han text: String, _ place: PlaceName) {
    let start = han.firstIndex { $0.text.count < text.count } ?? han.endIndex
    han.insert((text, place), at: start)
  }

  /// Whether words are the name of a city and not of the region itself.
  func isCity(_ words: ArraySlice<Word>) -> Bool { cities.contains(words.map(\.form)) }

  /// Places that a text in Chinese names, in its order, streets named after them left out.
  func places(in text: String) -> [PlaceName] {
    guard text.unicodeScalars.contains(where: { Self.isHan($0) }) else { return [] }
    var rest = text[...]
    var found: [PlaceName] = []
    while !rest.isEmpty {
      guard let name = han.first(where: { rest.hasPrefix($0.text) }) else {
        rest.removeFirst()
        continue
      }
      rest.removeFirst(name.text.count)
      if !Self.isStreet(rest) { found.append(name.place) }
    }
    return found
  }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x3400...0x9FFF).contains(scalar.value) }

  /// "\u{65B0}\u{7586}\u{8DEF}" is Xinjiang Road, "\u{65B0}\u{7586}\u{5317}\u{8DEF}" Xinjiang North Road.
  private static func isStreet(_ rest: Substring) -> Bool {
    let rest = rest.drop { "东西南北中一二三四五東".contains($0) }
    return streets.contains { rest.hasPrefix($0) }
  }

  private static let streets = ["路", "街", "大道", "大街", "巷", "大厦", "大廈", "饭店", "飯店", "宾馆", "賓館", "酒店", "餐厅", "餐廳"]
}
