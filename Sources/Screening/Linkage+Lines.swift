/// What the marks of a line, an entry or a list say.
extension Linkage {

  /// A mark of lists between the two, and no verb: "Coffee: Colombia", "Peanuts (Bolivia)".
  func isParted(_ good: Int, _ country: Int) -> Bool {
    let (a, b) = (names[good].words, names[country].words)
    let gap = a.upperBound <= b.lowerBound ? a.upperBound..<b.lowerBound : b.upperBound..<a.lowerBound
    guard gap.count <= 12, !gap.contains(where: { words[$0].is(.verb) }), !listsOutlets(country) else {
      return false
    }
    let (from, to) = (words[gap.lowerBound - 1].range.upperBound, words[gap.upperBound].range.lowerBound)
    guard from < to else { return false }
    var position = from
    while position < to {
      if isFarMark(position, gap) { return false }
      switch bytes[position] {
      case UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: "\t"), UInt8(ascii: "("), UInt8(ascii: "="): return true
      case UInt8(ascii: "-") where bytes[position - 1] == 0x20: return true
      case 0xE2 where position + 2 < to && bytes[position + 1] == 0x80 && (0x93...0x95).contains(bytes[position + 2]):
        return true
      default: position += 1
      }
    }
    return false
  }

  /// "Jerky and beans: see the notice, valid in Mexico": a colon behind which another sentence begins.
  private func isFarMark(_ position: Int, _ gap: Range<Int>) -> Bool {
    guard bytes[position] == UInt8(ascii: ":") else { return false }
    return gap.count { place in
      words[place].range.lowerBound > position && !words[place].isCapitalised && !isInName(place)
        && !words[place].is(.placePart) && !words[place].is(.entryWord) && !lists.productWords.isAside(words[place])
        && !words[place].is(.betweenNames)
    } > 3
  }

  /// "Authorized dealers for our toys: Brazil, Chile".
  func listsOutlets(_ country: Int) -> Bool {
    let before = names[country].words.lowerBound
    return found.contains { $0.meanings.contains(.outlet) && $0.words.upperBound <= before }
      && !found.contains { cue in
        cue.words.upperBound <= before && cue.meanings.contains(.link) && !cue.meanings.contains(.outlet)
      }
  }

  /// "Whole cashew kernels, origin Vietnam", "Peanuts, shelled, Bolivia".
  func endsList(_ good: Int, _ country: Int) -> Bool {
    let (a, b) = (names[good].words, names[country].words)
    guard a.upperBound <= b.lowerBound, b.upperBound == words.count,
      words.indices.allSatisfy({
        isInName($0) || lists.productWords.isAside(words[$0]) || words[$0].is(.entryWord)
      })
    else { return false }
    let gap = words[b.lowerBound - 1].range.upperBound..<words[b.lowerBound].range.lowerBound
    return bytes[gap].contains(UInt8(ascii: ","))
  }

  /// "Second flush tea, India, 100 g tin", "Wool rug, Bhadohi, India": between the commas of a product line.
  func isSegment(_ good: Int, _ country: Int) -> Bool {
    let (a, b) = (names[good].words, names[country].words)
    guard !names[country].isAdjective, a.upperBound <= b.lowerBound, isEntryLine else { return false }
    let town = b.lowerBound - 1
    let place = town >= a.upperBound && isPlaceLike(town) && isComma(before: b.lowerBound) ? town : b.lowerBound
    guard a.upperBound <= place, isComma(before: place) else { return false }
    return b.upperBound == words.count || isComma(before: b.upperBound)
  }

  /// No sentence about anyone.
  var isEntryLine: Bool {
    words.count <= 18 && !words.contains { $0.is(.verb) || $0.is(.addressing) }
  }

  func isComma(before place: Int) -> Bool {
    guard place > 0, place < words.count else { return false }
    return bytes[words[place - 1].range.upperBound..<words[place].range.lowerBound].contains {
      [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: "(")].contains($0)
    }
  }

  /// "Palm oil ; Indonesia 61% ; Malaysia 34%": a mark between blanks, as rows of tables have it.
  private static func hasRowMark(_ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    words.indices.dropFirst().contains { place in
      let gap = bytes[words[place - 1].range.upperBound..<words[place].range.lowerBound]
      return gap.count > 2 && gap.last == 0x20
        && gap.indices.dropFirst().contains {
          gap[$0 - 1] == 0x20 && [UInt8(ascii: ";"), UInt8(ascii: "|")].contains(gap[$0])
        }
    }
  }

  /// "Palm oil, Malaysia: passports were handed back": what a line is about stands before its colon.
  func headsLine(_ good: Int, _ country: Int) -> Bool {
    let (a, b) = (names[good].words, names[country].words)
    guard a.lowerBound <= 2, a.upperBound == b.lowerBound, isComma(before: b.lowerBound), b.upperBound < words.count
    else {
      return false
    }
    return bytes[words[b.upperBound - 1].range.upperBound..<words[b.upperBound].range.lowerBound].contains(
      UInt8(ascii: ":"))
  }

  /// A line without a full stop, of few words and no verb: an entry, not a sentence.
  static func isEntry(_ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = words.last, words.count <= 24 else { return false }
    let end = last.range.upperBound
    let isSentence =
      end < bytes.count && [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(bytes[end])
    if isSentence || words.contains(where: { $0.is(.verb) }) { return false }
    return words.count <= 10 || hasRowMark(words, bytes)
  }

}
