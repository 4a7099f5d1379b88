/// Words of cells and phrases about origins that are no places themselves (`origin_words.csv`). In the words of
/// `Word.form`.
struct OriginWords: Sendable {
  /// What people write where a country should stand: "various", "see label".
  private(set) var vague: Set<String> = []
  /// "Road", "hotel": what a place's name before it only names. In Chinese too, which has no blanks.
  private(set) var streets: Set<String> = []
  /// "North", "2nd": what stands between a street's name and its kind.
  private(set) var streetParts: Set<String> = []
  /// Words after which a cell says what an origin is not.
  private(set) var notFrom: Set<String> = []
  /// Words before a place that a product is not from.
  private(set) var notOf: Set<String> = []
  /// Words that deny what goods are made of: "Xinjiang-free", "Turkmen-style".
  private(set) var notMadeOf: Set<String> = []
  /// "From", "of", "in": what stands behind them is a place and no kind.
  private(set) var leading: Set<String> = []
  /// Towns of the United States by the names of countries, with the codes of their states: "Peru, IN".
  private(set) var towns: [String: Set<String>] = [:]

  mutating func insert(_ text: String, kind: String) -> Bool {
    let form = words(of: text).map(\.form).joined(separator: " ")
    switch kind {
    case "vague": vague.insert(form)
    case "street": streets.insert(form)
    case "street_part": streetParts.insert(form)
    case "not_from": notFrom.insert(form)
    case "not_of": notOf.insert(form)
    case "not_made_of": notMadeOf.insert(form)
    case "leading": leading.insert(form)
    case "town":
      let parts = text.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
      guard parts.count == 2 else { return false }
      towns[parts[0].lowercased(), default: []].insert(parts[1])
    default: return false
    }
    return true
  }
}

extension ListsBuilder {
  mutating func originWords() throws(ListsError) -> OriginWords {
    var found = OriginWords()
    for row in try rows("origin_words.csv") where !found.insert(row["text"], kind: row["kind"]) {
      throw row.fault("\"\(row["kind"])\" is no kind of word about origins")
    }
    return found
  }
}
