import Auditing
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
}
