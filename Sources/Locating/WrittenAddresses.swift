import Disclosures
import Fetching

/// Addresses that a text writes out: "You find our statement at www.one.example/sb657."
enum WrittenAddresses {
  /// More than these are a list of sources.
  private static let most = 5

  /// In the order of the text, each once, with what stands before it in its passage.
  static func find(in document: Document, on page: WebAddress) -> [(address: WebAddress, before: String)] {
    var found: [(address: WebAddress, before: String)] = []
    for passage in document.passages where passage.kind != .heading && passage.range.count <= longest {
      let words = document.text(in: passage.range).split(separator: " ")
      for (index, word) in words.enumerated() {
        guard let address = address(String(word), on: page), !found.contains(where: { $0.address == address }) else {
          continue
        }
        found.append((address, words[..<index].joined(separator: " ")))
        if found.count == most { return found }
      }
    }
    return found
  }

  /// Longer passages are no sentence on where the statement stands.
  private static let longest = 1000

  private static func address(_ word: String, on page: WebAddress) -> WebAddress? {
    let text = word.drop { "(<[\"\u{201C}".contains($0) }
    let lower = text.prefix(8).lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") || lower.hasPrefix("www.") else { return nil }
    var end = text
    while let last = end.last, ".,;:!?)>]\"\u{201D}'".contains(last) { end.removeLast() }
    return WebAddress(lower.hasPrefix("www.") ? "\(page.scheme.rawValue)://\(end)" : String(end))
  }
}

extension WebAddress {
  /// Its path ends as those of pictures, sounds and films do.
  var isMedia: Bool {
    let path = path.lowercased()
    return [".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp", ".ico", ".mp3", ".mp4", ".mov", ".webm"]
      .contains { path.hasSuffix($0) }
  }
}
