/// What rendering one page may take.
public struct RenderLimits: Sendable, Hashable {
  /// From starting the browser to the last byte.
  public var whole: Duration
  /// The page counts as done when nothing has been asked for in this long.
  public var quiet: Duration
  /// How long a quiet page that shows next to nothing is waited for, since its text may come by a timer.
  public var late: Duration
  /// A document that is there and has not changed for this long is taken although requests are still open, if none of
  /// them has been answered in all that time.
  public var still: Duration
  /// How often a page may ask for one path, whatever the query: what scripts ask for again and again is news, which
  /// no page waits for.
  public var repeats: Int
  /// Requests a page may make, its own included.
  public var requests: Int
  /// Bytes of the rendered document.
  public var htmlBytes: Int
  /// Heap of the page's scripts, in megabytes.
  public var scriptHeap: Int

  public init(
    whole: Duration = .seconds(30), quiet: Duration = .milliseconds(500), late: Duration = .seconds(5),
    still: Duration = .seconds(20), repeats: Int = 8, requests: Int = 60, htmlBytes: Int = 10_000_000,
    scriptHeap: Int = 256
  ) {
    self.whole = whole
    self.quiet = quiet
    self.late = late
    self.still = still
    self.repeats = repeats
    self.requests = requests
    self.htmlBytes = htmlBytes
    self.scriptHeap = scriptHeap
  }
}
