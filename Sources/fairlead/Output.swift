import Foundation

/// Files as commands write them, with failures that name the file and the cause.
enum Output {
  /// Replaces a file as a whole, so that a reader never sees half of it. The folder it stands in has to be there.
  ///
  /// What is there and is no regular file, such as `/dev/stdout`, is written to in place: a replacement would put a file
  /// where the device was.
  static func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try Data(bytes).write(to: URL(filePath: path), options: isReplaceable(path) ? .atomic : [])
    } catch {
      throw Stop(.cannotWrite, "\(path): cannot be written: \(Input.reason(error))")
    }
  }

  /// Writes files by their paths below a folder, which is made where it is missing.
  static func write(_ files: [String: [UInt8]], into folder: String) throws {
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let path = "\(folder)/\(name)"
      let place = URL(filePath: path).deletingLastPathComponent()
      do {
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      } catch {
        throw Stop(.cannotWrite, "\(place.path): the folder cannot be made: \(Input.reason(error))")
      }
      try write(bytes, to: path)
    }
  }

  private static func isReplaceable(_ path: String) -> Bool {
    // Without attributes there is nothing to replace.
    guard let found = try? FileManager.default.attributesOfItem(atPath: path) else { return true }
    return found[.type] as? FileAttributeType == .typeRegular
  }
}
