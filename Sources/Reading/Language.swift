import Disclosures

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
    var hits = CommonWords.Hits()
    let table = table
    var words = 0
    text.withUnsafeBufferPointer { bytes in
      var place = 0
      while true {
        while place < bytes.count, !isLetter(bytes[place]) { place &+= 1 }
        if place == bytes.count { return }
        words &+= 1
        let eight =
          bytes.count &- place >= 8
          ? EightBytes(bytes, at: place) : EightBytes(bytes, at: place, count: bytes.count - place)
        let count = EightBytes.count(of: eight.areLetters | eight.areWide)
        place &+= count
        if count == 8, place < bytes.count, isLetter(bytes[place]) {
          while place < bytes.count, isLetter(bytes[place]) { place &+= 1 }
        } else {
          hits &+= table.hits(PackedWord(eight, count: count))
        }
      }
    }
    let counts = languages.indices.map { Int(hits[$0]) }
    guard words >= fewestWords, let best = counts.indices.max(by: { counts[$0] < counts[$1] }) else { return nil }
    let second = counts.indices.filter { $0 != best }.map { counts[$0] }.max() ?? 0
    // A tenth of the words of running text are among its language's commonest.
    guard counts[best] * 10 >= words, counts[best] * 4 >= second * 5 else { return nil }
    return languages[best].code
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }

  /// Kana is Japanese, Hangul Korean, Han without either Chinese; Cyrillic and others are told from Latin only.
  private static func byScript(_ text: [UInt8]) -> String? {
    guard mayHoldWide(text) else { return nil }
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

  /// Whether a byte begins a character of three bytes beyond punctuation and symbols.
  private static func mayHoldWide(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var place = 0
      while place < bytes.count {
        if place + 8 <= bytes.count, EightBytes(bytes, at: place).areWide == 0 {
          place += 8
        } else if 0xE3...0xED ~= bytes[place] {
          return true
        } else {
          place += 1
        }
      }
      return false
    }
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

  private static let table = CommonWords(languages.map(\.words))
}

/// A word of up to eight bytes as one number, ASCII letters in lower case.
private struct PackedWord {
  let bits: UInt64

  /// - Parameter count: of the eight, those that are the word's.
  init(_ eight: EightBytes, count: Int) {
    bits = EightBytes(bits: eight.bits | eight.areLetters >> 2).first(count)
  }
}

/// The commonest words of several languages, for one look-up a word: open addressing over packed words.
private struct CommonWords: Sendable {
  /// How many words of each language there are in a text of no more than 65,535.
  typealias Hits = SIMD8<UInt16>

  private var words = [UInt64](repeating: 0, count: 1 << 10)
  /// One for each language that has the word.
  private var languages = [Hits](repeating: Hits(), count: 1 << 10)

  /// - Parameter lists: of each language, parted by blanks.
  init(_ lists: [String]) {
    for (index, list) in lists.enumerated() {
      for text in list.utf8.split(separator: 0x20) {
        let word = Array(text).withUnsafeBufferPointer {
          PackedWord(EightBytes($0, at: 0, count: $0.count), count: $0.count)
        }
        let slot = slot(of: word)
        words[slot] = word.bits
        languages[slot][index] = 1
      }
    }
  }

  func hits(_ word: PackedWord) -> Hits { languages[slot(of: word)] }

  /// Where the word stands, or would stand.
  private func slot(of word: PackedWord) -> Int {
    var slot = Int(truncatingIfNeeded: (word.bits &* 0x9E37_79B9_7F4A_7C15) >> 54)
    while words[slot] != 0, words[slot] != word.bits { slot = (slot + 1) & (words.count - 1) }
    return slot
  }
}
