import Disclosures

/// How labelled sentences or names compare with what was found in them.
public struct LabelledScore: Sendable, Hashable {
  public var right = 0
  public var wrong = 0
  public var missed = 0
  /// Of the right ones, those whose stance is right too.
  public var sameStance = 0
  /// What went wrong, by kind ("pair in a trap"), each with its line.
  public var confusions: [String: [String]] = [:]
  public var lines = 0
  /// The same of pairs that the newest edition lists, itself or by a wider good; nil for names. A pair that is read
  /// rightly and not listed accuses no one, and labels written from the list do not have it.
  public var listed: Listed?

  public struct Listed: Sendable, Hashable {
    public var right = 0
    public var wrong = 0
    public var missed = 0

    public var precision: Double { share(right, of: right + wrong) }
    public var recall: Double { share(right, of: right + missed) }
  }

  public var precision: Double { share(right, of: right + wrong) }
  public var recall: Double { share(right, of: right + missed) }
  public var stance: Double { share(sameStance, of: right) }

  /// The figures and the confusions by kind, for a person.
  public var report: [String] {
    func figure(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
    var found = ["\(lines) lines: precision \(figure(precision)), recall \(figure(recall)), stance \(figure(stance))"]
    if let listed {
      found.append("pairs on the list: precision \(figure(listed.precision)), recall \(figure(listed.recall))")
    }
    for (kind, lines) in confusions.sorted(by: { $0.key < $1.key }) {
      found.append("\(kind): \(lines.count)")
      found += lines.map { "  \($0)" }
    }
    return found
  }
}

private func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }

extension Lists {
  /// Sentences with the pairs that a person reads in them: "cotton:IND mentioned cocoa:GHA denied<tab>sentence", "-" or
  /// nothing for none, "cotton:-" for a good without a country. Lines without a tab are left out: `faults(inSentences:)`
  /// names them.
  public func score(sentences text: String) -> LabelledScore {
    var score = LabelledScore()
    var listed = LabelledScore.Listed()
    for line in LabelledLine.all(text, most: 2) where line.cells.count == 2 {
      let parts = line.cells
      let labels = LabelledLine.labels(parts[0])
      var expected: [String: String] = [:]
      for place in stride(from: 0, to: labels.count - 1, by: 2) { expected[labels[place]] = labels[place + 1] }
      let passage = Passage(index: 0, kind: .paragraph, range: 0..<parts[1].utf8.count)
      var got: [String: String] = [:]
      for mention in mentions(in: Document(id: "line", text: parts[1], passages: [passage])) {
        let key = "\(mention.good):\(mention.country ?? "-")"
        if got[key] == nil { got[key] = mention.stance.rawValue }
      }
      score.lines += 1
      score.add(parts[1], expected: expected, got: got)
      let (meant, read) = (Set(expected.keys.filter(isListed)), Set(got.keys.filter(isListed)))
      listed.right += meant.intersection(read).count
      listed.wrong += read.subtracting(meant).count
      listed.missed += meant.subtracting(read).count
    }
    score.listed = listed
    return score
  }

  /// - Parameter pair: "cotton:IND".
  private func isListed(_ pair: String) -> Bool {
    let parts = pair.split(separator: ":").map(String.init)
    guard parts.count == 2, let edition = editions.last, let good = goods[parts[0]] else { return false }
    return ([good.id] + good.broader).contains { listings(of: $0, in: edition).contains { $0.country == parts[1] } }
  }
}

extension LabelledScore {
  fileprivate mutating func add(_ line: String, expected: [String: String], got: [String: String]) {
    let pairs = expected.keys.filter { !$0.hasSuffix(":-") }
    for pair in pairs.sorted() {
      guard let stance = got[pair] else {
        missed += 1
        confusions["pair missed", default: []].append("\(pair): \(line)")
        continue
      }
      right += 1
      if stance == expected[pair] {
        sameStance += 1
      } else {
        confusions["other stance", default: []].append("\(pair) \(stance): \(line)")
      }
    }
    for key in got.keys.sorted() where expected[key] == nil {
      let isTrap = pairs.isEmpty
      if key.hasSuffix(":-") {
        if isTrap { confusions["good named in a trap", default: []].append("\(key): \(line)") }
        continue
      }
      wrong += 1
      confusions[isTrap ? "pair in a trap" : "wrong pair", default: []].append("\(key): \(line)")
    }
  }
}

extension SupplierScreen {
  /// Suppliers with the listed party that they are: "listed name<tab>supplier<tab>country", "-" for none, "|" between
  /// two. A party is known by its cleaned name, since it may stand in two lists.
  public func score(names text: String, lists: Lists) -> LabelledScore {
    func clean(_ name: String) -> String { CleanName(name, lists.nameWords).joined }
    var score = LabelledScore()
    for line in LabelledLine.all(text, most: 3) where line.cells.count > 1 {
      let parts = line.cells
      let answer = answer(Supplier(line: 1, name: parts[1], country: parts.count > 2 ? parts[2] : ""))
      let expected = Set(parts[0] == "-" ? [] : parts[0].split(separator: "|").map { clean(String($0)) })
      let found = Set(answer.candidates.map { clean($0.order.name) })
      score.lines += 1
      score.right += expected.intersection(found).count
      score.missed += expected.subtracting(found).count
      score.wrong += found.subtracting(expected).count
      if !expected.isSubset(of: found) {
        score.confusions["party missed", default: []].append(parts.joined(separator: "\t"))
      }
      for candidate in answer.candidates where !expected.contains(clean(candidate.order.name)) {
        score.confusions["wrong party", default: []].append("\(parts[1]): \(candidate.name) (\(candidate.features))")
      }
    }
    score.sameStance = score.right
    return score
  }
}
