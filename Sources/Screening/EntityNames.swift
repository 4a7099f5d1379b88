/// How names stand side by side in a cell of the CBP list.
enum EntityNames {
  /// The cell with one mark for every way to say that a name is another one of the same firm: "also known as",
  /// "formerly known as", and what stands so in brackets, become ", a/k/a ".
  static func withOneMark(_ cell: String, _ words: NameWords) -> String {
    var text = cell
    for mark in words.aliasMarks {
      for before in [" (", "; ", ", ", " "] { text = text.replacing("\(before)\(mark) ", with: ", a/k/a ") }
    }
    if text == cell { return cell }
    // The brackets that held the names are open no more.
    var depth = 0
    return String(
      text.filter { character in
        depth += character == "(" ? 1 : character == ")" ? -1 : 0
        if depth < 0 { depth = 0 } else { return true }
        return false
      })
  }

  /// What stands between semicolons that no brackets hold.
  static func pieces(of cell: String) -> [String] {
    var depth = 0
    return cell.split { character in
      depth += character == "(" ? 1 : character == ")" ? -1 : 0
      return character == ";" && depth <= 0
    }.map { ImportReader.clean(String($0)) }.filter { !$0.isEmpty }
  }

  /// "X S.A.C. and Y S.A.C.": two firms, where the name before the "and" and the one behind it end in a legal form.
  static func twoFirms(_ text: String, _ names: NameWords) -> (first: String, rest: String)? {
    let words = text.split(separator: " ")
    // "X Limited and its two subsidiaries, Y Limited and Z Limited" is one firm's cell.
    if text.contains(" and its ") || text.contains(" and their ") { return nil }
    guard words.count > 4, let last = words.last, isLegalForm(last, names) else { return nil }
    for place in words.indices.dropFirst(2).dropLast(2) where words[place] == "and" {
      guard isLegalForm(words[place - 1], names), words[place + 1].first?.isUppercase == true else { continue }
      return (words[..<place].joined(separator: " "), words[(place + 1)...].joined(separator: " "))
    }
    return nil
  }

  private static func isLegalForm(_ word: Substring, _ names: NameWords) -> Bool {
    names.endings.contains(String(word.lowercased().filter(\.isLetter)))
  }
}
