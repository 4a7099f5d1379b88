import Disclosures
import Rubrics

/// The title, the first heading and the first sentences of a text: whose it is, and of which year.
struct Opening {
  private let title: String
  private let heading: String
  private let sentences: Substring

  /// Letters in which a text says whose it is.
  private static let reach = 240

  init(_ document: Document) {
    let first = document.passages.first { $0.kind == .heading }
    let prose = document.passages.first { $0.kind != .heading && $0.kind != .boilerplate }
    title = document.title
    heading = first.map { document.text(in: $0.range) } ?? ""
    sentences = prose.map { document.text(in: $0.range) }.map { Substring($0.prefix(Self.reach)) } ?? ""
  }

  /// Whether both name a year, and not the same.
  func isOfOtherYear(than other: Opening) -> Bool {
    guard let own = year, let their = other.year else { return false }
    return own != their
  }

  private var year: Int? { Year.ofStatement(in: "\(title)\n\(heading)\n\(sentences)") }

  /// Whether the first sentences have a name of several words, at their beginning or behind "of", of which neither
  /// another text nor a table has any word: "This is the disclosure of Quillfeather Spoons".
  func namesStranger(to other: Document, known: Set<String>) -> Bool {
    let known = known.union(WordTable.words(of: "\(other.title)\n\(other.text)"))
    let words = sentences.split { !$0.isLetter && !$0.isNumber && $0 != "." }
    var isOpen = true
    var run: [Substring] = []
    for word in words + [""] {
      let name = word.prefix { $0 != "." }
      if isOpen || !run.isEmpty, name.first?.isUppercase == true {
        run.append(name)
      } else {
        if run.count > 1, !run.contains(where: { known.contains($0.lowercased()) }) { return true }
        run = []
      }
      isOpen = word.hasSuffix(".") || ["of", "by", "for"].contains(word)
      if word.hasSuffix("."), run.count < 2 { run = [] }
    }
    return false
  }

  /// Whether the title or the first heading bears the name of another firm than the one that the known words name:
  /// "Quill Spoons Inc. | Supply Chains", "Statement of Quill Spoons". In title case every word is written as in a
  /// name, so that a word which the page itself writes small is none.
  ///
  /// - Parameters:
  ///   - own: the text that the heading stands above.
  ///   - firms: how a firm's name ends.
  func isHeadedByStranger(to other: Document, own: Document, known: Set<String>, firms: Set<String>) -> Bool {
    let small = own.text.split { !$0.isLetter && !$0.isNumber }.filter { $0.first?.isLowercase == true }
    let known = known.union(WordTable.words(of: "\(other.title)\n\(other.text)")).union(small.map(String.init))
    return [title, heading].contains { line in
      line.split(whereSeparator: Self.parts).contains { segment in
        var run: [Substring] = []
        for word in segment.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "\u{2019}" && $0 != "'" }) {
          if Self.openers.contains(word.lowercased()) {
            run = []
            continue
          }
          let isName = word.first?.isUppercase == true && !known.contains(WordTable.words(of: String(word)).first ?? "")
          guard isName else { break }
          run.append(word)
          if run.count > 1 || word.contains(where: { "\u{2019}'".contains($0) }) { return true }
        }
        guard let first = run.first, !firms.contains(first.lowercased()) else { return false }
        // "Quillfeather Inc."
        return segment.split { !$0.isLetter }.contains { firms.contains($0.lowercased()) }
      }
    }
  }

  private static func parts(_ character: Character) -> Bool {
    "|\u{2013}\u{2014}:\u{B7}\u{2022}\u{203A}\u{BB}/()".contains(character)
  }
  private static let openers: Set<String> = ["of", "by", "for"]
}
