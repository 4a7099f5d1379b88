/// What a vendor's certification comes to. The contract officer decides; this says what the document shows.
public struct VendorAnswer: Sendable, Hashable {
  public var vendor: String
  /// The document as the row of the list names it.
  public var path: String
  public var product: String
  public var origin: String
  /// Line of the list on which the row stands, from 1.
  public var line: Int
  public var answer: Kind
  /// Sentences for a person: what is missing, or why somebody has to look. Empty for `accept`.
  public var reasons: [String]
  /// Every element of the checklist, in its order; empty when the document could not be read.
  public var elements: [ElementAnswer]
  /// What the quotations count in; nil when the document could not be read.
  public var document: Document?
  /// What the lists say of product and origin; nil when no product is given.
  public var goods: GoodsAnswer?
  /// Given where the lists name the product and its origin. It never changes the answer.
  public var notice: String?

  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Every mandatory element is met, in a document that was read whole and holds no sentence that nobody planned for.
    case accept
    /// A mandatory element is missing.
    case deficient
    /// Somebody has to look: the document could not be read whole, an element is in doubt, or a sentence is unknown.
    case review
  }

  public init(
    vendor: String, path: String, product: String, origin: String, line: Int, answer: Kind, reasons: [String] = [],
    elements: [ElementAnswer] = [], document: Document? = nil, goods: GoodsAnswer? = nil,
    notice: String? = nil
  ) {
    self.vendor = vendor
    self.path = path
    self.product = product
    self.origin = origin
    self.line = line
    self.answer = answer
    self.reasons = reasons
    self.elements = elements
    self.document = document
    self.goods = goods
    self.notice = notice
  }

  /// Ids of the mandatory elements that are missing, in order.
  public var missing: [String] { elements.filter { $0.isMandatory && $0.state == .missing }.map(\.id) }

  /// Whether the document itself could be read whole.
  public var wasRead: Bool { document != nil }
}
