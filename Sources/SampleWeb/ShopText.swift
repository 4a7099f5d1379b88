/// The words of the generated shops.
enum ShopText {
  struct Area: Sendable {
    var heading: String
    var variants: [String]
  }

  static let goods = [
    "Canvas work jacket", "Cotton bath towel", "Dark chocolate bar", "Enamel stock pot", "Leather ankle boot",
    "Wool throw", "Bamboo chopping board", "Ground coffee", "Soft ball", "Desk lamp", "Rubber garden clog",
  ]

  static func welcome(_ name: String, _ seed: Seed) -> String {
    "\(name) has sold things that last since \(1900 + seed.number(5) % 110). Free delivery on orders over $60, thirty "
      + "days to change your mind, and somebody who picks up the phone. This week the autumn catalogue is out, and "
      + "everything on the cover page is in stock."
  }

  static func about(_ name: String, _ seed: Seed) -> String {
    "We opened our first shop in \(seed.pick(6, ["Stockton", "Fresno", "Oakland", "Bakersfield", "Chico"])) and now run "
      + "\(12 + seed.number(7) % 200) stores and a warehouse. \(name) employs \(300 + seed.number(8) % 4000) people, "
      + "most of whom have been with us for more than five years. Our buyers visit trade fairs on three continents, and "
      + "our repair desk mends what it can before it sells you a new one."
  }

  static func responsibility(_ name: String, _ seed: Seed) -> [String] {
    [
      "\(name) gives one percent of sales to food banks in the towns where we trade, and our delivery vans have run on "
        + "electricity since \(2015 + seed.number(9) % 8).",
      "Our packaging is made from recycled board. We publish our energy use every spring, and our stores collect "
        + "batteries, lamps and printer cartridges at no charge.",
    ]
  }

  static func privacy(_ name: String) -> [String] {
    [
      "California residents may ask \(name) what personal information we hold, have it corrected or deleted, and tell "
        + "us not to sell or share it. We do not sell the personal information of anyone under sixteen.",
      "Write to our privacy desk with the subject line Privacy request. We answer within forty-five days.",
    ]
  }

  static func careers(_ name: String) -> String {
    "Supply chain planners at \(name) make sure that the right boxes are on the right lorry. You are good with numbers, "
      + "calm in December, and you like people. We train forklift drivers on the job and pay while you learn."
  }

  static func opening(_ name: String) -> String {
    "\(name) publishes this statement for shoppers in California, so that you can see what we do, and what we do not do, "
      + "about forced labor and human trafficking among the companies that make the goods on our shelves. It covers "
      + "every product sold in our stores and through this website, and it is reviewed by our buying director."
  }

  static let areas = [
    Area(
      heading: "Verification",
      variants: [
        "Each year our sourcing team scores every direct supplier for the risk of forced labor and human trafficking, "
          + "using the country of manufacture, the materials in the product and the Department of Labor's list of goods. "
          + "Suppliers with a high score fill in a questionnaire about recruiters and wages, and our team follows up. "
          + "This work is done by our own employees and not by a third party.",
        "An outside firm reviews our direct suppliers for trafficking and slavery risk once a year. It looks at country, "
          + "product and the use of labor brokers, and we agree on corrective steps with any supplier it marks as high risk.",
        "We do not verify our product supply chains to evaluate the risk of human trafficking and slavery, and no third "
          + "party does so for us.",
        "We are considering how best to evaluate trafficking risk in our supply chains and have not begun to do so.",
      ]),
    Area(
      heading: "Supplier audits",
      variants: [
        "An independent auditing firm inspects the factories that make our own-label goods every year against our "
          + "Supplier Code, which forbids forced labor. Visits are unannounced, and auditors talk to workers in private.",
        "Our own quality managers audit suppliers against our Supplier Code every second year. The visits are announced "
          + "in advance. Suppliers that fall short receive a corrective action plan and a second visit.",
        "We reserve the right to audit any supplier at any time.",
        "We do not audit suppliers for compliance with company standards on trafficking and slavery.",
      ]),
    Area(
      heading: "Certification",
      variants: [
        "Our purchase agreement requires each direct supplier to certify in writing, every year, that the materials in "
          + "its products comply with the laws on slavery and human trafficking of the countries in which it does business.",
        "Suppliers agree in our purchase order terms not to use forced, bonded or prison labor.",
        "We do not require direct suppliers to certify that materials comply with laws on slavery and human trafficking.",
        "Suppliers are expected to comply with all applicable laws.",
      ]),
    Area(
      heading: "Accountability",
      variants: [
        "Our Code of Conduct forbids forced labor and binds employees and contractors. Breaches can be reported to a "
          + "confidential hotline without fear of retaliation, are looked into by our compliance manager, and lead to "
          + "discipline up to dismissal; suppliers must close findings within 60 days or lose our business.",
        "Employees who violate our standards on forced labor are disciplined, up to and including termination.",
        "We may end our relationship with a supplier that breaks our code.",
        "We maintain no internal standards or procedures on slavery and trafficking.",
      ]),
    Area(
      heading: "Training",
      variants: [
        "Buyers and managers with responsibility for our supply chain take a two-hour course every year on recognising "
          + "human trafficking and slavery and on reducing the risk of it in our supply chains.",
        "New buyers are trained on our Supplier Code when they join.",
        "We do not train employees on human trafficking and slavery.",
        "A training course for buyers on forced labor is being developed.",
      ]),
  ]
}
