/// The language of a text, from its script and its commonest words.
enum Language {
  /// BCP 47 primary language; nil when there are too few words, or no language stands out.
  static func of(_ blocks: [Block]) -> String? {
    var sample: [UInt8] = []
    for block in blocks where block.chrome == nil {
      sample.append(contentsOf: block.text.prefix(sampleBytes - sample.count))
      sample.append(0x20)
      if sample.count >= sampleBytes { break }
    }
    return of(sample)
  }

  private static let sampleBytes = 3000
  private static let fewestWords = 12

  static func of(_ text: [UInt8]) -> String? {
    if let language = byScript(text) { return language }
    var hits = [Int](repeating: 0, count: languages.count)
    var words = 0
    var start: Int?
    for index in 0...text.count {
      let isLetter = index < text.count && (text[index] >= 0x80 || (text[index] | 0x20) &- 0x61 < 26)
      if isLetter {
        if start == nil { start = index }
      } else if let first = start {
        start = nil
        words += 1
        guard index - first <= 8 else { continue }
        let word = String(decoding: text[first..<index].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
        for language in table[word] ?? [] { hits[language] += 1 }
      }
    }
    guard words >= fewestWords, let best = hits.indices.max(by: { hits[$0] < hits[$1] }) else { return nil }
    let second = hits.indices.filter { $0 != best }.map { hits[$0] }.max() ?? 0
    // A tenth of the words of running text are among its language's commonest.
    guard hits[best] * 10 >= words, hits[best] * 4 >= second * 5 else { return nil }
    return languages[best].code
  }

  /// Kana is Japanese, Hangul Korean, Han without either Chinese; Cyrillic and others are told from Latin only.
  private static func byScript(_ text: [UInt8]) -> String? {
    guard text.contains(where: { $0 >= 0xE3 && $0 <= 0xED }) else { return nil }
    var (kana, han, hangul, letters) = (0, 0, 0, 0)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x3041...0x30FF: kana += 1
      case 0x3400...0x9FFF: han += 1
      case 0xAC00...0xD7AF: hangul += 1
      case 0x41...0x5A, 0x61...0x7A: letters += 1
      default: break
      }
    }
    let wide = kana + han + hangul
    guard wide >= 20, wide * 3 > letters else { return nil }
    if kana * 10 > wide { return "ja" }
    return hangul * 2 > wide ? "ko" : "zh"
  }

  private static let languages: [(code: String, words: String)] = [
    (
      "en",
      "the of and to in a is that for on with as are by be this our we not or have from at which an it their will all "
        + "has its any do other may such these"
    ),
    (
      "de",
      "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat "
        + "dass sie nach wird bei einer um am sind noch wie einem über einen so zum haben nur oder unsere wir"
    ),
    (
      "fr",
      "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec nous nos aux "
        + "ou leur cette ces notre été être d l"
    ),
    (
      "es",
      "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha nuestra "
        + "nuestros este entre cuando muy sin sobre también"
    ),
    (
      "pt",
      "de a o que e do da em um para é com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando "
        + "muito nos já também nossa nossos são pela pelos"
    ),
    (
      "it",
      "di e il la che in a per è un non sono con del si da una le i dei nel alla della più anche come al o gli delle "
        + "nella ha questo nostri nostra dalla loro essere"
    ),
    (
      "nl",
      "de van een het en in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit nog naar heeft hun "
        + "worden wordt door over ze onze wij deze die tot"
    ),
  ]

  private static let table: [String: [Int]] = {
    var table: [String: [Int]] = [:]
    for (index, language) in languages.enumerated() {
      for word in language.words.split(separator: " ") { table[String(word), default: []].append(index) }
    }
    return table
  }()
}
