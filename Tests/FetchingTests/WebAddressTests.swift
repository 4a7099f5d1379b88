import Fetching
import Testing

@Suite struct WebAddressTests {
  @Test(arguments: [
    ("http://example.com", "http://example.com/"),
    ("HTTP://EXAMPLE.com:80/", "http://example.com/"),
    ("https://example.com:443/a", "https://example.com/a"),
    ("https://example.com:80/a", "https://example.com:80/a"),
    ("http://example.com:/a", "http://example.com/a"),
    ("http://example.com./a", "http://example.com/a"),
    ("http://example.com/a#part?x", "http://example.com/a"),
    ("http://example.com?q=1", "http://example.com/?q=1"),
    ("http://example.com/?", "http://example.com/?"),
    ("  http://example.com/a b \n", "http://example.com/a%20b"),
    ("http://exa\tmple.com/a\nb", "http://example.com/ab"),
    ("http:\\\\example.com\\a\\b", "http://example.com/a/b"),
    ("http:///example.com/a", "http://example.com/a"),
    ("http://ex%61mple.com/", "http://example.com/"),
    ("http://ｅｘａｍｐｌｅ．com/", "http://example.com/"),
    ("http://BÜCHER.example/ü?ü", "http://xn--bcher-kva.example/%C3%BC?%C3%BC"),
    ("http://b%C3%BCcher.example/", "http://xn--bcher-kva.example/"),
    ("http://münchen.例え/", "http://xn--mnchen-3ya.xn--r8jz45g/"),
    ("http://exam\u{AD}ple.com/", "http://example.com/"), ("http://例え。テスト/", "http://xn--r8jz45g.xn--zckzah/"),
    ("http://example.com/a/./b/../c", "http://example.com/a/c"),
    ("http://example.com/../../a", "http://example.com/a"),
    ("http://example.com/a/..", "http://example.com/"),
    ("http://example.com/a/.", "http://example.com/a/"),
    ("http://example.com/a/%2e%2E/b", "http://example.com/b"),
    ("http://example.com/a//b/", "http://example.com/a//b/"),
    ("http://example.com/%7Euser/%2f", "http://example.com/%7Euser/%2f"),
    ("http://example.com/...", "http://example.com/..."),
    ("http://example.com/<a>?\"b'\"", "http://example.com/%3Ca%3E?%22b%27%22"),
    ("http://example.com/100%", "http://example.com/100%"),
    ("http://[2606:4700::ABCD]:8080/", "http://[2606:4700::abcd]:8080/"),
  ])
  func hasOneSpelling(_ case: (written: String, normal: String)) {
    #expect(WebAddress(`case`.written)?.description == `case`.normal)
    // Normalising twice changes nothing.
    #expect(WebAddress(`case`.normal)?.description == `case`.normal)
  }

  @Test(arguments: [
    "", "example.com", "/a", "//example.com/", "ftp://example.com/", "mailto:a@example.com", "javascript:alert(1)",
    "data:text/html,x", "http:", "http:/", "http://", "http:///", "http://?", "http://a b/", "http://user@example.com/",
    "http://user:pass@example.com/", "http://example.com:0/", "http://example.com:65536/", "http://example.com:8o/",
    "http://a..example/", "http://[::1/", "http://[nonsense]/", "http://ex%00ample.com/", "http://ex%2fample.com/",
    "http://ex<ample.com/", "http://%ff.example/", "file:///etc/passwd",
    "http://\(String(repeating: "a", count: 64)).example/", "http://" + String(repeating: "a", count: 254),
    "http://example.com/" + String(repeating: "a", count: 8200),
  ])
  func refuses(_ text: String) { #expect(WebAddress(text) == nil) }

  /// RFC 3986, section 5.4, as far as it is about web addresses.
  @Test(arguments: [
    ("g", "http://a.example/b/c/g"), ("./g", "http://a.example/b/c/g"), ("g/", "http://a.example/b/c/g/"),
    ("/g", "http://a.example/g"), ("//g", "http://g/"), ("?y", "http://a.example/b/c/d;p?y"),
    ("g?y", "http://a.example/b/c/g?y"), ("#s", "http://a.example/b/c/d;p?q"), ("g#s", "http://a.example/b/c/g"),
    ("g?y#s", "http://a.example/b/c/g?y"), (";x", "http://a.example/b/c/;x"), ("g;x", "http://a.example/b/c/g;x"),
    ("", "http://a.example/b/c/d;p?q"), (".", "http://a.example/b/c/"), ("./", "http://a.example/b/c/"),
    ("..", "http://a.example/b/"), ("../", "http://a.example/b/"), ("../g", "http://a.example/b/g"),
    ("../..", "http://a.example/"), ("../../g", "http://a.example/g"), ("../../../g", "http://a.example/g"),
    ("/./g", "http://a.example/g"), ("/../g", "http://a.example/g"), ("g.", "http://a.example/b/c/g."),
    ("..g", "http://a.example/b/c/..g"), ("./../g", "http://a.example/b/g"), ("g/./h", "http://a.example/b/c/g/h"),
    ("g?y/../x", "http://a.example/b/c/g?y/../x"), ("https://b.example", "https://b.example/"),
    ("\\\\b.example\\x", "http://b.example/x"), (" g h ", "http://a.example/b/c/g%20h"),
  ])
  func resolves(_ case: (reference: String, target: String)) throws {
    let base = try #require(WebAddress("http://a.example/b/c/d;p?q"))
    #expect(base.resolving(`case`.reference)?.description == `case`.target)
  }

  @Test(arguments: [
    "mailto:a@b.example", "javascript:void(0)", "tel:+1", "http:g", "ftp://a.example/", "//user@b.example/",
  ])
  func leadsNowhereElse(_ reference: String) throws {
    let base = try #require(WebAddress("http://a.example/b/c/d"))
    #expect(base.resolving(reference) == nil)
  }
}
