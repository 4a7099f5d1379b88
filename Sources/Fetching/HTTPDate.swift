import Disclosures

/// Dates of HTTP fields in all the forms they come in (RFC 9110, section 5.6.7), read word by word as RFC 6265,
/// section 5.1.1, reads those of cookies: a time, a day, a month and a year, in any order.
enum HTTPDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  static func parse(_ text: String) -> Timestamp? {
    var time: String?
    var day: Int?
    var month: Int?
    var year: Int?
    for word in text.lowercased().split(whereSeparator: { " ,-\t".contains($0) }) {
      if time == nil, let read = clock(word) {
        time = read
      } else if month == nil, let index = months.firstIndex(of: String(word.prefix(3))) {
        month = index + 1
      } else if let number = number(word) {
        if day == nil, word.utf8.count <= 2 { day = number } else if year == nil { year = fullYear(number) }
      }
    }
    guard let time, let day, let month, let year, year >= 1601, day >= 1 else { return nil }
    let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    return Timestamp("\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T\(time)Z")
  }

  private static func clock(_ word: Substring) -> String? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false).map(number)
    guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2], hour < 24, minute < 60,
      second < 61
    else { return nil }
    return "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(min(second, 59), 2))"
  }

  private static func number(_ word: Substring) -> Int? {
    (1...4).contains(word.utf8.count) && word.utf8.allSatisfy(WebAddress.isDigit) ? Int(word) : nil
  }

  private static func fullYear(_ number: Int) -> Int {
    number >= 100 ? number : number >= 70 ? 1900 + number : 2000 + number
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
