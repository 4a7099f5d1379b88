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
  ///
  /// - Returns: where the archive ends too soon, "a.warc.gz is cut off at byte 1024"; nil when nothing says so.
  @discardableResult
  func forEachEntry(_ visit: (IndexEntry) throws(ArchiveError) -> Void) throws(ArchiveError) -> String? {
    let index = try indexStanding()
    if index.isComplete {
      let lines = try LineReader(path: folder + "/" + Self.indexName)
      while let line = try lines.next() {
        if let entry = IndexEntry(line: line) { try visit(entry) }
      }
      return nil
    }
    var cut = index.cut
    for file in files {
      let end = try forEachWholeRecord(in: file) { (record) throws(ArchiveError) in
        if let entry = IndexEntry(record) { try visit(entry) }
      }
      if let end, cut == nil { cut = "\(file) is cut off at byte \(end)" }
    }
    return cut
  }

  /// A run that was killed may have left a partial record at the end, which counts for nothing; `verify` tells of it.
  ///
  /// - Returns: first byte of that record; nil when there is none.
  @discardableResult
  private func forEachWholeRecord(
    in file: String, _ visit: (WARCRecord) throws(ArchiveError) -> Void
  ) throws(ArchiveError) -> Int? {
    do {
      try forEachRecord(in: file, visit)
      return nil
    } catch .truncated(_, let offset) {
      return offset
    }
  }

  /// Every append ends with a record that is indexed, so a complete index reaches the end of every file. One that
  /// reaches further says that something was cut off.
  private func indexStanding() throws(ArchiveError) -> (isComplete: Bool, cut: String?) {
    let path = folder + "/" + Self.indexName
    guard FileManager.default.fileExists(atPath: path) else { return (false, nil) }
    var ends: [String: Int] = [:]
    let lines = try LineReader(path: path)
    while let line = try lines.next() {
      guard let position = IndexEntry(line: line)?.position else { return (false, nil) }
      ends[position.file] = max(ends[position.file] ?? 0, position.offset + position.length)
    }
    let sizes = files.map { file in
      (try? FileManager.default.attributesOfItem(atPath: folder + "/" + file)[.size] as? Int) ?? -1
    }
    if ends.count == files.count, zip(files, sizes).allSatisfy({ ends[$0] == $1 }) { return (true, nil) }
    if let gone = ends.keys.filter({ !files.contains($0) }).min() { return (false, "\(gone) is missing") }
    let short = zip(files, sizes).first { file, size in ends[file].map { $0 > size } ?? false }
    return (false, short.map { "\($0.0) is cut off at byte \($0.1)" })
  }
}
