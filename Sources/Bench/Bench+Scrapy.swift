import Foundation

extension Bench {
  /// Scrapy, from PyPI, asking for what an audit asked for: as many hosts at a time, one request a host, robots.txt
  /// obeyed, links taken out of every page, nothing kept. Where it cannot be installed the row says so.
  func scrapy(_ addresses: [String], server: Server, rate: Double) throws -> Row {
    let what = "  scrapy, the same crawl, no evidence"
    guard let python = try scrapyPython() else {
      return Row(what: what, figure: "not installed", note: "PyPI cannot be reached, or python3 has no venv")
    }
    let list = "\(scratch)/scrapy.txt"
    // Its robots.txt middleware asks for those itself.
    let pages = addresses.filter { !$0.hasSuffix("/robots.txt") }
    try pages.joined(separator: "\n").write(toFile: list, atomically: true, encoding: .utf8)
    let output = "\(scratch)/scrapy.out"
    let measured = try Program(
      path: python, arguments: ["scripts/bench-scrapy.py", list, server.address], output: output
    ).measure()
    let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
    guard measured.status == 0, let last = text.split(separator: "\n").last, let requests = Double(last) else {
      return Row(what: what, figure: "failed", note: "exit code \(measured.status)")
    }
    // Starting an interpreter is no part of a crawl of any length, but it is part of what a user waits for.
    let peer = requests / measured.wall
    return Row(
      what: what, figure: "\(figure(peer)) a second",
      note: "audit / scrapy = \(figure(rate / peer)), peak \(megabytes(measured.memory))")
  }

  /// An interpreter that has Scrapy, kept from one run to the next; nil when there is no way to one.
  private func scrapyPython() throws -> String? {
    let place = FileManager.default.temporaryDirectory.appending(path: "fairlead-bench-scrapy").path
    let python = "\(place)/bin/python"
    let check = Program(path: python, arguments: ["-c", "import scrapy"])
    if FileManager.default.isExecutableFile(atPath: python), try check.measure().status == 0 { return python }
    guard try Program(path: "python3", arguments: ["-m", "venv", place]).measure().status == 0,
      try Program(path: "\(place)/bin/pip", arguments: ["install", "--quiet", "scrapy"]).measure().status == 0,
      try check.measure().status == 0
    else { return nil }
    return python
  }
}
