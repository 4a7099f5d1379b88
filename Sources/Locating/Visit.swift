import Disclosures
import Fetching
import Reading

/// One page that was asked for, and what came of it.
struct Visit {
  var requested: WebAddress
  /// After redirects.
  var final: WebAddress
  var exchange: Exchange?
  var page: Page?
  /// What `page` was read from, where a browser was asked.
  var rendered: [UInt8]?
  /// What the browser did without.
  var withheld = Withheld()
  var obstacle: Obstacle?
  /// Where its links lead, in document order.
  var links: [Hop] = []
  var statement: Statement?

  struct Hop {
    var link: Link
    var address: WebAddress
    var judgement: LinkJudge.Judgement
  }

  /// Why nothing, or not everything, was read.
  enum Obstacle {
    case robots(String)
    /// The page, or the link itself, asks not to follow it.
    case unfollowed(String)
    /// The server gave no answer that could be used.
    case unreachable(String)
    /// It answered that there is nothing.
    case gone(String)
    case unreadable(String)

    /// What may be said of a company whose statement is behind it; nil where there is nothing.
    var outcome: Outcome? {
      switch self {
      case .robots, .unfollowed: .forbiddenByRobots
      case .unreachable: .unreachable
      case .unreadable: .unreadable
      case .gone: nil
      }
    }

    var sentence: String {
      switch self {
      case .robots(let text), .unfollowed(let text), .unreachable(let text), .gone(let text), .unreadable(let text):
        text
      }
    }
  }
}
