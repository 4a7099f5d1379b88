import Disclosures
import Foundation

extension Archive {
  /// Writes `index.cdxj` from the records, sorted by bytes: the same archive gives the same index.
  ///
  /// - Returns: how many lines it has.
  @discardableResult
  public func writeIndex() throws(ArchiveError) -> Int {
    var sorted = SortedLines(folder: folder)
    for file in files {
      try forEachWholeRecord(in: file) { (record) throws(ArchiveError) in
        if let entry = IndexEntry(record) { try sorted.add(entry.line) }
      }
    }
    let unfinished = folder + "/." + Self.indexName
    var output = try ArchiveFile(path: unfinished)
    try output.cut(to: 0)
    var pending: [UInt8] = []
    var count = 0
    try sorted.forEach { (line) throws(ArchiveError) in
      pending += line
      pending.append(UInt8(ascii: "\n"))
      count += 1
      if pending.count > 1 << 18 {
        try output.append(pending)
        pending.removeAll(keepingCapacity: true)
      }
    }
    try output.append(pending)
    let path = folder + "/" + Self.indexName
    guard rename(unfinished, path) == 0 else {
      throw .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
    return count
  }

  /// Calls `visit` for every entry, from `index.cdxj` if it is there and covers all files to their ends, from the
  /// records themselves otherwise: a run that was killed left an index that is too short, or none.
  func forEachEntry(_ visit: (IndexEntry) throws(ArchiveError) -> Void) throws(ArchiveError) {
    if try indexIsComplete() {
      let lines = try LineReader(path: folder + "/" + Self.indexName)
      while let line = try lines.next() {
        if let entry = IndexEntry(line: line) { try visit(entry) }
      }
    } else {
      for file in files {
        try forEachWholeRecord(in: file) { (record) throws(ArchiveError) in
          if let entry = IndexEntry(record) { try visit(entry) }
        }
      }
    }
  }

  /// A run that was killed may have left a partial record at the end, which counts for nothing; `verify` tells of it.
  private func forEachWholeRecord(
    in file: String, _ visit: (WARCRecord) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    do {
      try forEachRecord(in: file, visit)
    } catch .truncated {
      return
    }
  }

  /// Every append ends with a record that is indexed, so a complete index reaches the end of every file.
  private func indexIsComplete() throws(ArchiveError) -> Bool {
    let path = folder + "/" + Self.indexName
    guard FileManager.default.fileExists(atPath: path) else { return false }
    var ends: [String: Int] = [:]
    let lines = try LineReader(path: path)
    while let line = try lines.next() {
      guard let position = IndexEntry(line: line)?.position else { return false }
      ends[position.file] = max(ends[position.file] ?? 0, position.offset + position.length)
    }
    let sizes = files.map { file in
      (try? FileManager.default.attributesOfItem(atPath: folder + "/" + file)[.size] as? Int) ?? -1
    }
    return ends.count == files.count && zip(files, sizes).allSatisfy { ends[$0] == $1 }
  }
}
