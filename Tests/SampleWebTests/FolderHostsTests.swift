import Foundation
import NIOCore
import Testing

@testable import SampleWeb

@Suite struct FolderHostsTests {
  private func web() throws -> Web {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sampleweb-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [
      "a.example/index.html": "<p>home", "a.example/legal/index.html": "<p>legal", "a.example/about.html": "<p>about",
      "a.example/site.json": #"""
      {"rules": [{"path": "/old", "location": "/about.html", "status": 302}, {"path": "/held/*", "hold": true},
                 {"path": "/late", "delay": 800, "status": 503},
                 {"path": "/about.html", "headers": {"Content-Type": "text/html; charset=windows-1252"}}]}
      """#,
      "b.example/404.html": "<p>not here", "secret.txt": "outside of any host",
    ]
    for (path, text) in files {
      let place = folder.appending(path: path)
      try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: place)
    }
    return Web(folders: try FolderHosts(folder: folder), shops: SyntheticShops(count: 0))
  }

  private func ask(_ web: Web, _ host: String, _ target: String, method: String = "GET", tag: String? = nil) -> [Step] {
    web.answer(to: Request(method: method, host: host, target: target, ifNoneMatch: tag))
  }

  @Test func servesFilesFoldersAndQueries() throws {
    let web = try web()
    #expect(sent(ask(web, "a.example", "/")).hasSuffix("\r\n\r\n<p>home"))
    #expect(sent(ask(web, "a.example", "/legal/?from=footer")).hasSuffix("<p>legal"))
    #expect(sent(ask(web, "a.example", "/legal")).contains("301 Moved Permanently\r\n"))
    #expect(sent(ask(web, "a.example", "/about")).hasSuffix("<p>about"))
  }

  @Test(arguments: [
    "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/legal/../../secret.txt", "//etc/passwd", "/site.json",
    "",
    "secret.txt",
  ])
  func nothingOutsideOfTheHost(target: String) throws {
    let answer = sent(ask(try web(), "a.example", target))
    #expect(answer.hasPrefix("HTTP/1.1 404 "))
    #expect(!answer.contains("outside"))
  }

  @Test func aHostKnowsItsOwnErrorPage() throws {
    let answer = sent(ask(try web(), "b.example", "/anything"))
    #expect(answer.hasPrefix("HTTP/1.1 404 Not Found\r\n") && answer.hasSuffix("<p>not here"))
  }

  @Test func rulesRedirectDelayHoldAndSetHeaders() throws {
    let web = try web()
    #expect(
      sent(ask(web, "a.example", "/old")).contains(
        "302 Found\r\nContent-Type: text/html; charset=utf-8\r\nLocation: /about.html\r\n"))
    guard case .hold = try #require(ask(web, "a.example", "/held/x").first) else { Issue.record("not held"); return }
    guard case .pause(800) = try #require(ask(web, "a.example", "/late").first) else {
      Issue.record("no pause"); return
    }
    #expect(sent(ask(web, "a.example", "/late")).hasPrefix("HTTP/1.1 503 "))
    let about = sent(ask(web, "a.example", "/about.html"))
    #expect(about.contains("Content-Type: text/html; charset=windows-1252\r\n") && !about.contains("utf-8"))
  }

  @Test func headHasNoBodyAndAKnownTagGets304() throws {
    let web = try web()
    let head = sent(ask(web, "a.example", "/", method: "HEAD"))
    #expect(head.hasSuffix("Content-Length: 7\r\n\r\n"))
    let tag = try #require(head.split(separator: "\r\n").first { $0.hasPrefix("ETag: ") }).dropFirst(6)
    #expect(sent(ask(web, "a.example", "/", tag: String(tag))).hasPrefix("HTTP/1.1 304 "))
    #expect(sent(ask(web, "a.example", "/", tag: "\"other\"")).hasPrefix("HTTP/1.1 200 "))
    #expect(sent(ask(web, "a.example", "/", method: "POST")).hasPrefix("HTTP/1.1 405 "))
  }

  @Test(arguments: [("Shop.Example:8080", "shop.example"), ("a.example", "a.example"), ("[::1]:80", "[::1]"), ("", "")])
  func hostNames(field: String, name: String) { #expect(Connection.hostName(field) == name) }
}

/// All that is sent, as text.
func sent(_ steps: [Step]) -> String {
  steps.map { if case .send(let bytes) = $0 { String(buffer: bytes) } else { "" } }.joined()
}
