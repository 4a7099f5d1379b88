import Disclosures
import Synchronization

/// One company's visit: its cookies, and what it has used of its budget. Lives in memory and is dropped with the run.
public final class CompanySession: Sendable {
  public let company: String
  public let budget: CompanyBudget

  /// `company` is the id that goes with every exchange to the `onExchange` hook.
  public init(company: String, budget: CompanyBudget = CompanyBudget()) {
    self.company = company
    self.budget = budget
  }
}
