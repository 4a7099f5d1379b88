import Foundation
import GRDB

/// How a ledger is opened that is to stay as it is.
enum LedgerReading {
  /// - Returns: the opened ledger, and the copy that it is, where the file itself cannot be read without a trace.
  static func open(_ path: String) throws -> (any DatabaseReader, LedgerCopy?) {
    switch size(path) {
    case nil: throw LedgerError.cannotOpen(path: path, reason: "there is no such file")
    case 0: throw LedgerError.cannotOpen(path: path, reason: "the file is empty")
    default: break
    }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    let hasLog = size(path + "-wal") ?? 0 > 0
    // Whoever writes at this moment, or was killed while writing, has both files; the log is read in its place then.
    if try takesAddresses, !hasLog || size(path + "-shm") != nil {
      // https://www.sqlite.org/uri.html: SQLite neither locks an immutable file nor looks for what stands beside it.
      let address = address(of: path) + (hasLog ? "?mode=ro&readonly_shm=1" : "?mode=ro&immutable=1")
      return (try DatabaseQueue(path: address, configuration: configuration), nil)
    }
    let copy = try LedgerCopy(of: path)
    // The copy may be written to: SQLite takes the log in.
    return (try DatabaseQueue(path: copy.path), copy)
  }

  private static func size(_ path: String) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? nil
  }

  /// Whether the system's SQLite was built to take addresses for file names.
  private static var takesAddresses: Bool {
    get throws {
      try DatabaseQueue().read { try String.fetchAll($0, sql: "PRAGMA compile_options").contains { $0.isURIOption } }
    }
  }

  /// A path as an address, every byte that could mean something else written in hex.
  static func address(of path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var address = Array((path.hasPrefix("/") ? "file://" : "file:").utf8)
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"):
        address.append(byte)
      default: address += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: address, as: UTF8.self)
  }
}

extension String {
  /// "USE_URI" or "USE_URI=1".
  fileprivate var isURIOption: Bool { self == "USE_URI" || self == "USE_URI=1" }
}
