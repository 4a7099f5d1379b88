/// What was seen of how a disclosure is reached: the form duty of Civil Code 1714.43(b).
public struct Placement: Sendable, Hashable, Codable {
  /// One entry a storefront, in the order of `Company.websites`.
  public var storefronts: [Storefront]
  /// Whether the page is dedicated to the disclosure; nil when that could not be told.
  public var page: PageKind?
  /// What heads the statement, in the document that is graded; nil for one without headings.
  public var heading: Quotation?

  public enum PageKind: String, Sendable, Hashable, Codable { case dedicated, section }

  public struct Storefront: Sendable, Hashable, Codable {
    /// The home page that was read.
    public var url: String
    /// The link that leads to the disclosure; nil when the home page has none, or was not read.
    public var link: HomepageLink?
    /// Why nobody can say whether the home page has such a link, as a clause: "HTTP 500"; nil when that is known.
    public var unread: String?
    /// The home page in the archive; nil where no answer came.
    public var capture: Capture?

    public init(url: String, link: HomepageLink?, unread: String? = nil, capture: Capture? = nil) {
      self.url = url
      self.link = link
      self.unread = unread
      self.capture = capture
    }
  }

  public struct HomepageLink: Sendable, Hashable, Codable {
    public var text: String
    public var destination: String
    public var place: LinkPlace
    /// Clicks from the home page to the disclosure: 1 when the link leads straight to it.
    public var clicks: Int
    /// The page that it stands on: the home page, or one that the home page shows in a frame.
    public var capture: Capture?
    /// Its words where they stand in the text of that page; nil for a link that shows none there, such as a picture.
    public var quotation: Quotation?

    public init(
      text: String, destination: String, place: LinkPlace, clicks: Int, capture: Capture? = nil,
      quotation: Quotation? = nil
    ) {
      self.text = text
      self.destination = destination
      self.place = place
      self.clicks = clicks
      self.capture = capture
      self.quotation = quotation
    }
  }

  /// Why it is not known whether any home page links to the statement; nil where one does, or was read.
  public var whyUnread: String? {
    storefronts.allSatisfy { $0.link == nil && $0.unread != nil } ? storefronts.first?.unread : nil
  }

  public init(storefronts: [Storefront], page: PageKind?, heading: Quotation? = nil) {
    self.storefronts = storefronts
    self.page = page
    self.heading = heading
  }
}
