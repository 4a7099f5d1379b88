import Disclosures
import Foundation

/// One tab: answers what the page asks for, waits until it is quiet, and takes its document.
actor BrowserPage {
  private let tools: DevTools
  private let session: String
  private let limits: RenderLimits
  private let load: Renderer.Load
  private var asked = 0
  private var askedByPath: [String: Int] = [:]
  /// Addresses that the page waits for, by the browser's number for the request.
  private var open: [String: String] = [:]
  private var lastActivity = ContinuousClock.now
  private var isLoaded = false
  private var mainFailure: FetchFailure?
  private var refused: [Rendered.Refusal] = []
  /// The last page that the tab, or a frame in it, was sent to and did not get.
  private var refusedDocument: Rendered.Refusal?

  /// Refusals beyond this many tell nothing new.
  private static let mostRefusals = 500

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
    try await tools.tell("Page.addScriptToEvaluateOnNewDocument", ["source": Self.taken], session: session)
    Task { [weak self, tools] in
      for await event in tools.events { await self?.take(event) }
    }
  }

  /// Takes from a page and its frames, before their own scripts run, what speaks to others without a request that could
  /// be answered here. The browser is told so as well (`Browser.arguments`), which holds for frames of other sites too.
  private static let taken = """
    for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport', 'PresentationRequest'])
      delete globalThis[name]
    """

  /// - Parameter deadline: when the document is taken as it is.
  func show(_ url: String, outlining: [String]?, until deadline: ContinuousClock.Instant) async throws -> Rendered {
    _ = try await tools.call("Page.navigate", ["url": url], session: session, as: Navigated.self)
    try await settle(url, until: deadline)
    if try await isTextToCome(until: deadline) { try await settle(url, until: deadline) }
    if try await value(of: Self.scrolled) == "scrolled" {
      lastActivity = .now + limits.quiet
      try await settle(url, until: deadline)
      _ = try await value(of: "scrollTo(0, 0)")
    }
    let waiting = Set(open.values).sorted()
    let html = try await value(of: Self.document)
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
    return Rendered(url: address, html: Array(html.utf8), screenshot: screenshot, refused: refused, open: waiting)
  }

  /// Waits until the page is quiet; or until its document has stood still for long, whatever it still waits for; or until
  /// the deadline.
  private func settle(_ url: String, until deadline: ContinuousClock.Instant) async throws {
    var (size, sizeSince, nextLook) = ("", ContinuousClock.now, ContinuousClock.now)
    while !(isLoaded && open.isEmpty && lastActivity.duration(to: .now) > limits.quiet) {
      try await Task.sleep(for: .milliseconds(50))
      if let mainFailure { throw RenderFailure(.refused, "\(url): \(mainFailure.detail)") }
      guard .now >= min(nextLook, deadline) else { continue }
      let isLate = ContinuousClock.now >= deadline
      nextLook = .now + limits.still / 10
      let now = try await value(of: "String(document.documentElement?.outerHTML.length)")
      if now != size { (size, sizeSince) = (now, .now) }
      guard isLate || max(sizeSince, lastActivity).duration(to: .now) > limits.still else { continue }
      // What stands behind a script that does not come is not in the document yet.
      if try await value(of: "document.readyState") != "loading" { return }
      if isLate {
        throw RenderFailure(.timeout, "\(url) was not done after \(limits.whole): its document is not whole")
      }
    }
  }

  /// Waits on where a quiet page with scripts shows next to nothing: a timer may be about to bring its text.
  ///
  /// - Returns: whether text has come.
  private func isTextToCome(until deadline: ContinuousClock.Instant) async throws -> Bool {
    let end = min(deadline, .now + limits.late)
    var isFirst = true
    while .now < end {
      guard let missing = Int(try await value(of: Self.missing)) else { return false }
      if missing == 0 { return !isFirst }
      isFirst = false
      try await Task.sleep(for: .milliseconds(250))
    }
    return false
  }

  private func value(of expression: String) async throws -> String {
    for _ in 0..<Self.moves {
      do {
        return try await tools.call(
          "Runtime.evaluate", ["expression": expression], session: session, as: Evaluated.self
        ).result.value ?? ""
      } catch is PageMoved {
        try await Task.sleep(for: .milliseconds(50))
      }
    }
    throw RenderFailure(.refused, "the page leads on again and again")
  }

  /// How often a page may lead on under one question.
  private static let moves = 20

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
    switch event.method {
    case "Page.loadEventFired": (isLoaded, lastActivity) = (true, .now)
    case "Page.javascriptDialogOpening":
      lastActivity = .now
      // Nobody is there to answer "alert" and its like, and scripts stand still until somebody does.
      try? await tools.tell("Page.handleJavaScriptDialog", ["accept": true], session: session)
    case "Fetch.requestPaused":
      guard let paused = try? JSONDecoder().decode(Message<Paused>.self, from: event.message).params else { return }
      if let refusal = refusal(of: paused) { return await refuse(paused, refusal) }
      lastActivity = .now
      open[paused.requestId] = paused.request.url
      let isMain = asked == 1
      // The page may ask for many things at once; the fetcher behind `load` keeps them in line.
      Task { [weak self] in await self?.answer(paused, isMain: isMain) }
    default: lastActivity = .now
    }
  }

  /// Why a request is not even passed on to the loader; nil when it is.
  private func refusal(of paused: Paused) -> Rendered.Refusal? {
    asked += 1
    let url = paused.request.url
    guard Self.kinds.contains(paused.resourceType) else {
      return Rendered.Refusal(url: url, reason: "not needed for the text", isOfText: false)
    }
    guard paused.request.method == "GET" else {
      return Rendered.Refusal(url: url, reason: "a page may only read (\(paused.request.method))", isOfText: true)
    }
    if ["XHR", "Fetch"].contains(paused.resourceType) {
      let path = String(url.prefix { $0 != "?" && $0 != "#" })
      askedByPath[path, default: 0] += 1
      if askedByPath[path, default: 0] > limits.repeats {
        return Rendered.Refusal(
          url: path, reason: "asked for again and again, more than \(limits.repeats) times", isOfText: true)
      }
    }
    guard asked > limits.requests else { return nil }
    return Rendered.Refusal(url: url, reason: "more than \(limits.requests) requests", isOfText: true)
  }

  private func answer(_ paused: Paused, isMain: Bool) async {
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
      await refuse(paused, Rendered.Refusal(url: paused.request.url, reason: failure.detail, isOfText: true))
    }
    open[paused.requestId] = nil
    lastActivity = .now
  }

  private func refuse(_ paused: Paused, _ refusal: Rendered.Refusal) async {
    if refused.count < Self.mostRefusals, !refused.contains(refusal) { refused.append(refusal) }
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
