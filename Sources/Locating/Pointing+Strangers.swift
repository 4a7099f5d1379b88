import Disclosures
import Reading
import Rubrics

/// Links of a page that bears the Act's name to somebody else's word on the law or on its subject. That they are dead
/// tells nothing of the company; the page that stands is its statement.
extension Pointing {
  /// Takes back what the words of a link seem to say of its target, where its sentence or its host speaks against it.
  ///
  /// - Parameter saysMore: the page says something of its own, so that not any of its links may be meant.
  func discount(_ target: inout Target, of hop: Visit.Hop, _ sentence: Surroundings.Sentence, saysMore: Bool) {
    let words = target.words
    let isStranger = !isKnown(hop.address)
    let isTold = pointers.statements.first(in: sentence.rest) != nil
    let isStatement = pointers.statements.first(in: words) != nil
    let isSentThere = pointers.leads.first(in: sentence.rest) != nil || pointers.leads.first(in: words) != nil
    switch target.rank {
    case .act where isStranger && !isStatement && !isSentThere:
      // "This is what the Act requires of us."
      let count = WordTable.words(of: sentence.rest).count
      if count >= (isTold ? Self.wordsBesideStatement : Self.wordsBesideLaw) {
        (target.isNamed, target.mayHold) = (false, false)
      }
    case .subject where !isStatement && !isTold && pointers.own.first(in: words) == nil:
      if isStranger {
        (target.isNamed, target.mayHold) = (false, false)
      } else if pointers.explains.first(in: sentence.whole + " " + words) != nil,
        pointers.own.first(in: sentence.whole) == nil
      {
        target.isNamed = false
      }
    // By its address alone.
    case .statement where isStranger && !isStatement && !isTold:
      if pointers.law.first(in: sentence.rest) != nil || saysMore && !isSentThere { target.mayHold = false }
    case .any where isStranger && saysMore && !isSentThere: target.mayHold = false
    default: break
    }
  }

  /// Words of a sentence beside the Act's name from which on that is named in passing.
  private static let wordsBesideLaw = 4
  private static let wordsBesideStatement = 6

  /// Whether a page says more than who makes the statement, and where: from so many words on.
  static func saysMore(_ visit: Visit) -> Bool {
    guard let document = visit.page?.document.content else { return false }
    return document.text.utf8.split(separator: 0x20, maxSplits: leastWords).count > leastWords
  }

  private static let leastWords = 100
}
