import Disclosures

/// A line of labels that cannot be read, with its place in the file, from 1.
public struct LabelFault: Error, Sendable, Hashable {
  public var line: Int
  public var reason: String
}

/// A line of a file of labels: cells between tabs, with its place.
struct LabelledLine {
  var number: Int
  var cells: [String]

  /// Lines with anything in them, the last cell of `most` taking what follows.
  static func all(_ text: String, most: Int) -> [LabelledLine] {
    // Bytes, since "\r\n" is one character.
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated().compactMap {
      place, bytes in
      let line = String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
      if line.allSatisfy(\.isWhitespace) { return nil }
      let cells = line.split(separator: "\t", maxSplits: most - 1, omittingEmptySubsequences: false).map(String.init)
      return LabelledLine(number: place + 1, cells: cells)
    }
  }

  func fault(_ reason: String) -> LabelFault { LabelFault(line: number, reason: reason) }
}

extension Lists {
  /// What is wrong with labelled sentences, line by line; empty where `score(sentences:)` reads every label.
  public func faults(inSentences text: String) -> [LabelFault] {
    LabelledLine.all(text, most: 2).flatMap { line -> [LabelFault] in
      guard line.cells.count == 2 else { return [line.fault("there is no tab between the labels and the sentence")] }
      return faults(inLabels: LabelledLine.labels(line.cells[0])).map(line.fault)
    }
  }

  private func faults(inLabels labels: [String]) -> [String] {
    var found: [String] = []
    for (place, label) in labels.enumerated() {
      if place % 2 == 1 {
        if Mention.Stance(rawValue: label) == nil {
          found.append("\"\(label)\" is no stance: mentioned, denied or remedied was expected")
        }
        continue
      }
      let parts = label.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else {
        found.append("\"\(label)\" is no pair such as cotton:IND")
        continue
      }
      if goods[parts[0]] == nil { found.append("\"\(parts[0])\" is no good of the lists") }
      if parts[1] != "-", countries[parts[1]] == nil {
        found.append("\"\(parts[1])\" is no country: a code of three letters such as IND was expected")
      }
      if labels[..<place].contains(label) { found.append("\"\(label)\" is there twice") }
    }
    if labels.count % 2 == 1, let last = labels.last { found.append("\"\(last)\" has no stance behind it") }
    return found
  }
}

extension LabelledLine {
  /// Pairs and stances in turn; "-" or nothing is none.
  static func labels(_ cell: String) -> [String] {
    let labels = cell.split(separator: " ").map(String.init)
    return labels == ["-"] ? [] : labels
  }
}

extension SupplierScreen {
  /// What is wrong with labelled supplier names, line by line; empty where `score(names:lists:)` reads every label.
  public func faults(inNames text: String) -> [LabelFault] {
    let known = Set(lists.orders.flatMap { [$0.name] + $0.aliases }.map { CleanName($0, lists.nameWords).joined })
    return LabelledLine.all(text, most: 3).flatMap { line -> [LabelFault] in
      guard line.cells.count > 1 else {
        return [line.fault("there is no tab between the listed name and the supplier")]
      }
      var found: [LabelFault] = []
      for name in line.cells[0] == "-" ? [] : line.cells[0].split(separator: "|").map(String.init)
      where !known.contains(CleanName(name, lists.nameWords).joined) {
        found.append(line.fault("\"\(name)\" is no listed party"))
      }
      if let country = line.cells.dropFirst(2).first, !country.isEmpty, lists.origin(country).countries.isEmpty {
        found.append(line.fault("\"\(country)\" is no country that we know"))
      }
      return found
    }
  }
}
