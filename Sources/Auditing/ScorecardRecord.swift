import Disclosures
import Foundation
import Storing

/// A scorecard as the ledger keeps it.
enum ScorecardRecord {
  static func bytes(_ scorecard: Scorecard) throws(AuditError) -> [UInt8] {
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      return [UInt8](try encoder.encode(scorecard))
    } catch {
      throw AuditError(.cannotWrite, "the result of \(scorecard.company.name) cannot be kept: \(error)")
    }
  }

  static func scorecard(_ result: CompanyResult) throws -> Scorecard {
    try JSONDecoder().decode(Scorecard.self, from: Data(result.bytes))
  }
}
