/// What rendering one page may take.
public struct RenderLimits: Sendable, Hashable {
  /// From starting the browser to the last byte.
  public var whole: Duration
  /// The page counts as done when nothing has been asked for in this long.
  public var quiet: Duration
  /// Requests a page may make, its own included.
  public var requests: Int
  /// Bytes of the rendered document.
  public var htmlBytes: Int
  /// Heap of the page's scripts, in megabytes.
  public var scriptHeap: Int

  public init(
    whole: Duration = .seconds(30), quiet: Duration = .milliseconds(500), requests: Int = 60,
    htmlBytes: Int = 10_000_000, scriptHeap: Int = 256
  ) {
    self.whole = whole
    self.quiet = quiet
    self.requests = requests
    self.htmlBytes = htmlBytes
    self.scriptHeap = scriptHeap
  }
}
