import Foundation
import Testing

@testable import Auditing

@Suite struct FlatObjectTests {
  @Test(arguments: [
    #"{"id": "a", "text": "We audit."}"#, #" { "id":"a" , "text" : "" } "#, #"{"a":"\"\\\/\b\f\n\r\t"}"#,
    #"{"a":"caf\u00e9 \uD83D\uDE00 \u0000"}"#, "{\"a\":\"caf\u{E9} \u{1F600}\"}", #"{"a\n":"b"}"#,
  ])
  func stringsAreReadAsFoundationReadsThem(_ line: String) throws {
    let expected = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
    #expect(members(of: line) == expected)
  }

  @Test(arguments: [#"\n"#, #"\""#, #"\\"#, "\u{20AC}", "x", " "])
  func stringsAreReadWhereverTheirMarksStand(_ mark: String) throws {
    for length in 0..<20 {
      for place in 0...length {
        let text = String(repeating: "y", count: place) + mark + String(repeating: "\u{E9}", count: length - place)
        let line = #"{"a":""# + text + #"","b":"c"}"#
        let expected = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
        #expect(members(of: line) == expected, "\(place) of \(length)")
      }
    }
  }

  private func members(of line: String) -> [String: String]? {
    FlatObject.members(of: Array(line.utf8))?.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    "", "{}", "[]", #""id""#, #"{"id": 1}"#, #"{"id": null}"#, #"{"id": "a", "more": ["b"]}"#, #"{"id": "a"} x"#,
    #"{"id": "a""#, #"{"id": "a",}"#, #"{"id" "a"}"#, #"{"id": "a", "id": "b"}"#, #"{"id": "\x"}"#, #"{"id": "\u12"}"#,
    #"{"id": "\uD83D"}"#, #"{"id": "\uD83D\u0041"}"#, #"{"id": "\uDE00"}"#, "{\"id\": \"a\nb\"}", #"{"id": "a"#,
    #"{"id": "\"#, "\u{FEFF}{\"id\": \"a\"}",
  ])
  func allElseIsLeftToTheDecoder(_ line: String) {
    #expect(FlatObject.members(of: Array(line.utf8)) == nil)
  }

  @Test func bytesThatAreNoTextAreLeftToTheDecoder() {
    #expect(FlatObject.members(of: Array("{\"id\": \"".utf8) + [0xC3, 0x28] + Array("\"}".utf8)) == nil)
  }

  @Test(arguments: [
    (#"{"id": "t", "text": 5}"#, "t"), (#"{"text": 5, "id": 7}"#, "7"), (#"{"id": "s", "text": "\uD83D"}"#, "s"),
    (#"{"id": "a"#, nil), (#"{"id": "a" "text": 1"#, "a"),
    (#"{"id": {}, "text": ""}"#, nil), ("[]", nil), (#"{"text": 5}"#, nil),
  ])
  func aFaultyLineKeepsItsId(_ line: String, _ id: String?) throws {
    let graded = DocumentGrader(.sb657).grade(lines: [Array(line.utf8)])[0]
    let json = try #require(JSONSerialization.jsonObject(with: Data(graded.json)) as? [String: Any])
    #expect(graded.isError && json["id"] as? String == id && json["error"] is String, "\(json)")
  }
}
