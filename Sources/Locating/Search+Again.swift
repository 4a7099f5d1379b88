import Disclosures
import Fetching
import Reading
import Rubrics

extension Search {
  /// Shows home pages in a browser whose footers a script may bring: they have scripts, and no link in a footer. Nobody
  /// may say of such a page that it links to no statement.
  mutating func lookAgain() async throws {
    guard let render else { return }
    var isAnew = false
    for (index, home) in homes.enumerated() {
      guard home.obstacle == nil, home.rendered == nil, let exchange = home.exchange, let page = home.page,
        page.signs.contains(.scripts), !home.links.contains(where: { $0.link.place == .footer })
      else { continue }
      let step = { (result: String) in
        Step(url: home.final.description, reason: "home page once more: no link stands in a footer", result: result)
      }
      switch try await render(exchange, .again) {
      case nil: return
      case .failed(let why): trail.append(step("not shown in a browser: \(why)"))
      case .html(let html, let withheld):
        let source = Source(id: company.id, contentType: "text/html; charset=utf-8", name: home.final.path)
        guard case .success(let page) = Reading.read(html, as: source, limits: limits.reading) else {
          trail.append(step("nothing more to read in a browser"))
          continue
        }
        var shown = home
        (shown.page, shown.rendered, shown.withheld) = (page, html, withheld)
        shown.page?.isNofollow = home.page?.isNofollow == true || page.isNofollow
        shown.links = hops(of: page, in: shown)
        shown.statement = statement(on: page, url: shown.final.description, exchange, nil)
        shown.statement?.rendered = html
        homes[index] = shown
        for (address, visit) in visits where visit.final == home.final { visits[address] = shown }
        trail.append(step("read in a browser"))
        noteWithheld(of: shown)
        takeIn(shown, clicks: 1, decay: 1, isHome: true)
        noteDeadLinks(of: shown, isHome: true)
        isAnew = true
      }
    }
    guard isAnew else { return }
    try await follow { item, _ in item.weight > 0 }
    if !hasDisclosure { try await readStatementsOnHomes() }
  }
}
