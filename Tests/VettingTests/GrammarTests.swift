import Rubrics
import Testing

@testable import Vetting

/// The rules of `rubric/pcc-6108/sentences/` as files: what is wrong with them is named with its place.
@Suite struct GrammarTests {
  static func problems(_ change: (old: String, new: String)) throws -> String {
    var files = Samples.rubric
    let path = "pcc-6108/sentences/places.yaml"
    let text = String(decoding: files[path] ?? [], as: UTF8.self)
    #expect(text.contains(change.old))
    files[path] = Array(text.replacing(change.old, with: change.new).utf8)
    do {
      _ = try Checklist.load(files)
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    ("\"@county\"", "\"@countie\"", "expected a known rule in “town_name”, found “@countie”"),
    ("\"@county\"", "\"#countie\"", "expected one of #vendor"), ("\"@county\"", "\"@county (of\"", "expected “)”"),
    ("\"@county\"", "\"County\"", "expected words in small letters"), ("\"@county\"", "\"(\"", "expected"),
    ("\"@county\"", "\"@town_name x\"", "expected “town_name” to begin with something else than itself"),
    ("\"@county\"", "\"x? @state_of\"", ""), ("names: yes", "name: yes", "expected a known key of a rule"),
  ]) func aFaultIsNamed(_ fault: (String, String, String)) throws {
    let found = try Self.problems((fault.0, fault.1))
    #expect(fault.2.isEmpty ? found.isEmpty : found.contains("places.yaml:") && found.contains(fault.2), "\(found)")
  }

  /// A name with its legal form, and which other names are the same company's.
  @Test func aCompanyIsItsFullName() {
    func ends(_ own: String, _ text: String) -> [Int] {
      CompanyName(own.split(separator: " ").map(String.init)).ends(in: text.split(separator: " ").map(String.init), 0)
    }
    #expect(ends("tarn textiles inc", "tarn textiles") == [2])
    #expect(ends("tarn textiles", "tarn textiles inc of nevada") == [2, 3])
    #expect(ends("tarn textiles inc", "tarn textiles llc") == [])
    #expect(ends("alder uniform company", "alder uniform co") == [2, 3])
    #expect(ends("alder uniform company", "alder uniform rental") == [2])
    #expect(ends("alder uniform company", "alder rental") == [])
    #expect(ends("juniper mats and rugs", "juniper mats rugs inc") == [3, 4])
  }
}
