import Disclosures
import Fetching
import Reading

extension Search {
  /// Reads what a browser shows of a page instead of what the server sent, where that is wanted. A browser that fails
  /// leaves a page that cannot be read: what it would have shown is not known.
  func readRendered(instead received: Result<Page, ReadingProblem>, into visit: inout Visit) async throws {
    guard let render, let exchange = visit.exchange, let page = visit.page, page.format == .html else { return }
    let need: RenderNeed
    switch received {
    case .success(let page): need = isHollow(page) ? .text : .none
    case .failure(.needsScripts): need = .text
    case .failure: return
    }
    switch try await render(exchange, need) {
    case nil: return
    case .failed(let why): visit.obstacle = .unreadable("The page has to be shown in a browser. \(why)")
    case .html(let html, let withheld):
      visit.withheld = withheld
      let source = Source(id: company.id, contentType: "text/html; charset=utf-8", name: visit.final.path)
      switch Reading.read(html, as: source, limits: limits.reading) {
      case .success(let page): (visit.page, visit.rendered, visit.obstacle) = (page, html, nil)
      case .failure(.needsScripts(let page)):
        (visit.page, visit.rendered) = (page, html)
        visit.obstacle = .unreadable("The page is next to empty, even in a browser\(withheld.clause).")
      case .failure(let problem): visit.obstacle = .unreadable("As a browser shows it: \(problem)")
      }
    }
  }

  /// What a browser was kept from, and what it still waited for, as steps of the trail.
  mutating func noteWithheld(of visit: Visit) {
    let reason = "asked for in a browser by the page \(visit.final)"
    let steps =
      visit.withheld.refused.map { Step(url: $0.url, reason: reason, result: "not given to it: \($0.reason)") }
      + visit.withheld.open.map {
        Step(url: $0, reason: reason, result: "not waited for: no answer when the page's text was taken")
      }
    trail += steps.prefix(Self.mostWithheld)
    if let first = steps.dropFirst(Self.mostWithheld).first {
      let result = "not given to it, nor \(steps.count - Self.mostWithheld - 1) more"
      trail.append(Step(url: first.url, reason: reason, result: result))
    }
  }

  /// Steps of a trail that one page may take up so.
  private static let mostWithheld = 30

  /// A home page that was taken while it still waited for something: a link may have been to come.
  func unsettledHome() -> String? {
    guard let home = homes.first(where: { !$0.withheld.open.isEmpty }) else { return nil }
    return "The home page \(home.final) was not all there in a browser: \(home.withheld.waiting)"
  }

  /// The pages that a result rests on and that were taken while they still waited for something.
  func doubts(about located: Located) -> [String] {
    let graded = located.statement?.url
    return order.compactMap { visits[$0] }
      .filter { visit in
        !visit.withheld.open.isEmpty
          && (visit.final.description == graded || homes.contains { $0.final == visit.final })
      }
      .map { "\($0.final) was not all there in a browser: \($0.withheld.waiting)" }
      + [hiddenRest(of: located.statement)].compactMap(\.self)
      + unreadHomes(of: located)
      + pointingDoubts.filter { $0.page == graded }.map(\.sentence)
      + [strangeHost(of: located.statement)].compactMap(\.self)
  }
}

extension Search {
  private func hiddenRest(of statement: Statement?) -> String? {
    guard let statement, let hidden = statement.hidden else { return nil }
    return "A part of \(statement.url) of \(hidden.words) words is hidden from its readers, and nothing that they see "
      + "opens it: it was not read. It begins \u{201C}\(hidden.beginning)\u{201D}."
  }

  /// Home pages that were not read, or not whole, while a statement was found all the same: what they link to, and by
  /// which words, is not all known.
  private func unreadHomes(of located: Located) -> [String] {
    guard located.statement != nil else { return [] }
    return homes.filter(\.withheld.open.isEmpty).compactMap { home in
      whyUnread(home: home).map { why in
        Self.ended("The home page \(home.final) was not read\(home.page == nil ? "" : " whole"): \(why)")
      }
    }
  }
}

extension Withheld {
  /// "; it was not given http://one.example/app.js: robots: Disallow: /app.js (line 2) and 2 more".
  fileprivate var clause: String {
    var clause = ""
    if let first = refused.first {
      clause += ", which was not given \(first.url): \(first.reason)" + Self.more(refused.count - 1)
    }
    if let first = open.first { clause += "; no answer came from \(first)" + Self.more(open.count - 1) }
    return clause
  }

  fileprivate var waiting: String {
    open.first.map { "no answer came from \($0)\(Self.more(open.count - 1))." } ?? ""
  }

  private static func more(_ count: Int) -> String { count < 1 ? "" : " and \(count) more" }
}
