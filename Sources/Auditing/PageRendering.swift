import Disclosures
import Fetching
import Locating
import Rendering

/// Shows pages in a browser and keeps what it showed. A page that was shown before is taken from the archive, so that
/// resumed runs and replays read the same.
struct PageRendering: Sendable {
  let evidence: RunEvidence
  let fetcher: Fetcher
  let settings: AuditSettings
  let now: @Sendable () -> Timestamp
  private let places = BrowserPlaces(2)
  private static let noBrowser = "There is no Chromium on this machine's PATH."

  init(
    evidence: RunEvidence, fetcher: Fetcher, settings: AuditSettings, now: @escaping @Sendable () -> Timestamp
  ) {
    self.evidence = evidence
    self.fetcher = fetcher
    self.settings = settings
    self.now = now
  }

  /// What Locating asks for; nil where this page is not to be shown in a browser.
  func page(_ exchange: Exchange, need: RenderNeed, for session: CompanySession) async throws -> RenderedPage? {
    if evidence.isReplay {
      // What was shown at a second look was not there at the first.
      if try need == .none && evidence.wasShownAgain(exchange.url) { return nil }
      return try evidence.rendered(exchange.url)
    }
    switch settings.render {
    case .never: return nil
    case .auto where need == .none: return nil
    case .auto, .always: break
    }
    return try await places.take(exchange.url) {
      if let kept = try evidence.rendered(exchange.url) { return kept }
      let rendered: RenderedPage =
        switch try await show(exchange, outlining: nil, for: session) {
        case .success(let page): .html(page.html, page.withheld)
        case .failure(let failure): .failed(failure.description)
        }
      if need == .again { try evidence.noteShownAgain(exchange.url, date: now()) }
      try evidence.keep(rendered, of: exchange.url, date: now())
      return rendered
    }
  }

  /// Keeps a picture of the main home page with the link to the disclosure outlined. Nothing is decided by it, so a
  /// browser that fails here is passed over.
  func picture(_ placement: Placement, for session: CompanySession) async throws {
    guard settings.screenshots, settings.browser != nil, !evidence.isReplay,
      let home = placement.pictured, let link = home.link
    else { return }
    try await places.take(home.url) {
      guard try !evidence.hasPicture(of: home.url) else { return }
      let fetched = try await fetcher.fetch(home.url, for: session, reason: "picture of the home page")
      guard let exchange = fetched.exchanges.last, exchange.response != nil else { return }
      if case .success(let page) = try await show(exchange, outlining: [link.destination], for: session) {
        try evidence.keep(picture: page.screenshot, of: home.url, date: now())
      }
    }
  }

  private func show(
    _ exchange: Exchange, outlining: [String]?, for session: CompanySession
  ) async throws -> Result<Rendered, RenderFailure> {
    guard let browser = settings.browser else { return .failure(RenderFailure(.noBrowser, Self.noBrowser)) }
    // Whatever a page asks for waits its turn as every request does.
    let limits = RenderLimits(whole: .seconds(30) + settings.policy.delay * 60)
    let page = WebAddress(exchange.url)
    let result = await Renderer(browser: Browser(path: browser), limits: limits).render(
      exchange.url, outlining: outlining
    ) { [fetcher] url in
      if let response = exchange.response, WebAddress(url) == page { return .success(response.asPage) }
      do {
        let fetched = try await fetcher.fetch(url, for: session, reason: "asked for by the page \(exchange.url)")
        return switch fetched.answer {
        case .response(let response): response.forBrowser
        case .failure(let failure) where failure.kind == .robots:
          .failure(FetchFailure(.robots, "robots: \(failure.detail)"))
        case .failure(let failure): .failure(failure)
        }
      } catch {
        return .failure(FetchFailure(.interrupted, "\(error)"))
      }
    }
    // What was broken off decides nothing.
    try Task.checkCancellation()
    if let failure = evidence.failure { throw failure }
    return result
  }
}

extension Rendered {
  /// Without what no text comes from. The order of asking is the network's; that of addresses is not.
  var withheld: Withheld {
    let refused = Set(refused.filter(\.isOfText).map { Withheld.Refusal(url: $0.url, reason: $0.reason) })
    return Withheld(refused: refused.sorted { ($0.url, $0.reason) < ($1.url, $1.reason) }, open: open)
  }
}

extension Placement {
  /// The home page that a picture is kept of: the first one that links to the disclosure.
  var pictured: Storefront? { storefronts.first { $0.link != nil } }
}

extension Response {
  /// Half a script does other things than the whole one: what did not come whole is not given to the browser.
  fileprivate var forBrowser: Result<Response, FetchFailure> {
    switch truncated {
    case nil: .success(self)
    case .length: .failure(FetchFailure(.tooLarge, "longer than what is read of one answer"))
    case .time: .failure(FetchFailure(.timeout, "not whole within the time limit"))
    case .disconnect, .unspecified: .failure(FetchFailure(.interrupted, "breaks off before its end"))
    }
  }

  /// As a browser has to be told of it: a page that its server calls a PDF, or offers for saving, would not be shown.
  fileprivate var asPage: Response {
    var response = self
    let type = (header("Content-Type") ?? "").lowercased()
    let isCalledHTML = ["text/html", "application/xhtml+xml"].contains { type.hasPrefix($0) }
    response.headers.removeAll { field in
      let name = field.name.lowercased()
      return name == "content-disposition" || name == "content-type" && !isCalledHTML
    }
    if !isCalledHTML { response.headers.append(Header(name: "Content-Type", value: "text/html")) }
    return response
  }
}
