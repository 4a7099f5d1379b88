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
      while headEnd - 1 > start, isAside(words[headEnd - 1].form, after: words[headEnd - 2].form) { headEnd -= 1 }
      // "Tin of biscuits", "bar of soap": what holds the thing is not the thing.
      let isContainer = end < words.count && words[end].form == "of" && containers.contains(words[end - 1].stem)
      segments.append(ProductSegment(words: start..<end, headEnd: headEnd, mayBeHead: mayBeHead && !isContainer))
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

  /// A size, a state or a color after the thing itself: "t-shirt gold" is no gold, "pure gold" is.
  private static func isAside(_ form: String, after previous: String) -> Bool {
    if colors.contains(form) { return !kinds.contains(previous) }
    return form.utf8.contains { (48...57).contains($0) } || asides.contains(form)
  }

  /// Goods whose names are colors and flavors too.
  private static let colors: Set<String> = [
    "gold", "silver", "copper", "amber", "emerald", "ruby", "jade", "olive", "charcoal", "chocolate", "coffee", "sand",
    "lead", "iron", "vanilla", "strawberry", "coconut", "melon", "sapphire", "wheat",
  ]

  /// Words before such a name that make it the thing itself.
  private static let kinds: Set<String> = [
    "pure", "raw", "fine", "artisanal", "recycled", "white", "yellow", "rose", "mined", "refined", "scrap", "solid",
    "dark", "milk", "ground", "roasted", "instant", "green", "black", "baltic", "pig", "cast", "natural", "organic",
    "fresh", "frozen", "silica", "bourbon", "madagascar", "decaf", "hot", "lump", "bulk", "desiccated", "of", "whole",
  ]

  private static let containers: Set<String> = [
    "tin", "can", "glass", "bar", "bottle", "jar", "box", "bag", "pack", "packet", "case", "carton", "crate", "bale",
    "sack", "roll", "set", "pair", "tray", "tub", "tube", "bundle", "basket", "ball", "cup", "drum", "pallet",
  ]

  private static let prepositions: Set<String> = [
    "with", "for", "from", "in", "by", "without", "w", "containing", "featuring", "made", "using", "per", "on",
  ]

  private static let asides: Set<String> = [
    "xs", "s", "m", "l", "xl", "xxl", "kg", "g", "lb", "lbs", "oz", "ml", "cl", "litre", "liter", "cm", "mm", "pack",
    "packs", "pcs", "pc", "pieces", "pair", "pairs", "unisex", "men", "women", "mens", "womens", "kids", "boys",
    "girls", "adult", "small", "medium", "large", "black", "white", "blue", "red", "green", "yellow", "grey", "gray",
    "navy", "pink", "brown", "beige", "purple", "frozen", "fresh", "dried", "raw", "organic", "whole", "bulk",
    "assorted", "premium", "washed", "cooked", "peeled", "size", "new", "x", "a", "b", "unroasted", "roasted",
    "natural", "ft", "inch", "in", "ct", "count", "each", "ea", "tails",
    "fillets", "conventional", "various", "grade",
  ]
}
