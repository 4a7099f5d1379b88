import Disclosures
import Reading
import Testing

@Suite("Excerpts of documents")
struct ExcerptTests {
  @Test("passages are joined and numbered anew, and keep their lead-ins")
  func excerpt() throws {
    let html = "<nav><a href=/>Home</a></nav><p>We do not:<ul><li>verify<li>audit</ul><p>Ça suffit."
    let document = try page(html).document
    #expect(drawn(document.content) == "p We do not:\nli1[0] verify\nli1[0] audit\np Ça suffit.")
    let last = document.excerpt { $0.index >= 3 }
    #expect(drawn(last) == "li1 audit\np Ça suffit.")
    #expect(last.passages.map { last.text(in: $0.range) } == ["audit", "Ça suffit."])
    #expect(document.excerpt { _ in false }.text.isEmpty)
  }
}
