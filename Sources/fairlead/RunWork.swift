import Auditing
import Disclosures
import Publishing

/// What commands that make a run share: work that can be watched and interrupted, and the table in the end.
enum RunWork {
  /// Does the work with progress on standard error; Ctrl-C stops it in good order.
  static func carryOut(
    _ work: @escaping @Sendable (ProgressLine) async throws(AuditError) -> RunFacts
  ) async throws -> RunFacts {
    let progress = ProgressLine()
    let task = Task { try await work(progress) }
    let interrupt = Interrupt { task.cancel() }
    defer {
      interrupt.end()
      progress.end()
    }
    do {
      return try await task.value
    } catch let error as AuditError {
      throw Stop(error)
    }
  }

  /// Companies up to which the table is printed; longer ones are read in the report.
  private static let longestTable = 200

  /// Prints the table of a run and where its report is.
  static func show(_ folder: RunFolder, _ facts: RunFacts) throws {
    if facts.list.companies <= longestTable {
      let badRows = facts.summary.badRows
      Terminal.put(try RunScorecards(folder).read { Array(AuditTable.text($0, badRows: badRows).utf8) })
    }
    Terminal.say("Report: \(folder.report)/index.html")
  }

  /// Ends with the exit code that says whether the gate that was asked for holds, and whether every company was had.
  ///
  /// - Parameter failUnder: the gate; nil for none.
  static func keepGates(_ folder: RunFolder, _ facts: RunFacts, failUnder: Letter? = nil) throws {
    var failed = facts.list.problems.count
    var below: [String] = []
    try RunScorecards(folder).read { cards in
      for card in cards {
        if card.outcome == .unreachable || card.outcome == .unreadable { failed += 1 }
        guard card.outcome.isGraded, let headline = card.assessment?.headline else { continue }
        if let failUnder, headline < failUnder { below.append("\(card.company.name) (\(headline.rawValue))") }
      }
    }
    if let failUnder, !below.isEmpty {
      let named = below.prefix(5).joined(separator: ", ") + (below.count > 5 ? " and \(below.count - 5) more" : "")
      throw Stop(.gateFailed, "a headline letter is below \(failUnder.rawValue): \(named)")
    }
    if failed > 0 { throw Stop(.someItemsFailed) }
  }
}
