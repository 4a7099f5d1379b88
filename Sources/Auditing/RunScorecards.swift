public import Disclosures
import Storing

/// The results of a run in the order of its list, read from the ledger one at a time, so that a run of any length
/// needs no more memory than one company.
public struct RunScorecards: Sequence, Sendable {
  let ledger: Ledger
  let companies: [String]

  /// Results of all companies that are done.
  ///
  /// - Throws: `AuditError` when there is no run in the folder, or none that this version can read.
  public init(_ folder: RunFolder) throws {
    guard folder.isBegun else { throw AuditError(.missing, "\(folder.path): there is no run in this folder") }
    try self.init(Ledger(path: folder.ledger, creating: false))
  }

  init(_ ledger: Ledger) throws {
    self.ledger = ledger
    let pending = Set(try ledger.pending().map(\.id))
    companies = try ledger.companies().map(\.id).filter { !pending.contains($0) }
  }

  public func makeIterator() -> Iterator { Iterator(ledger: ledger, rest: companies[...]) }

  public struct Iterator: IteratorProtocol {
    let ledger: Ledger
    var rest: ArraySlice<String>

    public mutating func next() -> Scorecard? {
      while let company = rest.popFirst() {
        // What cannot be read back is left out here and missed by whoever counts.
        if let result = try? ledger.result(of: company), let scorecard = try? ScorecardRecord.scorecard(result) {
          return scorecard
        }
      }
      return nil
    }
  }
}
