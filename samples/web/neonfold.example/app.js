// The whole page is made here, as on many shops: without scripts there is nothing to read.
const areas = [
  ["Verification", "We do not verify our product supply chains to evaluate or address risks of human trafficking and slavery."],
  ["Audits", "Our own staff audit our suppliers once a year against our Makers' Code, which forbids forced labor. The audits are announced."],
  ["Certification", "We do not require direct suppliers to certify that materials comply with laws on slavery and human trafficking."],
  ["Accountability", "We have no internal accountability standards or procedures on slavery and trafficking."],
  ["Training", "We do not train employees or managers on human trafficking and slavery."],
];
const app = document.getElementById("app");
const add = (tag, text) => { const e = document.createElement(tag); e.textContent = text; app.appendChild(e); };
document.title = "California Transparency in Supply Chains Act | Neonfold";
add("h1", "California Transparency in Supply Chains Act");
add("p", "Neonfold, Inc. makes this disclosure to its customers in California.");
for (const [heading, text] of areas) { add("h2", heading); add("p", text); }
