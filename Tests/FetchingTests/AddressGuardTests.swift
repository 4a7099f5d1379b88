import Fetching
import Testing

@Suite struct AddressGuardTests {
  /// Hosts as they may stand in a URL; every one of them leads, or may lead, off the public internet.
  static let refused = [
    // Loopback in every spelling.
    "127.0.0.1", "127.0.0.2", "127.255.255.255", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7F.1",
    "017700000001",
    "0177.0.0.1", "0177.0x0.0.1", "0x7f.0x0.0x0.0x1", "127.0.0.1.", "00127.0.0.1", "%31%32%37.0.0.1", "127%2e0%2e0%2e1",
    "１２７.０.０.１", "127。0。0。1", "0x7f.0.1", "127.0x1", "localhost", "LOCALHOST", "localhost.", "a.localhost",
    "[::1]", "[0:0:0:0:0:0:0:1]", "[0000:0000:0000:0000:0000:0000:0000:0001]", "[::0.0.0.1]",
    // This network and the unspecified address.
    "0", "0.0.0.0", "0x0", "00", "0.1.2.3", "0.0", "[::]", "[0::0]",
    // Private, link-local, shared.
    "10.0.0.1", "10.255.255.255", "10.1", "167772161", "012.0.0.1", "0xa.0.0.1", "172.16.0.1", "172.31.255.255",
    "0xac100001", "192.168.0.1", "192.168.1", "0xc0a80001", "3232235521", "0300.0250.0.1", "169.254.169.254",
    "0xa9fea9fe", "2852039166", "0251.0376.0251.0376", "100.64.0.1", "100.127.255.255",
    // Special purposes.
    "192.0.0.1", "192.0.0.170", "192.0.2.1", "198.51.100.7", "203.0.113.9", "198.18.0.1", "198.19.255.255",
    "192.88.99.1",
    "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "4294967295",
    // IPv4 inside IPv6.
    "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::FFFF:10.0.0.1]", "[0:0:0:0:0:ffff:a00:1]", "[::ffff:8.8.8.8]",
    "[::127.0.0.1]", "[::ffff:0:127.0.0.1]", "[2002:7f00:1::]", "[2002:a00:1::1]", "[2002:808:808::]",
    "[64:ff9b::7f00:1]", "[64:ff9b::10.0.0.1]", "[64:ff9b::8.8.8.8]", "[64:ff9b:1::1]", "[2001::1]",
    "[2001:0:53aa:64c::]", "[2606:4700::5efe:10.0.0.1]", "[2606:4700::200:5efe:127.0.0.1]",
    // IPv6 of its own.
    "[fc00::1]", "[fd12:3456:789a::1]", "[fe80::1]", "[fe80::1%25eth0]", "[febf::1]", "[fec0::1]", "[feff::1]",
    "[ff02::1]", "[2001:db8::1]", "[3fff::1]", "[100::1]", "[2001:2::1]", "[2001:10::1]", "[2001:20::1]", "[5f00::1]",
    "[4000::1]", "[1::1]", "[8000::1]",
    "[::1%25lo]", "[fe80::1%eth0]", "[::FFFF:169.254.169.254]", "[::ffff:0:0]", "[2002:c0a8:101::]",
    "[64:ff9b:1:a00::1]", "[64:ff9b::169.254.169.254]", "[2001:0:7f00:1::]", "[100:0:0:0:ffff::]",
    "0x7f.1.", "1２7.0.0.1", "127｡0｡0｡1", "0300.0250.1", "4294967297", "0x1ffffffff",
    // Public, but nobody writes it so.
    "134744072", "0x08080808", "8.8.2056", "010.8.8.8",
  ]

  @Test(arguments: refused) func refuses(_ host: String) throws {
    let policy = AddressGuard()
    let address = try #require(WebAddress("http://\(host)/"))
    #expect(policy.refusal(host: address.host) != nil)
    #expect(AddressGuard(allowsPrivate: true).refusal(host: address.host) == nil)
  }

  /// All are well formed: it is the guard that refuses them.
  @Test func theTableIsAboutTheGuard() {
    #expect(Self.refused.filter { WebAddress("http://\($0)/") == nil } == [])
    #expect(Self.refused.count >= 80)
    #expect(Set(Self.refused).count == Self.refused.count)
  }

  @Test(arguments: [
    "8.8.8.8", "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0",
    "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.0", "192.167.255.255", "192.169.0.0",
    "198.17.255.255", "198.20.0.0", "203.0.112.255", "203.0.114.0", "223.255.255.255", "[2606:4700::1111]",
    "[2a00:1450:4001::1]", "[2001:4860:4860::8888]", "[2003::1]", "[3ffe::1]", "example.com", "10.example.com",
    "0x7f.example", "localhost.example.com", "xn--bcher-kva.example", "127.0.0.1.nip.example",
  ])
  func letsPublicHostsPass(_ host: String) throws {
    let address = try #require(WebAddress("http://\(host)/"))
    #expect(AddressGuard().refusal(host: address.host) == nil)
  }

  /// What is no host at all never gets as far as the guard, or is refused by it.
  @Test(arguments: [
    "1.2.3.4.5", "256.256.256.256", "0x100000000", "4294967296", "1.2.3", "08.1.1.1", "127.0.0.0x", "[1:2]", "[::1",
    "::1",
  ])
  func refusesWhatOnlyLooksLikeAnAddress(_ host: String) {
    guard let address = WebAddress("http://\(host)/") else { return }
    #expect(AddressGuard().refusal(host: address.host) != nil)
  }

  @Test func judgesTheHostBehindANetworkTranslator() throws {
    let policy = AddressGuard()
    #expect(policy.refusal(of: try #require(IPAddress("64:ff9b::8.8.8.8"))) == nil)
    #expect(policy.refusal(of: try #require(IPAddress("64:ff9b::192.168.0.1"))) == "private (NAT64)")
  }
}
