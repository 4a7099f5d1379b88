/// A page that sounds like a disclosure and is none.
struct Decoy: Sendable {
  var path: String
  /// Text of the link to it.
  var text: String
  var title: String
  var html: String

  static let all = [
    Decoy(
      path: "/privacy/california", text: "Your California Privacy Rights", title: "Your California privacy rights",
      html:
        "<p>Under the California Consumer Privacy Act you may ask what we hold about you, have it deleted, and tell us "
        + "not to sell or share it. We answer within forty-five days.</p>"),
    Decoy(
      path: "/careers/supply-chain", text: "Supply Chain Careers", title: "Careers in supply chain",
      html: "<p>Join the people who plan, pack and ship. We are hiring supply chain analysts and a transport manager. "
        + "Audit your own skills with our five-minute test and upload a training certificate if you have one.</p>"),
    Decoy(
      path: "/investors/conflict-minerals", text: "Conflict Minerals Report", title: "Conflict minerals report",
      html: "<p>As section 1502 of the Dodd-Frank Act requires, we have inquired into the country of origin of tin, "
        + "tantalum, tungsten and gold in our products. Form SD has been filed. Smelters were audited by an industry "
        + "program, and suppliers were asked to certify their answers.</p>"),
    Decoy(
      path: "/suppliers/code", text: "Supplier Code of Conduct", title: "Supplier code of conduct",
      html:
        "<p>Suppliers shall not use forced, bonded or prison labor. Suppliers shall pay legal wages, keep exits clear "
        + "and allow inspection of their records. Suppliers shall train their workers in safety.</p>"),
    Decoy(
      path: "/uk/modern-slavery", text: "UK Modern Slavery Statement", title: "Modern slavery statement 2025",
      html: "<p>This statement is made under section 54 of the Modern Slavery Act 2015 of the United Kingdom for our "
        + "British subsidiary and was approved by its board. We have carried out due diligence on our suppliers of "
        + "uniforms and trained our British buyers.</p>"),
    Decoy(
      path: "/transparency-in-coverage", text: "Transparency in Coverage", title: "Transparency in coverage",
      html:
        "<p>Machine-readable files with the rates of our employees' health plan are published here by the insurer.</p>"),
    Decoy(
      path: "/prop-65", text: "California Proposition 65", title: "Proposition 65",
      html:
        "<p>Some of our products can expose you to chemicals known to the State of California to cause cancer. Look for "
        + "the warning on the label.</p>"),
    Decoy(
      path: "/services/supply-chain-solutions", text: "Supply Chain Solutions", title: "Supply chain solutions",
      html:
        "<p>Need space in our warehouse? We store and ship for other shops, with full transparency of stock at every "
        + "hour. Ask for an audit of your packing line.</p>"),
    Decoy(
      path: "/blog/new-law-on-supply-chains", text: "News: a new law on supply chains",
      title: "What the California Transparency in Supply Chains Act means for shops",
      html: "<p>Lawyers we spoke with say that the Act asks larger retailers to publish what they do about slavery and "
        + "human trafficking: verification, audits, certification, accountability and training. Retailers should review "
        + "their statements. This article is for information and is not legal advice.</p>"),
    Decoy(
      path: "/accessibility", text: "Accessibility Statement", title: "Accessibility",
      html: "<p>We want everybody to be able to use this website and test it every quarter with people who use screen "
        + "readers.</p>"),
    Decoy(
      path: "/sustainability/report", text: "Sustainability Report", title: "Sustainability report",
      html:
        "<p>Our energy use fell by four percent. Ninety percent of our boxes are recycled. We verify our figures with an "
        + "independent firm, which audited our stores.</p>"),
    Decoy(
      path: "/california-notice", text: "California Notice at Collection", title: "Notice at collection",
      html: "<p>We collect identifiers, purchase records and the pages you visit, in order to deliver what you order. "
        + "California residents will find their choices below.</p>"),
    Decoy(
      path: "/track", text: "Track Your Order", title: "Track your order",
      html: "<p>Enter the number on your receipt to see where your parcel is in our supply chain.</p>"),
  ]
}
