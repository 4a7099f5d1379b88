import Matching

/// Finds whole days in a text: "September 14, 2026", "14th day of September, 2026", "9/14/26", "2026-09-14".
struct DayFinder {
  let text: [UInt8]
  let tokens: [Token]
  /// Whether "3/4/2026" is the third of April, as most of the world writes it, and not the fourth of March.
  var isDayFirst = false

  /// A day as it is written; `day` is nil where what is written is no day of the calendar ("2/30/2026").
  struct Found: Hashable {
    var tokens: Range<Int>
    var day: CalendarDay?
    /// The day that somebody else may read there; nil where there is but one.
    var other: CalendarDay?
  }

  func days(in range: Range<Int>) -> [Found] {
    var found: [Found] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let one = named(at: index) ?? numeric(at: index)
      if let one, one.tokens.upperBound <= range.upperBound {
        found.append(one)
        index = one.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// "September 14, 2026", "14 Sept. 2026", "14th day of September, 2026".
  private func named(at index: Int) -> Found? {
    if let month = month(index), let day = number(index + 1, ordinal: true), let year = year(index + 2) {
      return Found(tokens: index..<index + 3, day: CalendarDay(year: year, month: month, day: day))
    }
    guard let day = number(index, ordinal: true) else { return nil }
    var next = index + 1
    if word(next) == "day" { next += 1 }
    if word(next) == "of" { next += 1 }
    guard let month = month(next), let year = year(next + 1) else { return nil }
    return Found(tokens: index..<next + 2, day: CalendarDay(year: year, month: month, day: day))
  }

  /// Three numbers with the same mark between: the year first or last, and then the month first, as Americans write
  /// it, unless it can only be the day or `isDayFirst`.
  private func numeric(at index: Int) -> Found? {
    guard let a = number(index), let b = number(index + 1), let c = number(index + 2),
      let mark = joint(before: index + 1), mark == joint(before: index + 2)
    else { return nil }
    let tokens = index..<index + 3
    if a >= 1000 { return Found(tokens: tokens, day: CalendarDay(year: a, month: b, day: c)) }
    let digits = Int(self.tokens[index + 2].end - self.tokens[index + 2].start)
    guard digits == 4 || digits == 2, a <= 31, b <= 31 else { return nil }
    let year = digits == 2 ? 2000 + c : c
    let isDayFirst = a > 12 || self.isDayFirst && b <= 12
    let (month, day) = isDayFirst ? (b, a) : (a, b)
    let other = a != b && a <= 12 && b <= 12 ? CalendarDay(year: year, month: day, day: month) : nil
    return Found(tokens: tokens, day: CalendarDay(year: year, month: month, day: day), other: other)
  }

  /// The one mark between two tokens that makes them a date: "/", "-" or ".".
  private func joint(before index: Int) -> UInt8? {
    let end = Int(tokens[index - 1].end)
    guard Int(tokens[index].start) == end + 1 else { return nil }
    return [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(text[end]) ? text[end] : nil
  }

  func word(_ index: Int) -> String {
    guard tokens.indices.contains(index) else { return "" }
    let bytes = text[Int(tokens[index].start)..<Int(tokens[index].end)]
    guard bytes.count <= 12 else { return "" }
    return String(decoding: bytes, as: UTF8.self).lowercased()
  }

  private func number(_ index: Int, ordinal: Bool = false) -> Int? {
    let word = word(index)
    if let number = Int(word), number >= 0 { return number }
    guard ordinal, ["st", "nd", "rd", "th"].contains(word.suffix(2)) else { return nil }
    return Int(word.dropLast(2))
  }

  private func year(_ index: Int) -> Int? {
    guard let year = number(index), word(index).utf8.count == 4 else { return nil }
    return year
  }

  private func month(_ index: Int) -> Int? {
    let word = word(index)
    guard word.utf8.count >= 3 else { return nil }
    if word == "sept" { return 9 }
    return Self.months.firstIndex { $0 == word || $0.prefix(3) == word }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// "one year", "12 months", "a period of two (2) years" from a token on, in months.
  func months(from index: Int) -> Int? {
    let counts = ["a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "nine": 9, "twelve": 12]
    var count: Int?
    for place in index..<min(index + 7, tokens.count) {
      let word = word(place)
      if let number = Int(word) ?? counts[word], number > 0, number <= 600 { count = number }
      guard let count else { continue }
      if word == "year" || word == "years" { return count * 12 }
      if word == "month" || word == "months" { return count }
    }
    return nil
  }
}
