import Foundation

/// Numbers of a workbook as text.
enum CellNumber {
  /// Without exponent and without a needless ".0", so that codes and barcodes keep their digits.
  static func plain(_ text: String) -> String {
    guard let number = Double(text), number.isFinite else { return text }
    if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
    return text.contains("E") || text.contains("e") ? "\(number)" : text
  }

  /// Days since 1899-12-30, or since 1904-01-01, as "2024-09-05" or "2024-09-05T13:30:00" (ECMA-376 part 1, 18.17.4).
  /// A time alone is "13:30:00".
  static func date(_ text: String, is1904: Bool) -> String {
    guard let number = Double(text), number >= 0, number < 2_958_466 else { return text }
    var days = Int(number)
    var seconds = Int(((number - Double(days)) * 86_400).rounded())
    if seconds == 86_400 {
      days += 1
      seconds = 0
    }
    let clock = "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    if days == 0, !is1904 { return clock }
    // Day 60 is 29 February 1900, which never was: days before it are one too few.
    let epoch = is1904 ? -24_107 : days < 60 ? -25_568 : -25_569
    let day = civil(days + epoch)
    return seconds == 0 ? day : "\(day)T\(clock)"
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  /// Days since 1970-01-01 as a date of the Gregorian calendar.
  private static func civil(_ days: Int) -> String {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
    return "\(year)-\(two(month < 10 ? month + 3 : month - 9))-\(two(day))"
  }
}
