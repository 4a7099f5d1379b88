import Foundation

/// Files and standard input as bytes, with failures that say what to do.
enum Input {
  /// The bytes of a file, or of standard input for "-".
  static func bytes(of path: String) throws -> [UInt8] {
    if isFolder(path) { throw Stop(.inputMissing, isNoFile(path)) }
    do {
      if path == "-" { return [UInt8](try FileHandle.standardInput.readToEnd() ?? Data()) }
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw Stop(.inputMissing, "\(path): \(reason(error)); give an existing file, or - for standard input")
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  static func isNoFile(_ path: String) -> String {
    "\(path): is a folder; give a file in it, or - for standard input"
  }

  /// Every regular file below a folder: path relative to the folder's parent, so that "rubric" gives "rubric/…".
  static func files(under folder: String) throws -> [String: [UInt8]] {
    let root = URL(filePath: folder).standardizedFileURL
    guard let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey]) else {
      throw Stop(.inputMissing, "\(folder): no such folder")
    }
    var files: [String: [UInt8]] = [:]
    for case let file as URL in walk {
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      let relative = file.standardizedFileURL.path.dropFirst(root.path.count)
      files[root.lastPathComponent + relative] = try bytes(of: file.path)
    }
    return files
  }

  /// Why a file could not be read or written, in the words of the system.
  static func reason(_ error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileReadNoSuchFile, .fileNoSuchFile: return "there is no such file"
    case .fileReadNoPermission: return "it may not be read by you"
    default: break
    }
    return posixCode(of: error).map { String(cString: strerror($0)) } ?? error.localizedDescription
  }

  /// The system's own number for what went wrong (`errno`); nil where Foundation gives none.
  static func posixCode(of error: any Error) -> Int32? {
    guard let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError,
      underlying.domain == NSPOSIXErrorDomain
    else { return nil }
    return Int32(underlying.code)
  }
}
