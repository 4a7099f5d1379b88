/// A part of a product's words between marks and prepositions.
struct ProductSegment {
  var words: Range<Int>
  /// End of the last word that may be the thing itself; sizes, colours and states after it are left aside.
  var headEnd: Int
  /// Whether the thing may be named here: not after "with", "for", "from".
  var mayBeHead: Bool

  static func cut(_ text: String, _ words: [Word]) -> [ProductSegment] {
    let bytes = Array(text.utf8)
    var segments: [ProductSegment] = []
    var start = 0
    var mayBeHead = true
    func close(at end: Int) {
      guard start < end else { return }
      var headEnd = end
      while headEnd - 1 > start, isAside(words[headEnd - 1].form) { headEnd -= 1 }
      segments.append(ProductSegment(words: start..<end, headEnd: headEnd, mayBeHead: mayBeHead))
    }
    for (index, word) in words.enumerated() {
      if index > 0, isMark(bytes[words[index - 1].range.upperBound..<word.range.lowerBound]) {
        close(at: index)
        start = index
      }
      if word.form == "of" || prepositions.contains(word.form) {
        close(at: index)
        start = index + 1
        if word.form != "of" { mayBeHead = false }
      }
    }
    close(at: words.count)
    return segments
  }

  private static func isMark(_ gap: ArraySlice<UInt8>) -> Bool {
    gap.contains { ",;:()[]|/".utf8.contains($0) }
      || gap.count > 2 && (gap.contains(UInt8(ascii: "-")) || gap.contains(0xE2))
  }

  private static func isAside(_ form: String) -> Bool {
    form.utf8.contains { (48...57).contains($0) } || asides.contains(form)
  }

  private static let prepositions: Set<String> = [
    "with", "for", "from", "in", "by", "without", "w", "containing", "featuring", "made", "using", "per", "on",
  ]

  private static let asides: Set<String> = [
    "xs", "s", "m", "l", "xl", "xxl", "kg", "g", "lb", "lbs", "oz", "ml", "cl", "litre", "liter", "cm", "mm", "pack",
    "packs", "pcs", "pc", "pieces", "pair", "pairs", "set", "unisex", "men", "women", "mens", "womens", "kids", "boys",
    "girls", "adult", "small", "medium", "large", "black", "white", "blue", "red", "green", "yellow", "grey", "gray",
    "navy", "pink", "brown", "beige", "purple", "frozen", "fresh", "dried", "raw", "organic", "whole", "bulk",
    "assorted", "premium", "washed", "cooked", "peeled", "size", "new", "x", "a", "b", "mixed", "unroasted", "roasted",
    "loose", "cut", "natural", "ft", "inch", "in", "box", "case", "carton", "ct", "count", "each", "ea", "tails",
    "fillets", "conventional", "various", "grade",
  ]
}
