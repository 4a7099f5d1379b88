/// How words of a product lead to a good of the lists.
public struct GoodMatch: Sendable, Hashable {
  public var good: Good
  /// The words that led to it, as they were asked.
  public var text: String
  public var way: Way

  public enum Way: Sendable, Hashable {
    /// The name that the list has, or had.
    case name, formerName
    /// Another word for the same good.
    case synonym
    /// The product is one of that kind of goods.
    case kind
    /// The product is another one; the relation leads from it to the good: "made from", "may contain".
    case chain(String)
    /// The good is named beside the product, as what it is made of or goes with: "rice" in "rice cooker".
    case part
  }

  /// Whether the product is certainly made of the good.
  var isMadeOf: Bool {
    if case .chain(let relation) = way { relation.hasPrefix("made") } else { false }
  }

  /// Whether the product is the good itself. Only then does a listing of the good speak about the product.
  public var isTheGood: Bool {
    switch way {
    case .name, .formerName, .synonym, .kind: true
    case .chain, .part: false
    }
  }
}
