import Foundation

/// How this room writes what it keeps: keys sorted, so that the same value gives the same bytes.
enum RecordJSON {
  static func bytes(
    _ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting = []
  ) throws(AuditError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, formatting]
    do {
      return [UInt8](try encoder.encode(value))
    } catch {
      throw AuditError(.cannotWrite, "\(type(of: value)) cannot be written as JSON: \(error)")
    }
  }
}
