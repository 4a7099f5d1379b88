public import Reading

/// How far one company's site is looked through.
public struct LocatingLimits: Sendable, Hashable {
  /// Pages of a company, home pages included.
  public var pages: Int
  /// Clicks from a home page beyond which nothing is looked at.
  public var clicks: Int
  /// Sitemap files of a company.
  public var sitemaps: Int
  /// Pages taken from sitemaps.
  public var sitemapPages: Int
  /// Usual addresses tried.
  public var addresses: Int
  /// Links that say nothing, looked at when nothing better was found.
  public var blindLinks: Int
  /// Links of one page that bears the Act's name and says next to nothing.
  public var pointers: Int
  /// Documents that a disclosure refers to.
  public var references: Int
  public var reading: ReadingLimits

  public init(
    pages: Int = 30, clicks: Int = 3, sitemaps: Int = 8, sitemapPages: Int = 6, addresses: Int = 6,
    blindLinks: Int = 6, pointers: Int = 12, references: Int = 2, reading: ReadingLimits = ReadingLimits()
  ) {
    self.pages = pages
    self.clicks = clicks
    self.sitemaps = sitemaps
    self.sitemapPages = sitemapPages
    self.addresses = addresses
    self.blindLinks = blindLinks
    self.pointers = pointers
    self.references = references
    self.reading = reading
  }
}
