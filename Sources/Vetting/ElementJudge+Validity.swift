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
        weighing.doubts.append("Its last day cannot be read (“\(reading.quotation(range).text)”).")
        continue
      }
      weighing.evidence.append(proof("validity", range, "last day \(day)"))
      if day < asOf { weighing.missing.append("it expired on \(day), before \(asOf)") }
    }
    for (range, day) in days(after: "begins") {
      guard let day, day > asOf else { continue }
      weighing.doubts.append("It begins on \(day), after \(asOf).")
      weighing.evidence.append(proof("validity", range, "first day \(day)"))
    }
    let signed = days(after: "signed").compactMap(\.1)
    if let day = signed.max(), day > asOf { weighing.doubts.append("It is dated \(day), after \(asOf).") }
    for hit in reading.hits("lasts") {
      let range = Int(hit.start)..<min(Int(hit.end) + 1, reading.construal.tokens.count)
      guard let months = reading.days.months(from: Int(hit.end)), let first = signed.min(),
        let end = first.adding(months: months)
      else {
        weighing.doubts.append("When it ends cannot be told (“\(reading.quotation(range).text)”).")
        continue
      }
      weighing.evidence.append(proof("validity", range, "\(months) months from \(first)"))
      if end < asOf { weighing.missing.append("it expired on \(end), before \(asOf)") }
    }
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
