import Rubrics

/// How two texts stand to each other: by the runs of four words that they share, whatever the layout.
struct Likeness {
  enum Verdict { case same, partOfOther, different }

  let verdict: Verdict

  private static let run = 4
  /// Shared by copies of a text, of which one has a letterhead more or a line broken otherwise.
  private static let share = 0.7

  init(_ one: String, _ other: String) {
    let (own, others) = (Self.runs(of: one), Self.runs(of: other))
    guard !own.isEmpty, !others.isEmpty else {
      verdict = own.isEmpty && !others.isEmpty ? .partOfOther : .same
      return
    }
    let shared = Double(own.intersection(others).count)
    if shared / Double(others.count) >= Self.share {
      verdict = .same
    } else if shared / Double(own.count) >= Self.share || own.count * 3 < others.count {
      // A few sentences before a statement of many are its announcement.
      verdict = .partOfOther
    } else {
      verdict = .different
    }
  }

  private static func runs(of text: String) -> Set<[String]> {
    let words = WordTable.words(of: text)
    guard words.count > run else { return words.isEmpty ? [] : [words] }
    return Set(words.indices.dropLast(run - 1).map { Array(words[$0..<($0 + run)]) })
  }
}
