import Disclosures
import Synchronization

/// One company's visit: its cookies, and what it has used of its budget. Lives in memory and is dropped with the run.
public final class CompanySession: Sendable {
  public let company: String
  public let budget: CompanyBudget

  private struct State {
    var jar = CookieJar()
    /// Uptime of the first use.
    var begin: Duration?
    var exchanges = 0
    var bytes = 0
    var timeByHost: [String: Duration] = [:]
  }

  private let state = Mutex(State())

  /// `company` is the id that goes with every exchange to the `onExchange` hook.
  public init(company: String, budget: CompanyBudget = CompanyBudget()) {
    self.company = company
    self.budget = budget
  }

  /// Exchanges made over the network so far.
  public var exchanges: Int { state.withLock { $0.exchanges } }

  func cookieField(for address: WebAddress, at now: Timestamp) -> String? {
    state.withLock { $0.jar.field(for: address, at: now) }
  }

  func keepCookies(of exchange: Exchange, from address: WebAddress) {
    guard let response = exchange.response else { return }
    state.withLock { $0.jar.store(response, from: address, at: exchange.requestedAt) }
  }

  /// Which limit of the budget a further exchange would break; nil when there is room for it.
  func refusal(host: String, now: Duration, wait: Duration) -> FetchFailure? {
    state.withLock { state in
      let begin = state.begin ?? now
      state.begin = begin
      if state.exchanges >= budget.exchanges {
        return over("The company's limit of \(budget.exchanges) requests is used up.")
      }
      if state.bytes >= budget.bytes {
        return over("The company's limit of \(budget.bytes) bytes is used up.")
      }
      if now + wait - begin > budget.time {
        return over("The company's limit of \(budget.time.inSeconds) s is used up.")
      }
      if (state.timeByHost[host] ?? .zero) + wait > budget.timePerHost {
        return over("The limit of \(budget.timePerHost.inSeconds) s for \(host) is used up.")
      }
      return nil
    }
  }

  private func over(_ limit: String) -> FetchFailure { FetchFailure(.budget, limit, company: company) }

  func spend(on host: String, time: Duration, exchange: Exchange) {
    state.withLock { state in
      state.exchanges += 1
      state.bytes += exchange.response?.body.count ?? 0
      state.timeByHost[host, default: .zero] += time
    }
  }
}
