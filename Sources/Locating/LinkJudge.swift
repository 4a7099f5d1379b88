import Disclosures
import Fetching
import Reading
import Rubrics

/// Weighs links by their words and places.
struct LinkJudge {
  let rules: LocatingRules
  /// The classes whose words lead elsewhere.
  let decoys: WordTable
  private var known: [String: WordTable.Class?] = [:]

  init(_ rules: LocatingRules) {
    self.rules = rules
    decoys = WordTable(classes: rules.links.classes.filter { $0.weight < 0 })
  }

  struct Judgement {
    /// The most a class of words gives, times how sure it is, plus the place; 0 when nothing speaks for it.
    var weight: Double
    /// Class of the words; nil when no words say anything.
    var name: String?
    /// The words of the link itself say so, not its address or its neighbourhood.
    var isByText: Bool
    /// The sentence around a link whose own words say nothing.
    var isBySentence = false
  }

  mutating func judge(_ link: Link, to address: WebAddress) -> Judgement {
    let text = classified(link.text)
    let label = classified(link.label)
    let path = classified(Self.spelled(address))
    // What a visitor reads comes first: "Careers" leads to careers, whatever its address is.
    var best = Judgement(weight: 0, name: nil, isByText: false)
    func offer(_ found: WordTable.Class?, sureness: Double, isByText: Bool = false) {
      guard let found, found.weight > 0 else { return }
      let weight = Double(found.weight) * sureness
      if weight > best.weight { best = Judgement(weight: weight, name: found.id, isByText: isByText) }
    }
    if let text, text.weight < 0 { return Judgement(weight: Double(text.weight), name: text.id, isByText: true) }
    offer(text, sureness: 1, isByText: true)
    offer(label, sureness: 0.95, isByText: link.text.isEmpty)
    offer(path, sureness: 0.9)
    // "Press: supply chain transparency award" names what the Act is about, and more likely a page that speaks of it:
    // such a link is followed, and does not say that the statement stands there.
    let said = link.text.isEmpty ? link.label : link.text
    if best.weight > 0, let decoy = decoys.first(in: said.isEmpty ? Self.spelled(address) : said) {
      best = Judgement(weight: max(1, best.weight + Double(decoy.weight)), name: nil, isByText: false)
    } else if rules.saysWhat(best.name), decoys.first(in: Self.spelled(address)) != nil {
      // A statement may stand among a company's news; a link without such words in its address comes first.
      best.weight -= 5
    }
    if text == nil {
      let weight = best.weight
      offer(classified(link.surroundings), sureness: 0.85)
      best.isBySentence = best.weight > weight
      if let path, path.weight < 0, best.weight < 50 {
        return Judgement(weight: Double(path.weight), name: path.id, isByText: false)
      }
    }
    if best.weight < 50, WordTable.words(of: link.text).count <= Self.fewWords, saysNothing(link.text) {
      let heading = classified(link.heading)
      if let heading, heading.weight >= 80 { offer(heading, sureness: 0.7) }
    }
    if best.weight > 0 {
      best.weight += Double(rules.places[link.place.rawValue] ?? 0)
      // Of statements for several years the last one comes first.
      if let year = Year.last(in: link.text) { best.weight += Double(year - 2000) / 1000 }
    }
    return best
  }

  /// Weighs an address by itself, as a sitemap gives it.
  mutating func judge(_ address: WebAddress) -> Judgement {
    guard let found = classified(Self.spelled(address)) else { return Judgement(weight: 0, name: nil, isByText: false) }
    return Judgement(weight: Double(found.weight) * 0.9, name: found.id, isByText: false)
  }

  /// The class of words that a text falls into, looked up once for each text.
  mutating func classified(_ text: String) -> WordTable.Class? {
    if text.isEmpty { return nil }
    if let found = known[text] { return found }
    let found = rules.links.first(in: text)
    known[text] = found
    return found
  }

  static func spelled(_ address: WebAddress) -> String {
    var path = address.target
    for ending in [".html", ".htm", ".aspx", ".php", ".pdf"] where path.hasSuffix(ending) {
      path.removeLast(ending.utf8.count)
    }
    return path
  }

  /// "Read more", "here": words that do not say where a link leads.
  func saysNothing(_ text: String) -> Bool {
    WordTable.words(of: text).allSatisfy { rules.pointing.nothing.contains($0) || Int($0) != nil }
  }

  /// More words than this say something, whatever they are.
  private static let fewWords = 4
}
