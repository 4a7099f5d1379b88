import Disclosures
import Foundation
import Rendering
import Testing

/// These need a Chromium on this machine and say so where there is none.
@Suite(.enabled(if: Browser.find() != nil, "no Chromium on PATH"), .serialized) struct RendererTests {
  static func html(_ text: String, status: Int = 200, type: String = "text/html") -> Result<Response, FetchFailure> {
    .success(
      Response(
        status: status, head: [], headers: [.init(name: "Content-Type", value: type)], body: Array(text.utf8)))
  }

  static func renderer(limits: RenderLimits = RenderLimits(whole: .seconds(120), late: .zero)) throws -> Renderer {
    Renderer(browser: try #require(Browser.find()), limits: limits)
  }

  @Test func givesTheDocumentThatScriptsPutTogether() async throws {
    let page = """
      <body><div id=a></div><script src=/app.js></script></body>
      """
    let script = """
      fetch('/data.json').then(r => r.json()).then(d => { document.getElementById('a').textContent = d.text })
      """
    let result = try Self.renderer()
    let rendered = try await result.render("http://shop.example/") { url in
      switch url {
      case "http://shop.example/": Self.html(page)
      case "http://shop.example/app.js": Self.html(script, type: "text/javascript")
      case "http://shop.example/data.json": Self.html(#"{"text": "We audit mills."}"#, type: "application/json")
      default: .failure(FetchFailure(.robots, "robots.txt forbids it"))
      }
    }.get()
    #expect(String(decoding: rendered.html, as: UTF8.self).contains(#"<div id="a">We audit mills.</div>"#))
    #expect(rendered.url == "http://shop.example/")
    #expect(rendered.screenshot.isEmpty)
  }

  @Test func givesWhatElementsShowInShadowsOfTheirOwn() async throws {
    let page = """
      <html lang=en><body><div id=a></div><script>
      const root = a.attachShadow({mode: 'open'}); root.innerHTML = '<p>We sell lamps.</p><div></div>';
      root.querySelector('div').attachShadow({mode: 'open'}).innerHTML = '<a href=/act>The Act</a>';
      </script><p>Mills.</p></body></html>
      """
    let rendered = try await Self.renderer().render("http://shop.example/") { _ in Self.html(page) }.get()
    let html = String(decoding: rendered.html, as: UTF8.self)
    #expect(html.hasPrefix(#"<html lang="en"><head></head><body><div id="a"><template shadowrootmode="open">"#))
    #expect(html.contains(#"<p>We sell lamps.</p><div><template shadowrootmode="open"><a href="/act">The Act</a>"#))
    #expect(html.contains("<p>Mills.</p>") && html.hasSuffix("</body></html>"))
  }

  @Test(arguments: [
    "f.srcdoc = '<p>We sell lamps.</p><a href=/act>The Act</a>'; document.body.append(f)",
    "document.body.append(f); f.contentDocument.write('<p>We sell lamps.</p><a href=/act>The Act</a>')",
    """
    document.body.append(f); f.contentDocument.body.innerHTML = '<p>We sell lamps.</p>';
    const a = f.contentDocument.createElement('a'); a.href = '/act'; a.textContent = 'The Act';
    f.contentDocument.body.append(a)
    """,
  ])
  func givesWhatAPageWritesIntoItsFrames(_ script: String) async throws {
    let page = """
      <html><body><p>Mills.</p><script>const f = document.createElement('iframe'); \(script)</script></body></html>
      """
    let rendered = try await Self.renderer().render("http://shop.example/") { _ in Self.html(page) }.get()
    let html = String(decoding: rendered.html, as: UTF8.self)
    let frame = html.split(separator: "srcdoc=\"").last?.prefix { $0 != "\"" } ?? ""
    let inner = frame.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "'")
    #expect(inner.contains("<p>We sell lamps.</p><a href='/act'>The Act</a>"))
    #expect(html.contains("<p>Mills.</p>") && html.hasSuffix("</body></html>"))
  }

  @Test(arguments: [
    "setTimeout(() => { a.innerHTML = text }, 2500)",
    "setTimeout(() => { a.attachShadow({mode: 'open'}).innerHTML = text }, 1500)",
    "let n = 0; const t = setInterval(() => { if (++n == 4) { a.innerHTML = text; clearInterval(t) } }, 500)",
  ])
  func waitsForTextThatATimerBrings(_ script: String) async throws {
    let page = """
      <body><div id=a>Loading</div><script>const text =
      '<p>We sell lamps for kitchens, halls and reading chairs, made to last and easy to mend.</p>'; \(script)
      </script></body>
      """
    let limits = RenderLimits(whole: .seconds(120), late: .seconds(60))
    let rendered = try await Self.renderer(limits: limits).render("http://shop.example/") { _ in Self.html(page) }.get()
    #expect(String(decoding: rendered.html, as: UTF8.self).contains("<p>We sell lamps for kitchens"))
  }

  @Test(arguments: [
    "new IntersectionObserver(seen => { if (seen.some(one => one.isIntersecting)) a.innerHTML = text }).observe(a)",
    "addEventListener('scroll', () => { a.innerHTML = text })", "setTimeout(() => { a.innerHTML = text }, 800)",
  ])
  func goesToTheEndOfAPage(_ script: String) async throws {
    let page = """
      <body><p>\(String(repeating: "We sell lamps. ", count: 20))</p><div style="height: 9000px"></div>
      <footer id=a></footer><script>const text = '<a href=/act>The Act</a>'; \(script)</script></body>
      """
    let rendered = try await Self.renderer().render("http://shop.example/", outlining: []) { _ in Self.html(page) }
      .get()
    #expect(String(decoding: rendered.html, as: UTF8.self).contains("<footer id=\"a\"><a href=\"/act\">The Act</a>"))
  }

  @Test func refusesWhatTheLoaderRefusesAndWhatTextDoesNotNeed() async throws {
    let page = "<body><p>Text</p><img src=/a.png><script src=http://other.example/x.js></script></body>"
    let rendered = try await Self.renderer().render("http://shop.example/") { url in
      url == "http://shop.example/" ? Self.html(page) : .failure(FetchFailure(.robots, "robots.txt forbids it"))
    }.get()
    let refused = Dictionary(rendered.refused.map { ($0.url, $0.reason) }) { first, _ in first }
    #expect(refused["http://shop.example/a.png"] == "not needed for the text")
    #expect(refused["http://other.example/x.js"] == "robots.txt forbids it")
  }

  @Test func outlinesTheLinkInAScreenshot() async throws {
    let page = "<body><a href=/act>Supply Chains Act</a></body>"
    let plain = try await Self.renderer().render("http://shop.example/", outlining: []) { _ in Self.html(page) }.get()
    let framed = try await Self.renderer().render(
      "http://shop.example/", outlining: ["http://shop.example/act"]
    ) { _ in Self.html(page) }.get()
    #expect(plain.screenshot.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(framed.screenshot.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(plain.screenshot != framed.screenshot)
  }

  @Test func saysWhyThePageItselfWasNotGiven() async throws {
    let result = try await Self.renderer().render("http://shop.example/") { _ in
      .failure(FetchFailure(.robots, "Disallow: / (line 2)"))
    }
    #expect(result == .failure(RenderFailure(.refused, "http://shop.example/: Disallow: / (line 2)")))
  }

  @Test(arguments: ["alert(1)", "confirm(2)", "prompt(3)", "print()", "window.onbeforeunload=()=>1"])
  func answersDialogs(_ script: String) async throws {
    let page =
      "<body><p id=a></p><script>\(script); document.getElementById('a').textContent = 'Mills.'</script></body>"
    let result = try await Self.renderer().render("http://shop.example/") { _ in Self.html(page) }
    #expect(String(decoding: try result.get().html, as: UTF8.self).contains(">Mills.<"))
  }

  /// The browser's own page of errors is no page of the company.
  @Test func aScriptThatLeadsToWhatIsRefusedShowsNothing() async throws {
    let page = "<body><div id=r></div><script>location = 'http://other.example/x'</script></body>"
    let result = try await Self.renderer().render("http://shop.example/") { url in
      url == "http://shop.example/" ? Self.html(page) : .failure(FetchFailure(.robots, "robots.txt forbids it"))
    }
    guard case .failure(let failure) = result else {
      Issue.record("rendered")
      return
    }
    #expect(failure.kind == .refused)
    #expect(failure.description.contains("http://other.example/x: robots.txt forbids it"))
  }

  /// One request that hangs keeps nobody from reading what is there.
  @Test func takesADocumentThatStandsStillThoughARequestHangs() async throws {
    let page = "<body><p id=a></p><script>a.textContent = 'Mills.'; fetch('/hang'); fetch('/ok')</script></body>"
    let limits = RenderLimits(whole: .seconds(120), still: .seconds(5))
    let rendered = try await Self.renderer(limits: limits).render(
      "http://shop.example/"
    ) { url in
      if url == "http://shop.example/hang" { try? await Task.sleep(for: .seconds(3600)) }
      return Self.html(page)
    }.get()
    #expect(String(decoding: rendered.html, as: UTF8.self).contains(">Mills.<"))
    #expect(rendered.open == ["http://shop.example/hang"])
  }

  @Test func takesWhatIsThereWhenTheTimeIsOver() async throws {
    // Its document changes for ever, and one of its requests hangs.
    let page = """
      <body><p>Mills.</p><script>
      fetch('/hang'); setInterval(() => document.body.append('more and more '), 20)</script></body>
      """
    let limits = RenderLimits(whole: .seconds(20), still: .seconds(2))
    let rendered = try await Self.renderer(limits: limits).render("http://shop.example/") { url in
      if url.hasSuffix("/hang") { try? await Task.sleep(for: .seconds(3600)) }
      return Self.html(page)
    }.get()
    #expect(String(decoding: rendered.html, as: UTF8.self).contains("Mills.</p>"))
    #expect(rendered.open == ["http://shop.example/hang"])
  }

  /// What stands behind a script that does not come is not in the document.
  @Test func aDocumentThatIsStillBeingReadIsNotTaken() async throws {
    let page = "<body><p>Half of it.</p><script src=/hang></script><p>The other half.</p></body>"
    let limits = RenderLimits(whole: .seconds(12), still: .seconds(1))
    let result = try await Self.renderer(limits: limits).render("http://shop.example/") { url in
      if url.hasSuffix("/hang") { try? await Task.sleep(for: .seconds(3600)) }
      return Self.html(page)
    }
    guard case .failure(let failure) = result else {
      Issue.record("rendered")
      return
    }
    #expect(failure.kind == .timeout)
  }

  @Test func whatIsAskedForAgainAndAgainIsNotWaitedFor() async throws {
    let page = "<body><p>Mills.</p><script>setInterval(() => fetch('/poll?' + Math.random()), 20)</script></body>"
    let asked = Asked()
    let rendered = try await Self.renderer(limits: RenderLimits(whole: .seconds(120), repeats: 3)).render(
      "http://shop.example/"
    ) { url in
      if url.contains("/poll") { await asked.count() }
      return Self.html(page)
    }.get()
    #expect(String(decoding: rendered.html, as: UTF8.self).contains("Mills."))
    #expect(await asked.number == 3)
    #expect(rendered.open == [])
    #expect(
      rendered.refused.filter(\.isOfText) == [
        Rendered.Refusal(
          url: "http://shop.example/poll", reason: "asked for again and again, more than 3 times", isOfText: true)
      ])
  }

  private actor Asked {
    var number = 0
    func count() { number += 1 }
  }

  @Test func endsAPageThatNeverEnds() async throws {
    let page = "<body><script>while (true) {}</script></body>"
    let result = try await Self.renderer(limits: RenderLimits(whole: .seconds(12))).render("http://shop.example/") {
      _ in
      Self.html(page)
    }
    #expect(throws: RenderFailure.self) { try result.get() }
    if case .failure(let failure) = result { #expect(failure.kind == .timeout) }
  }

  @Test func aBrowserThatIsNoBrowserIsAFailure() async {
    let result = await Renderer(browser: Browser(path: "/nonexistent/chromium")).render("http://shop.example/") { _ in
      Self.html("")
    }
    if case .failure(let failure) = result { #expect(failure.kind == .notStarted) } else { Issue.record("rendered") }
  }
}
