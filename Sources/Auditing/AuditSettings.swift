public import Fetching

/// How an audit visits and what it keeps to.
public struct AuditSettings: Sendable, Hashable {
  /// When pages are shown in a browser.
  public enum RenderWhen: String, Sendable, Hashable, CaseIterable {
    /// Those that have next to no text, and scripts that would bring it.
    case auto
    case never
    /// Every page that is HTML.
    case always
  }

  /// Companies that are visited at the same time.
  public var hosts: Int
  /// Pages read for a company at most.
  public var pages: Int
  public var visitor: Visitor
  public var policy: FetchPolicy
  public var transport: CurlTransport.Options
  /// When pages are shown in a browser.
  public var render: RenderWhen
  /// Path of the browser; nil where there is none, and then rendering a page fails with that reason.
  public var browser: String?
  /// Whether a screenshot of the home page is kept, the link to the disclosure outlined.
  public var screenshots: Bool
  /// The day for which lists answer; nil for the newest edition.
  public var asOf: String?

  public init(
    visitor: Visitor, hosts: Int = 32, pages: Int = 30, policy: FetchPolicy = FetchPolicy(),
    transport: CurlTransport.Options = CurlTransport.Options(), render: RenderWhen = .never, browser: String? = nil,
    screenshots: Bool = false, asOf: String? = nil
  ) {
    self.visitor = visitor
    self.hosts = hosts
    self.pages = pages
    self.policy = policy
    self.transport = transport
    self.render = render
    self.browser = browser
    self.screenshots = screenshots
    self.asOf = asOf
  }
}
