import NIOCore

extension LocatingSite {
  static let templates = 7

  var linkTag: String {
    guard let destination else { return "" }
    switch template {
    case 1: return "<A HREF=\"\(destination)\" CLASS=\"lnk\"><FONT>\(text)</FONT></A>"
    case 2: return "<a href=\"\(destination.hasPrefix("/") ? "http://\(host)" : "")\(destination)\">\(text)</a>"
    case 3: return "<a title=\"\(text)\" href=\"\(destination)\"><span class=\"t\">\(text)</span></a>"
    case 5: return "<a href='\(destination)'><img src=\"/i/link.png\" alt=\"\(text)\"></a>"
    default: return "<a href=\"\(destination)\">\(text)</a>"
    }
  }

  private func link(in place: Place) -> String { place == self.place ? linkTag : "" }

  private var decoyLinks: String {
    decoys.map { "<li><a href=\"\($0.path)\">\($0.text)</a></li>" }.joined(separator: "\n")
  }

  /// Menus that show only after a click, in the three ways that need no style sheet to be told.
  private var collapsed: String {
    let more = "<ul><li><a href=\"/about/\">About us</a></li><li>\(link(in: .collapsed))</li></ul>"
    return switch number / 7 % 3 {
    case 0: "<details><summary>More</summary>\(more)</details>"
    case 1: "<button aria-controls=\"m\">Menu</button><div id=\"m\" hidden>\(more)</div>"
    default: "<a href=\"#\" onclick=\"toggle()\">More</a><div style=\"display: none\">\(more)</div>"
    }
  }

  private var greeting: String { "<p>\(ShopText.welcome(name, seed))</p>" }

  private var promotion: String {
    let shop = "<p>New this week: \(seed.pick(11, ShopText.goods)) and \(seed.pick(12, ShopText.goods)).</p>"
    return shop
      + (place == .body && destination != nil ? "<p>We want you to know how our goods are made: \(linkTag).</p>" : "")
  }

  var home: String {
    let nav = "<a href=\"/about/\">About us</a> <a href=\"/shop/\">Shop</a> \(link(in: .navigation))"
    let (top, foot) = (link(in: .header), link(in: .footer))
    switch template {
    case 0:
      return frame("Home", greeting + promotion, header: top, nav: nav, footer: foot)
    case 1:
      return """
        <HTML><HEAD><TITLE>\(name)</TITLE></HEAD><BODY><TABLE WIDTH=100%><TR CLASS="header"><TD>\(name) \(top)
        <TR CLASS="nav"><TD>\(nav) \(collapsed)<TR><TD CLASS="content">\(greeting)\(promotion)
        <TR CLASS="footer"><TD><UL>\(decoyLinks)<LI>\(foot)</UL></TABLE></BODY></HTML>
        """
    case 2:
      return """
        <!doctype html><meta charset=utf-8><title>\(name)</title><div id="header"><b>\(name)</b> \(top)</div>
        <div id="nav">\(nav)</div>\(collapsed)<div id="main">\(greeting)\(promotion)</div>
        <div id="footer"><ul>\(decoyLinks)<li>\(foot)</li></ul></div>
        """
    case 3:
      return """
        <!doctype html><html lang="en"><head><base href="http://\(host)/"><title>\(name)</title></head><body>
        <div role="banner">\(name) \(top)</div><div role="navigation">\(nav)</div>\(collapsed)
        <div role="main">\(greeting)\(promotion)</div><div role="contentinfo"><ul>\(decoyLinks)<li>\(foot)</li></ul></div></body></html>
        """
    case 4:
      let sections = ["Women", "Men", "Home", "Garden", "Sale", "Gifts"].map { "<li><a href=\"/shop/\">\($0)</a></li>" }
        .joined()
      return """
        <!doctype html><html><head><title>\(name)</title></head><body><header class="site">\(name) \(top)</header>
        <nav><ul>\(sections)</ul> \(nav)</nav><aside>\(collapsed)</aside><section>\(greeting)\(promotion)</section>
        <footer><div class="col"><h4>Shop</h4><ul>\(sections)</ul></div><div class="col"><h4>Company</h4><ul>\(decoyLinks)</ul></div>
        <div class="fine">&copy; \(name) \(foot)</div></footer></body></html>
        """
    case 5:
      return """
        <!doctype html><title>\(name)</title><header><h1>\(name)</h1>\(top)</header><nav>\(nav)</nav>\(collapsed)
        <main>\(greeting)\(promotion)</main><footer>\(foot)<ol>\(decoyLinks)</ol></footer>
        """
    default:
      return """
        <?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>\(name)</title></head><body>
        <div class="page-header">\(name) \(top)</div><ul class="navigation"><li>\(nav)</li></ul>\(collapsed)
        <div class="body">\(greeting)\(promotion)</div><div class="site-footer"><ul>\(decoyLinks)<li>\(foot)</li></ul></div></body></html>
        """
    }
  }

  func frame(_ title: String, _ html: String, header: String = "", nav: String = "", footer: String = "") -> String {
    """
    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>\(title) - \(name)</title></head><body>
    <header><a href="/">\(name)</a> \(header)</header><nav>\(nav)</nav>\(title == "Home" ? collapsed : "")
    <main><h1>\(title)</h1>\(html)</main>
    <footer><ul>\(decoyLinks)<li>\(footer)</li></ul></footer></body></html>
    """
  }

  var groupHome: String {
    "<!doctype html><title>\(name) Group</title><main><h1>\(name) Group</h1><p>We own \(name) and two breweries.</p></main>"
  }
}
