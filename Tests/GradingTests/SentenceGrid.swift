import Foundation

/// A table of constructions with places to fill, as `Fixtures/grids/*.grid` have it: what a single labelled sentence
/// cannot show is whether its verb, its object and its adverb are also heard together with all others.
///
/// A line is a comment (`#`), `fact ID`, `name = filling | filling` or a cell: a value, or several that will do parted
/// by `|`, and a template such as `{audits} of {suppliers} are carried out {often}.` A filling may have places itself.
struct SentenceGrid {
  struct Cell {
    var file: String
    var line: Int
    var fact: String
    var values: [String]
    var template: String
  }

  struct Filled {
    var cell: Cell
    var text: String
  }

  var cells: [Cell] = []
  var fillings: [String: [String]] = [:]

  init(_ content: String, file: String) throws {
    var fact: String?
    for (index, line) in content.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") { continue }
      if let slot = line.wholeMatch(of: /(\w+) =(.*)/) {
        fillings[String(slot.1)] = slot.2.split(separator: "|", omittingEmptySubsequences: false).map {
          $0.trimmingCharacters(in: .whitespaces)
        }
      } else if let named = line.wholeMatch(of: /fact +(\S+)/) {
        fact = String(named.1)
      } else if let cell = line.wholeMatch(of: /(\S+)\s+(.+)/), let fact {
        let values = cell.1.split(separator: "|").map(String.init)
        cells.append(Cell(file: file, line: index + 1, fact: fact, values: values, template: String(cell.2)))
      } else {
        throw FixtureFault(description: "\(file):\(index + 1): neither a slot nor a cell of a fact")
      }
    }
  }

  /// Sentences in which each cell has each of its fillings so many times, beside others each time.
  func filled(laps: Int = 1) throws -> [Filled] {
    try cells.flatMap { cell in
      var seen: Set<String> = []
      let rounds = try rounds(cell)
      return try (0..<rounds * laps).compactMap { turn in
        let (lap, round) = turn.quotientAndRemainder(dividingBy: rounds)
        let text = Self.tidied(try fill(cell.template, of: cell, round, shift: cell.line + lap))
        return seen.insert(text).inserted ? Filled(cell: cell, text: text) : nil
      }
    }
  }

  /// As many as the place with the most fillings needs.
  private func rounds(_ cell: Cell) throws -> Int {
    func needed(_ text: String) throws -> Int {
      try names(text).map { name in
        let own = try fillings(name, of: cell)
        return try own.count * (own.map(needed).max() ?? 1)
      }.max() ?? 1
    }
    return try needed(cell.template)
  }

  /// - Parameter shift: how much further in its list each place begins than the one before it.
  private func fill(_ text: String, of cell: Cell, _ round: Int, shift: Int) throws -> String {
    var place = 0
    return try text.replacing(/\{(\w+)\}/) { next in
      let own = try fillings(String(next.1), of: cell)
      let turn = round + place * shift
      place += 1
      return try fill(own[turn % own.count], of: cell, round / own.count, shift: shift)
    }
  }

  private func names(_ text: String) -> [String] { text.matches(of: /\{(\w+)\}/).map { String($0.1) } }

  private func fillings(_ name: String, of cell: Cell) throws -> [String] {
    guard let own = fillings[name] else {
      throw FixtureFault(description: "\(cell.file):\(cell.line): no slot {\(name)}")
    }
    return own
  }

  /// Empty fillings leave blanks behind; ` || ` is a line break; a sentence begins with a capital letter.
  private static func tidied(_ text: String) -> String {
    text.replacing(/\ +/, with: " ").replacing(/\ ([,.;:)])/) { $0.1 }.replacing(" || ", with: "\n")
      .trimmingCharacters(in: .whitespaces)
      .replacing(/(^|\n|[.?!]\ )([a-z])/) { "\($0.1)\($0.2.uppercased())" }
  }

  static func all() throws -> [SentenceGrid] {
    let folder = fixtures.appending(path: "grids")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".grid") }.sorted()
      .map { try SentenceGrid(String(contentsOf: folder.appending(path: $0), encoding: .utf8), file: $0) }
  }
}
