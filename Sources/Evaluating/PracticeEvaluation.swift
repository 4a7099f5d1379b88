public import Disclosures
public import Grading

/// Holds observations against the readers' values.
public enum PracticeEvaluation {
  /// - Parameters:
  ///   - part: rows of other parts are not looked at.
  ///   - observe: what our engine finds in a row's text, with the document that its quotations count in.
  public static func figures(
    _ rows: [PracticeRow], part: PracticeRow.Part, observe: (PracticeRow) -> (Document, Observation)
  ) -> PracticeFigures {
    let rows = rows.filter { $0.part == part }
    var figures = PracticeFigures(
      part: part, rows: rows.count,
      areas: PracticeRow.areaIds.map {
        .init(id: $0, confusion: Confusion(values: Practice.allCases.map(\.rawValue)))
      },
      tails: PracticeRow.tails.map { .init(fact: "\($0.area).\($0.name)", right: 0, wrong: 0, missed: 0) },
      quoted: 0, overlapping: 0, inDoubt: 0, wrongInDoubt: 0, outOfDoubt: 0, wrongOutOfDoubt: 0,
      recognized: BinaryTally())
    for row in rows {
      let (document, observation) = observe(row)
      figures.recognized.add(label: row.isDisclosure, ours: observation.isDisclosure)
      for (index, area) in PracticeRow.areaIds.enumerated() {
        guard let theirs = row.areas[area], let finding = observation[fact: "\(area).practice"] else { continue }
        add(theirs, finding, document, area: index, to: &figures)
      }
      for (index, tail) in PracticeRow.tails.enumerated() {
        let theirs = row.areas[tail.area]?.tails[tail.name]
        let ours = observation[fact: "\(tail.area).\(tail.name)"].flatMap { names[$0.value] }
        if let theirs, theirs == ours {
          figures.tails[index].right += 1
        } else {
          if ours != nil { figures.tails[index].wrong += 1 }
          if theirs != nil { figures.tails[index].missed += 1 }
        }
      }
    }
    return figures
  }

  private static func add(
    _ theirs: PracticeRow.Area, _ finding: Finding, _ document: Document, area: Int, to figures: inout PracticeFigures
  ) {
    figures.areas[area].confusion.add(reader: theirs.practice, ours: finding.value)
    let isWrong = theirs.practice != finding.value
    if finding.doubt != nil {
      figures.inDoubt += 1
      figures.wrongInDoubt += isWrong ? 1 : 0
    } else {
      figures.outOfDoubt += 1
      figures.wrongOutOfDoubt += isWrong ? 1 : 0
    }
    if !isWrong, finding.value != Practice.absent.rawValue, !theirs.quotes.isEmpty {
      figures.quoted += 1
      let ranges = theirs.quotes.compactMap { Quoting.range(of: $0, in: document.text) }
      if finding.evidence.contains(where: { ours in ranges.contains { $0.overlaps(ours.quotation.range) } }) {
        figures.overlapping += 1
      }
    }
  }

  /// Our values by the readers' names; a value that is missing here states nothing.
  private static let names = [
    "third_party": "yes", "independent": "yes", "unannounced": "yes", "internal": "no", "announced": "no",
    "mixed": "mixed", "semi": "mixed",
  ]
}

/// Finds a reader's quotation in a text, whatever became of white space.
enum Quoting {
  static func range(of quote: String, in text: String) -> Range<Int>? {
    let text = Array(text.utf8)
    let wanted = quote.utf8.filter { $0 > 0x20 }
    guard let first = wanted.first else { return nil }
    for start in text.indices where text[start] == first {
      var place = start
      var index = 0
      while place < text.count, index < wanted.count {
        if text[place] <= 0x20 {
          place += 1
        } else if text[place] == wanted[index] {
          place += 1
          index += 1
        } else {
          break
        }
      }
      if index == wanted.count { return start..<place }
    }
    return nil
  }
}
