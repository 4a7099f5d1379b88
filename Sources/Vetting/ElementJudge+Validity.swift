import Construing
import Disclosures
import Matching

extension ElementJudge {
  /// How far behind its words a day stands: "valid through and including the close of December 31, 2026".
  private static let reach = 10

  /// Whether the certification holds on the day that is asked for.
  func weigh(_ validity: Validity, into weighing: inout Weighing) {
    for (range, day) in days(after: "ends") {
      guard let day else {
        if reading.days.months(from: range.upperBound) != nil {
          weighPeriod(from: range, into: &weighing)
          continue
        }
        weighing.doubts.append("Its last day cannot be read (“\(reading.quotation(range).text)”).")
        continue
      }
      weighing.evidence.append(proof("validity", range, "last day \(day)"))
      let why = "it expired on \(day), before \(asOf)"
      if day < asOf, !weighing.faults.contains(why) { weighing.faults.append(why) }
    }
    for (range, day) in days(after: "begins") {
      guard let day, day > asOf else { continue }
      weighing.doubts.append("It begins on \(day), after \(asOf).")
      weighing.evidence.append(proof("validity", range, "first day \(day)"))
    }
    if let day = signedDays.max(), day > asOf { weighing.doubts.append("It is dated \(day), after \(asOf).") }
    for hit in reading.hits("lasts") { weighPeriod(from: hit.range, into: &weighing) }
  }

  private var signedDays: [CalendarDay] { days(after: "signed").compactMap(\.1) }

  /// "valid for two years", "expires one year from the date of signature": counted from the day of signature.
  private func weighPeriod(from words: Range<Int>, into weighing: inout Weighing) {
    guard let months = reading.days.months(from: words.upperBound), let first = signedDays.min(),
      let end = first.adding(months: months)
    else {
      weighing.doubts.append("When it ends cannot be told (“\(reading.quotation(words).text)”).")
      return
    }
    weighing.evidence.append(proof("validity", words, "\(months) months from \(first)"))
    if end < asOf { weighing.faults.append("it expired on \(end), before \(asOf)") }
  }

  /// Days that follow words within the same passage, or the one after; nil for what is written like one and is none,
  /// and for the words of an end without any day.
  private func days(after lexicon: String) -> [(Range<Int>, CalendarDay?)] {
    reading.hits(lexicon).compactMap { hit in
      let end = min(Int(hit.end) + Self.reach, reading.construal.tokens.count)
      guard let found = reading.days.days(in: Int(hit.end)..<end).first else {
        return lexicon == "ends" ? (hit.range, nil) : nil
      }
      return (Int(hit.start)..<found.tokens.upperBound, found.day)
    }
  }
}
