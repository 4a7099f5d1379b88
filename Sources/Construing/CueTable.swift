public import Matching

/// Lexicon ids of the cues in one phrase book.
public struct CueTable: Sendable {
  private let ids: [Int32]

  public struct Missing: Error, Hashable, CustomStringConvertible {
    public var cue: Cue
    public var description: String { "no language file defines the lexicon '\(cue.rawValue)', which the engine needs" }
  }

  public init(_ book: PhraseBook) throws(Missing) {
    var ids: [Int32] = []
    for cue in Cue.allCases {
      guard let id = book.id(cue.rawValue) else { throw Missing(cue: cue) }
      ids.append(id)
    }
    self.ids = ids
  }

  public subscript(cue: Cue) -> Int32 { ids[Cue.allCases.firstIndex(of: cue)!] }
}
