/// What was seen of how a disclosure is reached: the form duty of Civil Code 1714.43(b).
public struct Placement: Sendable, Hashable, Codable {
  /// One entry a storefront, in the order of `Company.websites`.
  public var storefronts: [Storefront]
  /// Whether the page is dedicated to the disclosure; nil when that could not be told.
  public var page: PageKind?

  public enum PageKind: String, Sendable, Hashable, Codable { case dedicated, section }

  public struct Storefront: Sendable, Hashable, Codable {
    /// The home page that was read.
    public var url: String
    /// The link that leads to the disclosure; nil when the home page has none.
    public var link: HomepageLink?

    public init(url: String, link: HomepageLink?) {
      self.url = url
      self.link = link
    }
  }

  public struct HomepageLink: Sendable, Hashable, Codable {
    public var text: String
    public var destination: String
    public var place: LinkPlace
    /// Clicks from the home page to the disclosure: 1 when the link leads straight to it.
    public var clicks: Int

    public init(text: String, destination: String, place: LinkPlace, clicks: Int) {
      self.text = text
      self.destination = destination
      self.place = place
      self.clicks = clicks
    }
  }

  public init(storefronts: [Storefront], page: PageKind?) {
    self.storefronts = storefronts
    self.page = page
  }
}
