import Disclosures
import Foundation
import Testing

@testable import Publishing

/// RFC 8259, section 7: quotation mark, reverse solidus and U+0000 to U+001F are escaped, wherever they stand.
@Suite struct JSONWriterTests {
  @Test(arguments: ["\"", "\\", "\u{0}", "\n", "\u{1F}"])
  func whatMustBeEscapedIsFoundAtEveryPlace(_ mark: String) throws {
    for length in 0..<20 {
      for place in 0...length {
        let text =
          String(repeating: "\u{20AC}", count: place) + mark + String(repeating: "x", count: length - place)
        #expect(try read(text) == text, "\(place) of \(length)")
      }
    }
  }

  @Test(arguments: ["", " ", "\u{7F}", "a!#[]b", "\u{A2}\u{FF}\u{DC}\u{2026}\u{1F600} and so on"])
  func othersStandAsTheyAre(_ text: String) throws {
    var json = JSONWriter()
    json.value(nil, text)
    #expect(json.bytes == Array("\"\(text)\"".utf8))
  }

  @Test func keysOfTheRubricAreEscapedAndParted() {
    var json = JSONWriter()
    json.object { json in
      json.value("id", 1)
      json.key("a \"b\"")
      json.object { $0.value("c", true) }
      json.key("d")
      json.value(nil, false)
    }
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"id":1,"a \"b\"":{"c":true},"d":false}"#)
  }

  @Test(arguments: [0, 5, 9, 10, 65, 99, 100, 101, 1000, 4100, 7450, -5, -250, -300, .max, .min])
  func numbersAreWrittenAsTheyAreDescribed(_ number: Int) {
    var json = JSONWriter()
    json.array { json in
      json.value(nil, number)
      json.value(nil, Points(hundredths: number))
    }
    let points = number == .min ? "-92233720368547758.08" : Points(hundredths: number).description
    #expect(String(decoding: json.bytes, as: UTF8.self) == "[\(number),\(points)]")
  }

  @Test(arguments: [1, 8, 9, 10, 100])
  func aLineThatNeedsMoreRoomThanWasThoughtIsWhole(_ room: Int) {
    let line = JSONWriter.line(reserving: room) { json in
      json.strings(nil, ["ab", "cd"])
    }
    #expect(String(decoding: line, as: UTF8.self) == "[\"ab\",\"cd\"]\n")
  }

  private func read(_ text: String) throws -> String? {
    var json = JSONWriter()
    json.array { $0.value(nil, text) }
    return try (JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String])?.first
  }
}
