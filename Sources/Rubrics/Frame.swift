public import Matching

/// One way in which a text answers a fact.
public struct Frame: Sendable, Hashable {
  /// "audits.conducts": unique in the rubric, named by warrants.
  public var id: String
  /// What it takes a clause to say, as a sentence: "Notice is given." Quoted by warrants.
  public var about: String
  /// Id of the fact that it answers, "audits.practice".
  public var fact: String
  public var says: [Pattern]
  /// Value for each mood of the clause; a mood that is missing says nothing about the fact.
  public var values: [String: String]
  /// All of these must hold, and none of those: for a practice, none of its area's either.
  public var needs: [Surrounding]
  public var unless: [Surrounding]
  /// What the text must speak of for the full value; nil where the words of the frame are enough.
  public var topic: Topic?
  /// Any of these makes a practice that is done partial.
  public var limits: [Surrounding]
  /// Counts only when no other frame speaks of the fact.
  public var isWeak: Bool
  /// The clause may be the law's own words: still an answer, if a thin one, when the company claims it.
  public var isEcho: Bool
  /// The words hold their own negation ("without notice"): no cue of the clause changes what they say.
  public var isLiteral: Bool
  /// Where nothing answers the fact, these words alone leave its silence in doubt.
  public var doubtsSilence: Bool
  /// Holds also in headings and where the law is recited.
  public var countsInRecital: Bool
  /// Does not count where suppliers do it of themselves: "suppliers must audit their own vendors".
  public var isOwnAct: Bool
  /// Counts whoever does it, also an outsider: "a charity trains our buyers".
  public var isByAnyone: Bool
  /// Counts only where a bare reply answers it: "Certification. Not applicable."
  public var isAnswered: Bool
  /// Named apart from the fact, for views; and the moods in which it is named.
  public var signal: String?
  public var signalMoods: [String]
  /// Where the signal's name stands.
  public var signalPlace: Place?
  public var examples: [Example]
  /// Where its name stands.
  public var place: Place
}

/// What the neighbourhood must speak of for a practice to count in full.
public struct Topic: Sendable, Hashable {
  /// Any of these keeps the value; else any of those makes it partial; else it is `otherwise`. Each is a list of
  /// which all must hold: "@code in sentence and @code_covers in document".
  public var full: [[Surrounding]]
  public var partial: [[Surrounding]]
  /// Nil: the frame then says nothing.
  public var otherwise: String?
}

/// A sentence that a frame or recognition must take in a certain way: part of the rubric's tests.
public struct Example: Sendable, Hashable {
  /// With the marks taken out.
  public var text: String
  /// Bytes of `text` that stood between "[[" and "]]"; nil when nothing was marked.
  public var marked: Range<Int>?
  /// The fact's value; its silent value where the frame must not speak.
  public var value: String
  public var place: Place

  init(marked notation: String, value: String, place: Place) {
    self.value = value
    self.place = place
    marked = nil
    let bytes = Array(notation.utf8)
    guard bytes.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }) else {
      text = notation
      return
    }
    var kept: [UInt8] = []
    var start: Int?
    var index = 0
    func isTwice(_ byte: UInt8) -> Bool {
      bytes[index] == byte && index + 1 < bytes.count && bytes[index + 1] == byte
    }
    while index < bytes.count {
      if isTwice(UInt8(ascii: "[")) {
        start = kept.count
        index += 2
      } else if isTwice(UInt8(ascii: "]")) {
        if let start { marked = start..<kept.count }
        index += 2
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    text = String(decoding: kept, as: UTF8.self)
  }
}
