import Disclosures
import Fetching
import Reading

extension Search {
  /// Reads what a browser shows of a page instead of what the server sent, where that is wanted. A browser that fails
  /// leaves a page that cannot be read: what it would have shown is not known.
  func readRendered(instead received: Result<Page, ReadingProblem>, into visit: inout Visit) async throws {
    guard let render, let exchange = visit.exchange, let page = visit.page, page.format == .html else { return }
    let isNeeded: Bool
    switch received {
    case .success: isNeeded = false
    case .failure(.needsScripts): isNeeded = true
    case .failure: return
    }
    switch try await render(exchange, isNeeded) {
    case nil: return
    case .failed(let why): visit.obstacle = .unreadable("The page has to be shown in a browser. \(why)")
    case .html(let html):
      let source = Source(id: company.id, contentType: "text/html; charset=utf-8", name: visit.final.path)
      switch Reading.read(html, as: source, limits: limits.reading) {
      case .success(let page): (visit.page, visit.rendered, visit.obstacle) = (page, html, nil)
      case .failure(.needsScripts(let page)):
        (visit.page, visit.rendered) = (page, html)
        visit.obstacle = .unreadable("The page is next to empty, even in a browser.")
      case .failure(let problem): visit.obstacle = .unreadable("As a browser shows it: \(problem)")
      }
    }
  }
}
