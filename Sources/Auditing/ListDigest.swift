import Archiving
import Disclosures

/// What a run took from its list, in one number: a company's goods, countries or line that were changed afterwards
/// wherever they stand in the run come to another.
enum ListDigest {
  /// SHA-256, lower-case hex.
  static func of(_ companies: [Company]) throws(AuditError) -> String {
    let sum = SHA256()
    for company in companies { sum.update(try RecordJSON.bytes(company) + [0x0A]) }
    return SHA256.hex(digest: sum.finish())
  }
}
