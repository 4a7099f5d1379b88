import Construing
import Disclosures
import Matching

extension ElementJudge {
  /// How far behind its words a day stands: "valid through and including the close of December 31, 2026".
  private static let reach = 10

  /// Whether the certification holds on the day that is asked for, whoever reads its days: "3/4/2026" is a day of March
  /// to an American and one of April to others.
  func weighEitherWay(_ validity: Validity, into weighing: inout Weighing) {
    var turned = self
    turned.reading.days.isDayFirst = true
    var (said, other) = (Weighing(), Weighing())
    weigh(validity, into: &said)
    turned.weigh(validity, into: &other)
    weighing.evidence += said.evidence
    if said.faults.isEmpty == other.faults.isEmpty && said.doubts.isEmpty == other.doubts.isEmpty {
      weighing.faults += said.faults
      weighing.doubts += said.doubts
      return
    }
    let readings = reading.days.days(in: 0..<reading.construal.tokens.count).compactMap { found -> String? in
      guard let day = found.day, let other = found.other else { return nil }
      return "“\(reading.quotation(found.tokens).text)”: \(day) or \(other)"
    }
    var seen: Set<String> = []
    let distinct = readings.filter { seen.insert($0).inserted }.prefix(3).joined(separator: ", ")
    weighing.doubts.append("Whether it holds on \(asOf) depends on how its days are read (\(distinct)).")
  }

  /// Whether the certification holds on the day that is asked for.
  private func weigh(_ validity: Validity, into weighing: inout Weighing) {
    for hit in reading.hits("ends") { weighEnd(hit.range, into: &weighing) }
    for dated in days(after: "begins") {
      guard let day = dated.day, day > asOf else { continue }
      weighing.doubts.append("It begins on \(day), after \(asOf).")
      weighing.evidence.append(proof("validity", dated.tokens, "first day \(day)"))
    }
    if let day = signedDays.max(), day > asOf { weighing.doubts.append("It is dated \(day), after \(asOf).") }
    for hit in reading.hits("lasts") { weighPeriod(from: hit.range, into: &weighing) }
    weighAge(validity, into: &weighing)
  }

  /// A certification that says nothing of how long it holds, and was signed long ago: for these goods, or others?
  private func weighAge(_ validity: Validity, into weighing: inout Weighing) {
    let holdsStill = reading.hits("ends").contains { dated($0.range)?.day.map { $0 >= asOf } ?? false }
    let days = signedDays.isEmpty ? reading.datelines.compactMap(dayOfSigning) : signedDays
    guard !holdsStill, let day = days.max(), let old = day.adding(months: validity.oldAfterMonths), old < asOf else {
      return
    }
    weighing.doubts.append("It is dated \(day), more than \(validity.oldAfterMonths) months before \(asOf).")
  }

  private var signedDays: [CalendarDay] { days(after: "signed").compactMap(dayOfSigning) }

  /// Nobody has signed on a day to come: "10/12/2026" in November is no day of December.
  private func dayOfSigning(_ found: DayFinder.Found) -> CalendarDay? {
    guard reading.days.isDayFirst, let day = found.day, day > asOf else { return found.day }
    return found.other ?? day
  }

  /// "valid until December 31, 2026", "expires one year from the date of signature".
  private func weighEnd(_ words: Range<Int>, into weighing: inout Weighing) {
    let dated = dated(words)
    let range = dated?.tokens ?? words
    guard let day = dated?.day else {
      if reading.days.months(from: range.upperBound) != nil { return weighPeriod(from: range, into: &weighing) }
      weighing.doubts.append("Its last day cannot be read (“\(reading.quotation(range).text)”).")
      return
    }
    weighing.evidence.append(proof("validity", range, "last day \(day)"))
    let why = "it expired on \(day), before \(asOf)"
    if day < asOf, !weighing.faults.contains(why) { weighing.faults.append(why) }
  }

  /// "valid for two years", "expires one year from the date of signature": counted from the day of signature.
  private func weighPeriod(from words: Range<Int>, into weighing: inout Weighing) {
    // "Valid for one year from January 2, 2024" names its own first day; the earlier one counts.
    let sentence = reading.construal.sentences[reading.construal.sentence(of: words.lowerBound)].tokens
    let named = dated(words).flatMap { $0.tokens.upperBound <= sentence.upperBound ? $0.day : nil }
    guard let months = reading.days.months(from: words.upperBound),
      let first = (signedDays + [named].compactMap { $0 }).min(),
      let end = first.adding(months: months)
    else {
      weighing.doubts.append("When it ends cannot be told (“\(reading.quotation(words).text)”).")
      return
    }
    weighing.evidence.append(proof("validity", words, "\(months) months from \(first)"))
    if end < asOf { weighing.faults.append("it expired on \(end), before \(asOf)") }
  }

  private func days(after lexicon: String) -> [DayFinder.Found] { reading.hits(lexicon).compactMap { dated($0.range) } }

  /// Words with the first day that follows them, within reach; nil where none does. The day itself is nil for what is
  /// written like one and is none.
  private func dated(_ words: Range<Int>) -> DayFinder.Found? {
    let end = min(words.upperBound + Self.reach, reading.construal.tokens.count)
    return reading.days.days(in: words.upperBound..<end).first.map {
      DayFinder.Found(tokens: words.lowerBound..<$0.tokens.upperBound, day: $0.day, other: $0.other)
    }
  }
}
