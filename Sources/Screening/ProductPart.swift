/// A run of a product's words between marks, prepositions and conjunctions.
struct ProductPart {
  var words: Range<Int>
  /// Whether the thing may be named here: not after "with", "for", "from".
  var mayBeHead: Bool
  /// What parts it from the run before it.
  var link: Link

  enum Link {
    /// A comma, a bracket, a hyphen between blanks; or nothing, at the beginning.
    case mark
    /// A semicolon or a bar, which parts a noun from what qualifies it only where the two make a name.
    case semicolon
    /// "And", "or", "&", a slash between words: what stands on both sides is of one rank.
    case conjunction
    /// "Of", "with".
    case preposition
  }

  static func cut(_ text: [UInt8], _ words: [Word], _ table: ProductWords) -> [ProductPart] {
    var parts: [ProductPart] = []
    var start = 0
    var mayBeHead = true
    var link = Link.mark
    func close(at end: Int) {
      guard start < end else { return }
      // "Tin of biscuits", "bar of soap": what holds the thing is not the thing.
      // A set "of 12" is the thing itself.
      let isCount = end + 1 < words.count && table.isNumbered(words[end + 1])
      let isContainer =
        end < words.count && words[end].form == "of" && !isCount && table.containers.contains(words[end - 1].stem)
      parts.append(ProductPart(words: start..<end, mayBeHead: mayBeHead && !isContainer, link: link))
    }
    for (index, word) in words.enumerated() {
      if index > 0, let mark = mark(in: text, words[index - 1], word, table) {
        close(at: index)
        start = index
        link = mark
      }
      if index > 0, table.conjunctions.contains(word.form) {
        close(at: index)
        start = index + 1
        link = .conjunction
      } else if word.form == "of" || table.prepositions.contains(word.form) {
        close(at: index)
        start = index + 1
        link = .preposition
        if word.form != "of", index > 0 { mayBeHead = false }
      }
    }
    close(at: words.count)
    return parts
  }

  /// What a gap between two words says; nil for blanks and hyphens inside a compound.
  private static func mark(in text: [UInt8], _ before: Word, _ after: Word, _ table: ProductWords) -> Link? {
    let gap = text[before.range.upperBound..<after.range.lowerBound]
    if gap.count == 1, let byte = gap.first, byte == 0x20 || byte == UInt8(ascii: "-") { return nil }
    if gap.contains(where: { ";|".utf8.contains($0) }) { return .semicolon }
    if gap.contains(where: { ",:()[]>".utf8.contains($0) }) { return .mark }
    let isSpelled = before.form.utf8.count > 2 && after.form.utf8.count > 2
    if gap.contains(UInt8(ascii: "/")) {
      // "80/20" is one mixture, "S/S" one word; "cotton/wool" is two.
      if table.isNumbered(before), table.isNumbered(after) { return nil }
      return isSpelled && !table.isNumbered(before) && !table.isNumbered(after) ? .conjunction : .mark
    }
    if gap.contains(UInt8(ascii: "&")), isSpelled { return .conjunction }
    if gap.contains(UInt8(ascii: "+")), gap.count > 2, isSpelled { return .conjunction }
    return gap.count > 2 && (gap.contains(UInt8(ascii: "-")) || gap.contains(0xE2)) ? .mark : nil
  }
}
