import Foundation

/// Sorts lines by their bytes without holding more than a share of them in memory: sorted runs go to temporary
/// files, which are merged at the end.
struct SortedLines {
  private let folder: String
  private let limit: Int
  private var lines: [[UInt8]] = []
  private var bytes = 0
  private var runs: [String] = []

  /// - Parameters:
  ///   - folder: where temporary files may stand for a while.
  ///   - limit: bytes of lines in memory.
  init(folder: String, limit: Int = 8 << 20) {
    self.folder = folder
    self.limit = limit
  }

  mutating func add(_ line: String) throws(ArchiveError) {
    lines.append(Array(line.utf8))
    // An array costs its header and its place as well.
    bytes += line.utf8.count + 48
    if bytes > limit { try spill() }
  }

  /// Calls `visit` with every line in order, and removes the temporary files.
  mutating func forEach(_ visit: ([UInt8]) throws(ArchiveError) -> Void) throws(ArchiveError) {
    defer { for run in runs { unlink(run) } }
    lines.sort { $0.lexicographicallyPrecedes($1) }
    var sources: [LineReader] = []
    for run in runs { sources.append(try LineReader(path: run)) }
    var heads: [[UInt8]?] = []
    for source in sources { heads.append(try source.next().map { Array($0) }) }
    var fromMemory = lines.makeIterator()
    heads.append(fromMemory.next())
    while let least = heads.indices.filter({ heads[$0] != nil }).min(by: {
      (heads[$0] ?? []).lexicographicallyPrecedes(heads[$1] ?? [])
    }), let line = heads[least] {
      try visit(line)
      heads[least] = least < sources.count ? try sources[least].next().map { Array($0) } : fromMemory.next()
    }
  }

  private mutating func spill() throws(ArchiveError) {
    lines.sort { $0.lexicographicallyPrecedes($1) }
    let path = "\(folder)/.index-run-\(runs.count)"
    var file = try ArchiveFile(path: path)
    try file.cut(to: 0)
    runs.append(path)
    try file.append(Array(lines.joined(separator: [UInt8(ascii: "\n")])) + [UInt8(ascii: "\n")])
    lines.removeAll()
    bytes = 0
  }
}
