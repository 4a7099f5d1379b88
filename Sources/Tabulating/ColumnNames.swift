/// The columns a caller looks for, each under every name that people give it.
public struct ColumnNames: Sendable {
  var columns: [Column]

  struct Column: Sendable {
    var key: String
    var names: [String]
    var isRequired: Bool
    /// Words of which a header must have one, and words that it must not have, where no whole name fits.
    var words: Set<String> = []
    var others: Set<String> = []
  }

  public init() { columns = [] }

  /// `names` in order of preference: when a table has two of them, the earlier one is taken. The key itself is always
  /// a name. Names compare without case, blanks and punctuation ("Company Name", "company_name",
  /// "COMPANY-NAME"); where none fits whole, by what stands in brackets or beside a slash.
  public func with(_ key: String, _ names: String..., required: Bool = false) -> ColumnNames {
    with(key, names, required: required)
  }

  /// The same, with names that are known only when the program runs.
  public func with(_ key: String, _ names: [String], required: Bool = false) -> ColumnNames {
    var copy = self
    copy.columns.append(Column(key: key, names: ([key] + names).map(Self.folded), isRequired: required))
    return copy
  }

  /// Finds a column also by a word of its header where none of its names fits ("Mfr country", "Country of the factory"):
  /// one of `words`, and none of `others` ("Destination country").
  public func loosely(_ key: String, words: Set<String>, not others: Set<String>) -> ColumnNames {
    var copy = self
    for place in columns.indices where columns[place].key == key {
      copy.columns[place].words = words
      copy.columns[place].others = others
    }
    return copy
  }

  private static func words(_ name: String) -> Set<String> {
    Set(name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  /// Letters and digits only, lower case.
  static func folded(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      let letters = name.utf8.lazy.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
      return String(decoding: letters.filter { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 }, as: UTF8.self)
    }
    return String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// What a header says in brackets, on either side of a slash, or in two languages: "Tariff no. (HTS)",
  /// "Ursprung / Origin".
  private static func parts(_ name: String) -> [String] {
    let found = name.split { "/()[]|,;:*–—\n".contains($0) }.map { folded(String($0)) }.filter { !$0.isEmpty }
    return found.count > 1 ? found : []
  }

  /// Which column of a header row answers to which key; nil when a required one is not there.
  func bind(_ header: [String]) -> Header? {
    let folded = header.map(Self.folded)
    let parts = header.map(Self.parts)
    var places: [String: Int] = [:]
    for column in columns {
      // A place may be taken once: with "name" and "company" both wanted, the first key to ask gets it.
      var place = column.names.lazy.compactMap { name in
        folded.indices.first { folded[$0] == name && !places.values.contains($0) }
      }.first
      if place == nil {
        place =
          column.names.lazy.compactMap { name in
            parts.indices.first { parts[$0].contains(name) && !places.values.contains($0) }
          }.first
      }
      if let place { places[column.key] = place }
      if place == nil, column.isRequired { return nil }
    }
    // What is found by a word takes no column that another key has by name.
    for column in columns where places[column.key] == nil && !column.words.isEmpty {
      places[column.key] = header.indices.first { place in
        let words = Self.words(header[place])
        return !words.isDisjoint(with: column.words) && words.isDisjoint(with: column.others)
          && !places.values.contains(place)
      }
    }
    return places.isEmpty ? nil : Header(names: header, places: places)
  }

  /// Keys of needed columns that a header row has, and of those that it lacks.
  func needed(in header: [String]) -> (found: [String], missing: [String]) {
    let required = columns.filter(\.isRequired)
    var found: [String] = []
    // Two keys may share a header's name, and find it twice where it stands twice.
    var copy = self
    for column in required {
      copy.columns = required.filter { found.contains($0.key) || $0.key == column.key }
      if copy.bind(header) != nil { found.append(column.key) }
    }
    return (found, required.map(\.key).filter { !found.contains($0) })
  }

  /// For a message: what was needed.
  var required: String {
    columns.filter(\.isRequired).map { "\"\($0.key)\"" }.joined(separator: ", ")
  }
}

/// The header of a table and where the wanted columns are in it.
public struct Header: Sendable, Hashable {
  /// As they stand in the file.
  public var names: [String]
  /// Key to position.
  public var places: [String: Int]

  /// Columns that are read and stand there again under the same name, where nobody reads them; in the header's order.
  public var repeated: [String] {
    let (read, folded) = (Set(places.values), names.map(ColumnNames.folded))
    return read.sorted().filter { place in
      names.indices.contains { !read.contains($0) && folded[$0] == folded[place] }
    }.map { names[$0] }
  }
}
