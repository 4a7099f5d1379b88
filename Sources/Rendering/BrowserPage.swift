import Disclosures
import Foundation

/// One tab: answers what the page asks for, waits until it is quiet, and takes its document.
actor BrowserPage {
  private let tools: DevTools
  private let session: String
  private let limits: RenderLimits
  private let load: Renderer.Load
  private var asked = 0
  private var open = 0
  private var lastActivity = ContinuousClock.now
  private var isLoaded = false
  private var mainFailure: FetchFailure?
  private var refused: [Rendered.Refusal] = []
  /// The last page that the tab, or a frame in it, was sent to and did not get.
  private var refusedDocument: Rendered.Refusal?

  /// What a page without pictures still needs to put its text together.
  private static let kinds: Set<String> = ["Document", "Stylesheet", "Script", "XHR", "Fetch"]

  private init(tools: DevTools, session: String, limits: RenderLimits, load: @escaping Renderer.Load) {
    self.tools = tools
    self.session = session
    self.limits = limits
    self.load = load
  }

  static func open(
    _ tools: DevTools, limits: RenderLimits, load: @escaping Renderer.Load
  ) async throws -> BrowserPage {
    let target = try await tools.call("Target.createTarget", ["url": "about:blank"], as: Target.self)
    let attached = try await tools.call(
      "Target.attachToTarget", Attach(targetId: target.targetId), as: Attached.self)
    let page = BrowserPage(tools: tools, session: attached.sessionId, limits: limits, load: load)
    try await page.prepare()
    return page
  }

  private func prepare() async throws {
    try await tools.tell("Fetch.enable", ["patterns": [["urlPattern": "*"]]], session: session)
    try await tools.tell("Page.enable", session: session)
    Task { [weak self, tools] in
      for await event in tools.events { await self?.take(event) }
    }
  }

  func show(_ url: String, outlining: [String]?) async throws -> Rendered {
    _ = try await tools.call("Page.navigate", ["url": url], session: session, as: Navigated.self)
    while !(isLoaded && open == 0 && lastActivity.duration(to: .now) > limits.quiet) {
      try await Task.sleep(for: .milliseconds(50))
      if let mainFailure { throw RenderFailure(.refused, "\(url): \(mainFailure.detail)") }
    }
    let html = try await value(of: "document.documentElement.outerHTML")
    guard html.utf8.count <= limits.htmlBytes else {
      throw RenderFailure(.tooLarge, "\(url): the rendered page is \(html.utf8.count) bytes")
    }
    let address = try await value(of: "location.href")
    // The browser's own page, which it shows where a document was refused or did not come.
    guard !address.hasPrefix("chrome-error:") else {
      let why = refusedDocument.map { "\($0.url): \($0.reason)" } ?? "No document came."
      throw RenderFailure(.refused, "\(url) leads on to a page that the browser could not have. \(why)")
    }
    var screenshot: [UInt8] = []
    if let outlining {
      try await outline(outlining)
      let shot = try await tools.call(
        "Page.captureScreenshot", ["format": "png"], session: session, as: Screenshot.self)
      screenshot = [UInt8](shot.data)
    }
    return Rendered(url: address, html: Array(html.utf8), screenshot: screenshot, refused: refused)
  }

  private func value(of expression: String) async throws -> String {
    try await tools.call(
      "Runtime.evaluate", ["expression": expression], session: session, as: Evaluated.self
    ).result.value ?? ""
  }

  /// Draws a frame around the links that lead to these addresses, and brings the first one into view.
  private func outline(_ addresses: [String]) async throws {
    let list = String(decoding: try JSONEncoder().encode(addresses), as: UTF8.self)
    _ = try await value(
      of: """
        (() => { const wanted = new Set(\(list));
          const links = [...document.links].filter(link => wanted.has(link.href));
          links.forEach(link => { link.style.outline = '4px solid #c00'; link.style.outlineOffset = '2px' });
          links[0]?.scrollIntoView({block: 'center'}); return String(links.length) })()
        """)
  }

  private func take(_ event: DevTools.Event) async {
    lastActivity = .now
    switch event.method {
    case "Page.loadEventFired": isLoaded = true
    case "Page.javascriptDialogOpening":
      // Nobody is there to answer "alert" and its like, and scripts stand still until somebody does.
      try? await tools.tell("Page.handleJavaScriptDialog", ["accept": true], session: session)
    case "Fetch.requestPaused":
      guard let paused = try? JSONDecoder().decode(Message<Paused>.self, from: event.message).params else { return }
      asked += 1
      let isAllowed = paused.request.method == "GET" && Self.kinds.contains(paused.resourceType)
      if !isAllowed || asked > limits.requests {
        await refuse(paused, reason: isAllowed ? "more than \(limits.requests) requests" : "not needed for the text")
      } else {
        open += 1
        // The page may ask for many things at once; the fetcher behind `load` keeps them in line.
        Task { [weak self] in await self?.answer(paused) }
      }
    default: break
    }
  }

  private func answer(_ paused: Paused) async {
    let isMain = asked == 1
    switch await load(paused.request.url) {
    case .success(let response):
      let reply = Reply(
        requestId: paused.requestId, responseCode: response.status,
        responseHeaders: response.headers.filter { !Self.encodings.contains($0.name.lowercased()) }.map {
          ["name": $0.name, "value": $0.value]
        },
        body: Data(response.body))
      try? await tools.tell("Fetch.fulfillRequest", reply, session: session)
    case .failure(let failure):
      if isMain { mainFailure = failure }
      await refuse(paused, reason: failure.detail)
    }
    open -= 1
    lastActivity = .now
  }

  private func refuse(_ paused: Paused, reason: String) async {
    let refusal = Rendered.Refusal(url: paused.request.url, reason: reason)
    refused.append(refusal)
    if paused.resourceType == "Document" { refusedDocument = refusal }
    try? await tools.tell(
      "Fetch.failRequest", ["requestId": paused.requestId, "errorReason": "BlockedByClient"], session: session)
  }

  /// Bodies come decoded; a header that says otherwise would have them decoded twice.
  private static let encodings: Set<String> = ["content-encoding", "transfer-encoding", "content-length"]
}

// The parts of DevTools messages that are read or sent, under the protocol's own names.

private struct Target: Decodable, Sendable { var targetId: String }
private struct Attach: Encodable, Sendable {
  var targetId: String
  var flatten = true
}
private struct Attached: Decodable, Sendable { var sessionId: String }
private struct Navigated: Decodable, Sendable { var errorText: String? }
private struct Evaluated: Decodable, Sendable {
  var result: Value
  struct Value: Decodable, Sendable { var value: String? }
}
private struct Screenshot: Decodable, Sendable { var data: Data }
private struct Message<Parameters: Decodable>: Decodable { var params: Parameters }
private struct Paused: Decodable, Sendable {
  var requestId: String
  var request: Request
  var resourceType: String
  struct Request: Decodable, Sendable {
    var url: String
    var method: String
  }
}
private struct Reply: Encodable, Sendable {
  var requestId: String
  var responseCode: Int
  var responseHeaders: [[String: String]]
  var body: Data
}
