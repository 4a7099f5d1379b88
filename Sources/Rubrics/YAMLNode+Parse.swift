import Disclosures

extension Inspection {
  /// Most bytes of one rule file. Ours have a few ten thousand.
  static let mostBytes = 4 << 20
  /// Most nodes of one file, aliases written out: a few lines of nested aliases can stand for billions.
  static let mostNodes = 200_000

  /// Reads one YAML document; nil after a report when it is none.
  ///
  /// - Parameter path: how the file is to be named in messages.
  public func parse(_ bytes: [UInt8], path: String) -> YAMLNode? {
    let top = Place(path: path, line: 1, column: 1)
    guard bytes.count <= Self.mostBytes else {
      report("expected at most \(Self.mostBytes) bytes, found \(bytes.count)", at: top)
      return nil
    }
    // A byte order mark may stand before a document (YAML 1.2, 5.2), and is no character of it.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    guard bytes.withUnsafeBufferPointer({ UTF8.isWellFormed($0) }) else {
      report("expected UTF-8, found other bytes", at: place(ofInvalidUTF8: bytes, path: path))
      return nil
    }
    return bytes.withUnsafeBufferPointer { bytes in
      do throws(RubricError) {
        return try YAMLReader(bytes, path: path, inspection: self, mostNodes: Self.mostNodes).document()
      } catch {
        for problem in error.problems { report(problem.message, at: problem.place) }
        return nil
      }
    }
  }

  private func place(ofInvalidUTF8 bytes: [UInt8], path: String) -> Place {
    var (line, column) = (1, 1)
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return Place(path: path, line: line, column: column)
  }
}
