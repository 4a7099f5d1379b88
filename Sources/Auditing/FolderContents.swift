import Foundation

/// What stands where results are to be written.
enum FolderContents {
  /// The first file or folder in a folder, by name, those that are hidden left out; nil where there is none.
  static func first(in folder: String) -> String? {
    (try? FileManager.default.contentsOfDirectory(atPath: folder))?.filter { !$0.hasPrefix(".") }.min()
  }

  /// The part of a path that exists and is no folder; nil when nothing stands in the way.
  static func file(onTheWayTo path: String) -> String? {
    var part = path
    while !part.isEmpty {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: part, isDirectory: &isFolder) { return isFolder.boolValue ? nil : part }
      guard let slash = part.lastIndex(of: "/") else { return nil }
      part = String(part[..<slash])
    }
    return nil
  }
}
