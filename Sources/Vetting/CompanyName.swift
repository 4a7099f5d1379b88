/// A company's name by its words, its legal form apart.
struct CompanyName: Hashable {
  private let words: [String]
  private let form: String?

  private static let neutral: Set<String> = ["company", "co"]
  private static let forms: [String: String] = [
    "inc": "inc", "incorporated": "inc", "llc": "llc", "corp": "corp", "corporation": "corp", "ltd": "ltd",
    "limited": "ltd", "lp": "lp", "llp": "llp", "pc": "pc",
  ]

  /// - Parameter words: of the name, in small letters.
  init(_ name: [String]) {
    var words = name.filter { !Self.passed.contains($0) }
    var form: String?
    while let last = words.last, words.count > 1 {
      if let found = Self.forms[last] {
        form = found
      } else if !Self.neutral.contains(last) {
        break
      }
      words.removeLast()
    }
    (self.words, self.form) = (words, form)
  }

  private static let passed: Set<String> = ["the", "and"]

  /// Where the name ends that begins at a word: with its legal form, and without; another form is another company.
  func ends(in text: [String], _ start: Int) -> [Int] {
    guard !words.isEmpty else { return [] }
    var place = start
    for word in words {
      while place < text.count, Self.passed.contains(text[place]), text[place] != word { place += 1 }
      guard place < text.count, text[place] == word else { return [] }
      place += 1
    }
    var ends = [place]
    while place < text.count {
      if let found = Self.forms[text[place]] {
        guard form == nil || form == found else { return [] }
      } else if !Self.neutral.contains(text[place]) {
        break
      }
      place += 1
      ends.append(place)
    }
    return ends
  }
}
