import Construing
import Matching

/// Which practices each sentence speaks of: those whose words it has, or else those of the sentence before it, of the
/// sentence that introduces it, or of the heading or question above. "They take place every January" belongs to the
/// audits of the sentence before.
struct Sections {
  /// One bit for each area.
  private let masks: [UInt8]
  /// The same, by the sentence's own words alone.
  private let own: [UInt8]
  private let construal: Construal
  private let anchors: [[Int32]]

  /// How many sentences without words of their own may follow each other.
  private static let reach = 6
  /// A sentence that names more practices than this lists what the law asks for.
  private static let most = 4

  init(_ construal: Construal, areas: [CompiledArea]) {
    var own = [UInt8](repeating: 0, count: construal.sentences.count)
    for (index, area) in areas.prefix(8).enumerated() {
      for lexicon in area.anchors {
        for hit in construal.hits.of(lexicon) { own[construal.sentence(of: Int(hit.start))] |= 1 << UInt8(index) }
      }
    }
    var masks = own
    var heading: UInt8 = 0
    var last = (mask: UInt8(0), passage: -1, age: 0)
    for (number, sentence) in construal.sentences.enumerated() {
      if construal.isRestated(number) {
        masks[number] = 0
        (heading, last) = (0, (0, sentence.passage, 0))
        continue
      }
      if own[number].nonzeroBitCount > Self.most { masks[number] = 0 }
      if sentence.kind == .heading || sentence.kind == .question {
        heading = masks[number]
        last = (heading, sentence.passage, 0)
        continue
      }
      if own[number] == 0 {
        let follows = sentence.passage == last.passage && last.age < Self.reach && last.mask != 0
        masks[number] = sentence.leadIn.map { masks[$0] } ?? (follows ? last.mask : heading)
      }
      last = (masks[number], sentence.passage, own[number] == 0 ? last.age + 1 : 0)
    }
    self.construal = construal
    anchors = areas.map(\.anchors)
    self.masks = masks
    self.own = own
  }

  /// Whether the sentence itself has words of the area.
  func names(_ area: Int, in sentence: Int) -> Bool { own[sentence] & (1 << UInt8(area)) != 0 }

  /// Whether the sentence itself has words of any area.
  func namesAny(in sentence: Int) -> Bool { own[sentence] != 0 }

  /// The areas of which the sentence itself has words, with a bit for each.
  func named(in sentence: Int) -> UInt8 { own[sentence] }

  /// The areas that a few words are of.
  func named(by words: Range<Int>) -> UInt8 {
    anchors.indices.prefix(8).reduce(0) { areas, area in
      anchors[area].contains { construal.hits.has($0, startingIn: words) } ? areas | 1 << UInt8(area) : areas
    }
  }

  /// The sentences right before one that speak of an area, back to the heading.
  func before(_ sentence: Int, of area: Int) -> Range<Int> {
    var first = sentence
    while first > 0, masks[first - 1] & 1 << UInt8(area) != 0, sentence - first < Self.reach,
      construal.sentences[first - 1].kind != .heading, construal.sentences[first - 1].kind != .question
    {
      first -= 1
    }
    return first..<sentence
  }

  /// Whether what a sentence tells may be said of an act in another: it speaks of the same practice, or of none and in
  /// the same paragraph. What "This may include" points back at counts, whatever it speaks of.
  func neighbours(_ area: Int, _ sentence: Int, of other: Int) -> Bool {
    let bit = UInt8(1) << UInt8(area)
    if masks[sentence] & bit != 0 || sentence == other - 1 && construal.opensBack(other) { return true }
    return masks[sentence] == 0 && construal.sentences[sentence].passage == construal.sentences[other].passage
  }

  /// Whether the sentence has words of this area and of no other.
  func namesOnly(_ area: Int, in sentence: Int) -> Bool { own[sentence] == 1 << UInt8(area) }

  /// Whether the words before an act that are nearest to it, or else those after it, are of this area and not of
  /// another: "we evaluate suppliers, and train buyers every year".
  func governs(_ area: Int, _ act: Range<Int>, in clause: Range<Int>) -> Bool {
    func nearest(_ lexicons: [Int32]) -> Int? {
      let before = lexicons.compactMap {
        construal.hits.of($0, startingIn: clause.lowerBound..<act.lowerBound).last.map {
          act.lowerBound - Int($0.start)
        }
      }.min()
      if let before { return before }
      return lexicons.compactMap {
        construal.hits.of($0, startingIn: act.lowerBound..<clause.upperBound).first
          .map { Int($0.start) - act.lowerBound + clause.count }
      }.min()
    }
    guard let own = nearest(anchors[area]) else { return false }
    return anchors.indices.allSatisfy { $0 == area || own <= nearest(anchors[$0]) ?? Int.max }
  }

  /// The sentences around a sentence, without a gap, that speak of an area; empty when it does not speak of it.
  func run(of area: Int, around sentence: Int) -> Range<Int> {
    let bit = UInt8(1) << UInt8(area)
    guard masks[sentence] & bit != 0 else { return sentence..<sentence }
    var (first, last) = (sentence, sentence)
    while first > 0, masks[first - 1] & bit != 0, sentence - first < Self.reach { first -= 1 }
    while last + 1 < masks.count, masks[last + 1] & bit != 0, last - sentence < Self.reach { last += 1 }
    return first..<last + 1
  }
}
