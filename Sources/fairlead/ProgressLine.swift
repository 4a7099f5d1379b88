import Auditing
import Disclosures
import Foundation
import Synchronization

/// What a person sees while an audit runs: on a terminal one line with done and total, rate and time left; elsewhere a
/// plain line per company.
final class ProgressLine: Sendable {
  private let start = ContinuousClock.now
  private let isTerminal = Terminal.isErrorTerminal
  /// Companies that were done before this process began, known from the first report.
  private let before = Mutex<Int?>(nil)

  func show(_ progress: AuditProgress) {
    let letters = [progress.disclosure, progress.conduct].compactMap { $0?.rawValue }.joined(separator: "/")
    let result = letters.isEmpty ? "\(progress.outcome.rawValue): \(progress.reason)" : letters
    guard isTerminal else {
      return Terminal.complain("[\(progress.done)/\(progress.total)] \(progress.company.name): \(result)")
    }
    let earlier = before.withLock { before in
      if before == nil { before = progress.done - 1 }
      return before ?? 0
    }
    let seconds = start.duration(to: .now) / .seconds(1)
    let rate = Double(progress.done - earlier) / max(seconds, 0.001)
    let left = Int(Double(progress.total - progress.done) / max(rate, 0.001))
    let text =
      "\(progress.done)/\(progress.total)  \(String(format: "%.1f", rate))/s  "
      + "\(left / 60):\(String(format: "%02d", left % 60)) left  \(progress.company.name)"
    Terminal.rewrite(String(text.prefix(78)))
  }

  func end() { if isTerminal { Terminal.rewrite("") } }
}
