import Archiving
import Disclosures
import Foundation
import Storing

/// Holds what a run says of its decisions in one place against what it says in the others: the columns of the ledger,
/// the results in it, `run.json`, and the trails that the archive keeps.
struct DecisionCheck {
  private let run: RunScorecards
  private let rows: [String: Company]
  private let store: ExchangeStore

  init(_ run: RunScorecards, _ store: ExchangeStore) throws {
    self.run = run
    self.store = store
    rows = Dictionary(try run.ledger.companies().map { ($0.id, $0) }) { first, _ in first }
  }

  /// What the run was begun with.
  func problems(_ facts: RunFacts) throws -> [String] {
    var problems: [String] = []
    let begun = try run.ledger.configuration()
    if begun.rubricDigest != facts.rubricDigest {
      problems.append("run.json names another rubric than the ledger (digest \(begun.rubricDigest))")
    }
    if begun.listDigest != facts.list.sha256 {
      problems.append("run.json names another list of companies than the ledger (digest \(begun.listDigest))")
    }
    if begun.facts != Array(facts.started.utf8) {
      problems.append(
        "run.json names another beginning than the ledger (\(String(decoding: begun.facts, as: UTF8.self)))")
    }
    return problems
  }

  /// Companies that are no longer as the list had them, though all that the run says of them agrees.
  func listProblems(_ facts: RunFacts) throws -> [String] {
    guard let rows = facts.list.rows, try ListDigest.of(run.ledger.companies()) != rows else { return [] }
    return ["\(run.ledger.path): its companies are not as they were read from the list (list.rows of run.json)"]
  }

  /// - Parameters:
  ///   - id: under which the ledger keeps the result.
  ///   - card: the result.
  func problems(_ id: String, _ card: Scorecard) throws -> [String] {
    var problems: [String] = []
    let name = card.company.name
    if let row = rows[id], row != card.company {
      problems.append("\(row.name): the ledger's row of the company is not the company of its result (\(name))")
    }
    if let columns = try run.ledger.result(of: id) {
      if columns.outcome != card.outcome {
        problems.append(
          "\(name): the ledger's column says \(columns.outcome.rawValue), its result says \(card.outcome.rawValue)")
      }
      if columns.reason != card.reason {
        problems.append("\(name): the ledger's column gives another reason than its result")
      }
    }
    // A run that was killed between the trail and the ledger decides again when it goes on: the last trail holds.
    guard let kept = trails(of: card.company).last else {
      problems.append("\(name): the archive holds no record of how it was decided")
      return problems
    }
    let said = TrailRecord(card)
    if kept.outcome != said.outcome {
      problems.append(
        "\(name): the archive's record of the decision says \(kept.outcome.rawValue), the ledger says "
          + said.outcome.rawValue)
    } else if kept != said {
      problems.append("\(name): the archive's record of the decision is not what the ledger says")
    }
    return problems
  }

  /// A damaged record holds none; what is wrong with it has been said already.
  private func trails(of company: Company) -> [TrailRecord] {
    guard let home = company.websites.first, let records = try? store.records(for: home) else { return [] }
    return records.compactMap { record in
      guard record.type == "metadata" else { return nil }
      let trail = try? JSONDecoder().decode(TrailRecord.self, from: Data(record.block))
      return trail?.company == company.id ? trail : nil
    }
  }
}
