import CLibPSL

/// Domains by the public suffix list that libpsl carries: who has one owner, and so one schedule.
public enum RegistrableDomain {
  /// "example.co.uk" of "www.shop.example.co.uk". A host that has none (an address, "localhost", a suffix itself)
  /// stands for itself.
  public static func of(_ host: String) -> String {
    if host.hasPrefix("[") || IPAddress(host) != nil { return host }
    // libpsl answers with a place within the name it was given, which must outlive the answer.
    return host.withCString { name in
      psl_registrable_domain(psl_builtin(), name).map { String(cString: $0) } ?? host
    }
  }

  /// Whether nobody in particular owns a domain ("co.uk"), so that no cookie may be set for it.
  static func isPublicSuffix(_ domain: String) -> Bool {
    psl_is_public_suffix(psl_builtin(), domain) == 1
  }
}
