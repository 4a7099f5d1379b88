public import Disclosures
import Foundation
import Storing

/// The results of a run in the order of its list, read from the ledger some at a time, so that a run of any length
/// needs no more memory than those.
public struct RunScorecards: Sendable {
  let ledger: Ledger
  let companies: [String]

  /// Results of all companies that are done.
  ///
  /// - Throws: `AuditError` when there is no run in the folder, or none that this version can read.
  public init(_ folder: RunFolder) throws(AuditError) {
    guard folder.isBegun else { throw AuditError(.missing, "\(folder.path): there is no run in this folder") }
    do {
      try self.init(Ledger(reading: folder.ledger))
    } catch {
      throw AuditError(error, in: folder)
    }
  }

  init(_ ledger: Ledger) throws(LedgerError) {
    self.ledger = ledger
    let pending = Set(try ledger.pending().map(\.id))
    companies = try ledger.companies().map(\.id).filter { !pending.contains($0) }
  }

  /// Goes through the results once.
  ///
  /// - Throws: what `body` throws; `AuditError` when a result cannot be read back, for then what `body` made of the
  ///   others is not the whole run and must not be taken for it.
  public func read<Answer>(_ body: (Cards) throws -> Answer) throws -> Answer {
    let cards = Cards(self)
    let answer = try body(cards)
    if let failure = cards.failure { throw failure }
    return answer
  }

  func scorecard(of company: String) throws -> Scorecard {
    guard let result = try ledger.result(of: company) else {
      throw AuditError(.mismatch, "the run has no result for \(company); go on with it with --resume first")
    }
    do {
      return try JSONDecoder().decode(Scorecard.self, from: Data(result.bytes))
    } catch {
      throw AuditError(
        .mismatch,
        "\(ledger.path): the result of \(company) is damaged; make the run again from its evidence, with --offline")
    }
  }

  /// One pass over the results. It ends at the first that cannot be read; `read(_:)` says so.
  public final class Cards: Sequence, IteratorProtocol {
    private let run: RunScorecards
    private var rest: ArraySlice<String>
    /// Those that have been read and not yet handed out.
    private var ready: ArraySlice<Result<Scorecard, any Error>> = []
    fileprivate var failure: (any Error)?

    fileprivate init(_ run: RunScorecards) {
      self.run = run
      rest = run.companies[...]
    }

    public func next() -> Scorecard? {
      if ready.isEmpty {
        let next = Array(rest.prefix(Self.batch))
        ready = next.mapSideBySide { [run] company in Result { try run.scorecard(of: company) } }[...]
        rest = rest.dropFirst(Self.batch)
      }
      do {
        return try ready.popFirst()?.get()
      } catch {
        failure = error
        (rest, ready) = ([], [])
        return nil
      }
    }

    /// So many results are in memory at once.
    private static let batch = 32
  }
}
