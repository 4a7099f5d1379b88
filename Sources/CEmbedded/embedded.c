// Written by scripts/embed; do not edit.
#include "CEmbedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file0[] = {
#embed "../../rubric/lists/README.md" suffix(,)
  0};
static const unsigned char file1[] = {
#embed "../../rubric/lists/ambiguous.csv" suffix(,)
  0};
static const unsigned char file2[] = {
#embed "../../rubric/lists/chains.csv" suffix(,)
  0};
static const unsigned char file3[] = {
#embed "../../rubric/lists/countries.csv" suffix(,)
  0};
static const unsigned char file4[] = {
#embed "../../rubric/lists/country_names.csv" suffix(,)
  0};
static const unsigned char file5[] = {
#embed "../../rubric/lists/cues.csv" suffix(,)
  0};
static const unsigned char file6[] = {
#embed "../../rubric/lists/demonyms.csv" suffix(,)
  0};
static const unsigned char file7[] = {
#embed "../../rubric/lists/editions.csv" suffix(,)
  0};
static const unsigned char file8[] = {
#embed "../../rubric/lists/eo13126.csv" suffix(,)
  0};
static const unsigned char file9[] = {
#embed "../../rubric/lists/figures.csv" suffix(,)
  0};
static const unsigned char file10[] = {
#embed "../../rubric/lists/good_names.csv" suffix(,)
  0};
static const unsigned char file11[] = {
#embed "../../rubric/lists/goods.csv" suffix(,)
  0};
static const unsigned char file12[] = {
#embed "../../rubric/lists/headers.csv" suffix(,)
  0};
static const unsigned char file13[] = {
#embed "../../rubric/lists/hs_also.csv" suffix(,)
  0};
static const unsigned char file14[] = {
#embed "../../rubric/lists/hs_links.csv" suffix(,)
  0};
static const unsigned char file15[] = {
#embed "../../rubric/lists/hs_sections.csv" suffix(,)
  0};
static const unsigned char file16[] = {
#embed "../../rubric/lists/hs_titles.csv" suffix(,)
  0};
static const unsigned char file17[] = {
#embed "../../rubric/lists/listings.csv" suffix(,)
  0};
static const unsigned char file18[] = {
#embed "../../rubric/lists/lists.csv" suffix(,)
  0};
static const unsigned char file19[] = {
#embed "../../rubric/lists/marks.csv" suffix(,)
  0};
static const unsigned char file20[] = {
#embed "../../rubric/lists/name_words.csv" suffix(,)
  0};
static const unsigned char file21[] = {
#embed "../../rubric/lists/orders.csv" suffix(,)
  0};
static const unsigned char file22[] = {
#embed "../../rubric/lists/origin_words.csv" suffix(,)
  0};
static const unsigned char file23[] = {
#embed "../../rubric/lists/place_names.csv" suffix(,)
  0};
static const unsigned char file24[] = {
#embed "../../rubric/lists/placeholders.csv" suffix(,)
  0};
static const unsigned char file25[] = {
#embed "../../rubric/lists/product_words.csv" suffix(,)
  0};
static const unsigned char file26[] = {
#embed "../../rubric/lists/regions.csv" suffix(,)
  0};
static const unsigned char file27[] = {
#embed "../../rubric/lists/styles.csv" suffix(,)
  0};
static const unsigned char file28[] = {
#embed "../../rubric/lists/synonyms.csv" suffix(,)
  0};
static const unsigned char file29[] = {
#embed "../../rubric/lists/tables.csv" suffix(,)
  0};
static const unsigned char file30[] = {
#embed "../../rubric/lists/uflpa_sectors.csv" suffix(,)
  0};
static const unsigned char file31[] = {
#embed "../../rubric/lists/vetoes.csv" suffix(,)
  0};
static const unsigned char file32[] = {
#embed "../../rubric/pcc-6108/checklist.yaml" suffix(,)
  0};
static const unsigned char file33[] = {
#embed "../../rubric/pcc-6108/cues.yaml" suffix(,)
  0};
static const unsigned char file34[] = {
#embed "../../rubric/pcc-6108/elements/p01-parties.yaml" suffix(,)
  0};
static const unsigned char file35[] = {
#embed "../../rubric/pcc-6108/elements/p02-scope.yaml" suffix(,)
  0};
static const unsigned char file36[] = {
#embed "../../rubric/pcc-6108/elements/p03-labor.yaml" suffix(,)
  0};
static const unsigned char file37[] = {
#embed "../../rubric/pcc-6108/elements/p04-limbs.yaml" suffix(,)
  0};
static const unsigned char file38[] = {
#embed "../../rubric/pcc-6108/elements/p05-contract.yaml" suffix(,)
  0};
static const unsigned char file39[] = {
#embed "../../rubric/pcc-6108/elements/p06-comply.yaml" suffix(,)
  0};
static const unsigned char file40[] = {
#embed "../../rubric/pcc-6108/elements/p07-access.yaml" suffix(,)
  0};
static const unsigned char file41[] = {
#embed "../../rubric/pcc-6108/elements/p08-perjury.yaml" suffix(,)
  0};
static const unsigned char file42[] = {
#embed "../../rubric/pcc-6108/elements/p09-adherence.yaml" suffix(,)
  0};
static const unsigned char file43[] = {
#embed "../../rubric/pcc-6108/elements/p10-unqualified.yaml" suffix(,)
  0};
static const unsigned char file44[] = {
#embed "../../rubric/pcc-6108/elements/p11-signed.yaml" suffix(,)
  0};
static const unsigned char file45[] = {
#embed "../../rubric/pcc-6108/elements/p12-facilities.yaml" suffix(,)
  0};
static const unsigned char file46[] = {
#embed "../../rubric/pcc-6108/sentences/certifying.yaml" suffix(,)
  0};
static const unsigned char file47[] = {
#embed "../../rubric/pcc-6108/sentences/form.yaml" suffix(,)
  0};
static const unsigned char file48[] = {
#embed "../../rubric/pcc-6108/sentences/lines.yaml" suffix(,)
  0};
static const unsigned char file49[] = {
#embed "../../rubric/pcc-6108/sentences/places.yaml" suffix(,)
  0};
static const unsigned char file50[] = {
#embed "../../rubric/pcc-6108/words.yaml" suffix(,)
  0};
static const unsigned char file51[] = {
#embed "../../rubric/sb657/accountability.yaml" suffix(,)
  0};
static const unsigned char file52[] = {
#embed "../../rubric/sb657/audits.yaml" suffix(,)
  0};
static const unsigned char file53[] = {
#embed "../../rubric/sb657/certification.yaml" suffix(,)
  0};
static const unsigned char file54[] = {
#embed "../../rubric/sb657/evidence/accountability.yaml" suffix(,)
  0};
static const unsigned char file55[] = {
#embed "../../rubric/sb657/evidence/accountability_details.yaml" suffix(,)
  0};
static const unsigned char file56[] = {
#embed "../../rubric/sb657/evidence/audits.yaml" suffix(,)
  0};
static const unsigned char file57[] = {
#embed "../../rubric/sb657/evidence/audits_details.yaml" suffix(,)
  0};
static const unsigned char file58[] = {
#embed "../../rubric/sb657/evidence/audits_tails.yaml" suffix(,)
  0};
static const unsigned char file59[] = {
#embed "../../rubric/sb657/evidence/certification.yaml" suffix(,)
  0};
static const unsigned char file60[] = {
#embed "../../rubric/sb657/evidence/certification_details.yaml" suffix(,)
  0};
static const unsigned char file61[] = {
#embed "../../rubric/sb657/evidence/shared.yaml" suffix(,)
  0};
static const unsigned char file62[] = {
#embed "../../rubric/sb657/evidence/training.yaml" suffix(,)
  0};
static const unsigned char file63[] = {
#embed "../../rubric/sb657/evidence/training_details.yaml" suffix(,)
  0};
static const unsigned char file64[] = {
#embed "../../rubric/sb657/evidence/verification.yaml" suffix(,)
  0};
static const unsigned char file65[] = {
#embed "../../rubric/sb657/evidence/verification_details.yaml" suffix(,)
  0};
static const unsigned char file66[] = {
#embed "../../rubric/sb657/evidence/verification_tail.yaml" suffix(,)
  0};
static const unsigned char file67[] = {
#embed "../../rubric/sb657/format.yaml" suffix(,)
  0};
static const unsigned char file68[] = {
#embed "../../rubric/sb657/gate.yaml" suffix(,)
  0};
static const unsigned char file69[] = {
#embed "../../rubric/sb657/language/acts.yaml" suffix(,)
  0};
static const unsigned char file70[] = {
#embed "../../rubric/sb657/language/audits.yaml" suffix(,)
  0};
static const unsigned char file71[] = {
#embed "../../rubric/sb657/language/certifying.yaml" suffix(,)
  0};
static const unsigned char file72[] = {
#embed "../../rubric/sb657/language/consequences.yaml" suffix(,)
  0};
static const unsigned char file73[] = {
#embed "../../rubric/sb657/language/coverage.yaml" suffix(,)
  0};
static const unsigned char file74[] = {
#embed "../../rubric/sb657/language/cues.yaml" suffix(,)
  0};
static const unsigned char file75[] = {
#embed "../../rubric/sb657/language/details.yaml" suffix(,)
  0};
static const unsigned char file76[] = {
#embed "../../rubric/sb657/language/doers.yaml" suffix(,)
  0};
static const unsigned char file77[] = {
#embed "../../rubric/sb657/language/limits.yaml" suffix(,)
  0};
static const unsigned char file78[] = {
#embed "../../rubric/sb657/language/looking.yaml" suffix(,)
  0};
static const unsigned char file79[] = {
#embed "../../rubric/sb657/language/notions.yaml" suffix(,)
  0};
static const unsigned char file80[] = {
#embed "../../rubric/sb657/language/onsite.yaml" suffix(,)
  0};
static const unsigned char file81[] = {
#embed "../../rubric/sb657/language/recognition.yaml" suffix(,)
  0};
static const unsigned char file82[] = {
#embed "../../rubric/sb657/language/teaching.yaml" suffix(,)
  0};
static const unsigned char file83[] = {
#embed "../../rubric/sb657/language/trades.yaml" suffix(,)
  0};
static const unsigned char file84[] = {
#embed "../../rubric/sb657/locating.yaml" suffix(,)
  0};
static const unsigned char file85[] = {
#embed "../../rubric/sb657/recognition.yaml" suffix(,)
  0};
static const unsigned char file86[] = {
#embed "../../rubric/sb657/rubric.yaml" suffix(,)
  0};
static const unsigned char file87[] = {
#embed "../../rubric/sb657/training.yaml" suffix(,)
  0};
static const unsigned char file88[] = {
#embed "../../rubric/sb657/verification.yaml" suffix(,)
  0};
static const unsigned char file89[] = {
#embed "../../rubric/sb657/views/ktc2013_check.yaml" suffix(,)
  0};
static const unsigned char file90[] = {
#embed "../../rubric/sb657/views/legalbench.yaml" suffix(,)
  0};
static const unsigned char file91[] = {
#embed "../../rubric/sb657/views/statute_tail_met.yaml" suffix(,)
  0};
static const unsigned char file92[] = {
#embed "../../templates/area.mustache" suffix(,)
  0};
static const unsigned char file93[] = {
#embed "../../templates/company.mustache" suffix(,)
  0};
static const unsigned char file94[] = {
#embed "../../templates/comparison.mustache" suffix(,)
  0};
static const unsigned char file95[] = {
#embed "../../templates/fact.mustache" suffix(,)
  0};
static const unsigned char file96[] = {
#embed "../../templates/index.mustache" suffix(,)
  0};
static const unsigned char file97[] = {
#embed "../../templates/letter.mustache" suffix(,)
  0};
static const unsigned char file98[] = {
#embed "../../templates/methodology.mustache" suffix(,)
  0};
static const unsigned char file99[] = {
#embed "../../templates/page.mustache" suffix(,)
  0};
static const unsigned char file100[] = {
#embed "../../templates/script.mustache" suffix(,)
  0};
static const unsigned char file101[] = {
#embed "../../templates/style.mustache" suffix(,)
  0};
static const unsigned char file102[] = {
#embed "../../templates/vendor.mustache" suffix(,)
  0};
static const unsigned char file103[] = {
#embed "../../templates/vendorpage.mustache" suffix(,)
  0};
static const unsigned char file104[] = {
#embed "../../templates/vendors.mustache" suffix(,)
  0};

static const fairlead_embedded_file files[] = {
  {"rubric/lists/README.md", file0, sizeof file0 - 1},
  {"rubric/lists/ambiguous.csv", file1, sizeof file1 - 1},
  {"rubric/lists/chains.csv", file2, sizeof file2 - 1},
  {"rubric/lists/countries.csv", file3, sizeof file3 - 1},
  {"rubric/lists/country_names.csv", file4, sizeof file4 - 1},
  {"rubric/lists/cues.csv", file5, sizeof file5 - 1},
  {"rubric/lists/demonyms.csv", file6, sizeof file6 - 1},
  {"rubric/lists/editions.csv", file7, sizeof file7 - 1},
  {"rubric/lists/eo13126.csv", file8, sizeof file8 - 1},
  {"rubric/lists/figures.csv", file9, sizeof file9 - 1},
  {"rubric/lists/good_names.csv", file10, sizeof file10 - 1},
  {"rubric/lists/goods.csv", file11, sizeof file11 - 1},
  {"rubric/lists/headers.csv", file12, sizeof file12 - 1},
  {"rubric/lists/hs_also.csv", file13, sizeof file13 - 1},
  {"rubric/lists/hs_links.csv", file14, sizeof file14 - 1},
  {"rubric/lists/hs_sections.csv", file15, sizeof file15 - 1},
  {"rubric/lists/hs_titles.csv", file16, sizeof file16 - 1},
  {"rubric/lists/listings.csv", file17, sizeof file17 - 1},
  {"rubric/lists/lists.csv", file18, sizeof file18 - 1},
  {"rubric/lists/marks.csv", file19, sizeof file19 - 1},
  {"rubric/lists/name_words.csv", file20, sizeof file20 - 1},
  {"rubric/lists/orders.csv", file21, sizeof file21 - 1},
  {"rubric/lists/origin_words.csv", file22, sizeof file22 - 1},
  {"rubric/lists/place_names.csv", file23, sizeof file23 - 1},
  {"rubric/lists/placeholders.csv", file24, sizeof file24 - 1},
  {"rubric/lists/product_words.csv", file25, sizeof file25 - 1},
  {"rubric/lists/regions.csv", file26, sizeof file26 - 1},
  {"rubric/lists/styles.csv", file27, sizeof file27 - 1},
  {"rubric/lists/synonyms.csv", file28, sizeof file28 - 1},
  {"rubric/lists/tables.csv", file29, sizeof file29 - 1},
  {"rubric/lists/uflpa_sectors.csv", file30, sizeof file30 - 1},
  {"rubric/lists/vetoes.csv", file31, sizeof file31 - 1},
  {"rubric/pcc-6108/checklist.yaml", file32, sizeof file32 - 1},
  {"rubric/pcc-6108/cues.yaml", file33, sizeof file33 - 1},
  {"rubric/pcc-6108/elements/p01-parties.yaml", file34, sizeof file34 - 1},
  {"rubric/pcc-6108/elements/p02-scope.yaml", file35, sizeof file35 - 1},
  {"rubric/pcc-6108/elements/p03-labor.yaml", file36, sizeof file36 - 1},
  {"rubric/pcc-6108/elements/p04-limbs.yaml", file37, sizeof file37 - 1},
  {"rubric/pcc-6108/elements/p05-contract.yaml", file38, sizeof file38 - 1},
  {"rubric/pcc-6108/elements/p06-comply.yaml", file39, sizeof file39 - 1},
  {"rubric/pcc-6108/elements/p07-access.yaml", file40, sizeof file40 - 1},
  {"rubric/pcc-6108/elements/p08-perjury.yaml", file41, sizeof file41 - 1},
  {"rubric/pcc-6108/elements/p09-adherence.yaml", file42, sizeof file42 - 1},
  {"rubric/pcc-6108/elements/p10-unqualified.yaml", file43, sizeof file43 - 1},
  {"rubric/pcc-6108/elements/p11-signed.yaml", file44, sizeof file44 - 1},
  {"rubric/pcc-6108/elements/p12-facilities.yaml", file45, sizeof file45 - 1},
  {"rubric/pcc-6108/sentences/certifying.yaml", file46, sizeof file46 - 1},
  {"rubric/pcc-6108/sentences/form.yaml", file47, sizeof file47 - 1},
  {"rubric/pcc-6108/sentences/lines.yaml", file48, sizeof file48 - 1},
  {"rubric/pcc-6108/sentences/places.yaml", file49, sizeof file49 - 1},
  {"rubric/pcc-6108/words.yaml", file50, sizeof file50 - 1},
  {"rubric/sb657/accountability.yaml", file51, sizeof file51 - 1},
  {"rubric/sb657/audits.yaml", file52, sizeof file52 - 1},
  {"rubric/sb657/certification.yaml", file53, sizeof file53 - 1},
  {"rubric/sb657/evidence/accountability.yaml", file54, sizeof file54 - 1},
  {"rubric/sb657/evidence/accountability_details.yaml", file55, sizeof file55 - 1},
  {"rubric/sb657/evidence/audits.yaml", file56, sizeof file56 - 1},
  {"rubric/sb657/evidence/audits_details.yaml", file57, sizeof file57 - 1},
  {"rubric/sb657/evidence/audits_tails.yaml", file58, sizeof file58 - 1},
  {"rubric/sb657/evidence/certification.yaml", file59, sizeof file59 - 1},
  {"rubric/sb657/evidence/certification_details.yaml", file60, sizeof file60 - 1},
  {"rubric/sb657/evidence/shared.yaml", file61, sizeof file61 - 1},
  {"rubric/sb657/evidence/training.yaml", file62, sizeof file62 - 1},
  {"rubric/sb657/evidence/training_details.yaml", file63, sizeof file63 - 1},
  {"rubric/sb657/evidence/verification.yaml", file64, sizeof file64 - 1},
  {"rubric/sb657/evidence/verification_details.yaml", file65, sizeof file65 - 1},
  {"rubric/sb657/evidence/verification_tail.yaml", file66, sizeof file66 - 1},
  {"rubric/sb657/format.yaml", file67, sizeof file67 - 1},
  {"rubric/sb657/gate.yaml", file68, sizeof file68 - 1},
  {"rubric/sb657/language/acts.yaml", file69, sizeof file69 - 1},
  {"rubric/sb657/language/audits.yaml", file70, sizeof file70 - 1},
  {"rubric/sb657/language/certifying.yaml", file71, sizeof file71 - 1},
  {"rubric/sb657/language/consequences.yaml", file72, sizeof file72 - 1},
  {"rubric/sb657/language/coverage.yaml", file73, sizeof file73 - 1},
  {"rubric/sb657/language/cues.yaml", file74, sizeof file74 - 1},
  {"rubric/sb657/language/details.yaml", file75, sizeof file75 - 1},
  {"rubric/sb657/language/doers.yaml", file76, sizeof file76 - 1},
  {"rubric/sb657/language/limits.yaml", file77, sizeof file77 - 1},
  {"rubric/sb657/language/looking.yaml", file78, sizeof file78 - 1},
  {"rubric/sb657/language/notions.yaml", file79, sizeof file79 - 1},
  {"rubric/sb657/language/onsite.yaml", file80, sizeof file80 - 1},
  {"rubric/sb657/language/recognition.yaml", file81, sizeof file81 - 1},
  {"rubric/sb657/language/teaching.yaml", file82, sizeof file82 - 1},
  {"rubric/sb657/language/trades.yaml", file83, sizeof file83 - 1},
  {"rubric/sb657/locating.yaml", file84, sizeof file84 - 1},
  {"rubric/sb657/recognition.yaml", file85, sizeof file85 - 1},
  {"rubric/sb657/rubric.yaml", file86, sizeof file86 - 1},
  {"rubric/sb657/training.yaml", file87, sizeof file87 - 1},
  {"rubric/sb657/verification.yaml", file88, sizeof file88 - 1},
  {"rubric/sb657/views/ktc2013_check.yaml", file89, sizeof file89 - 1},
  {"rubric/sb657/views/legalbench.yaml", file90, sizeof file90 - 1},
  {"rubric/sb657/views/statute_tail_met.yaml", file91, sizeof file91 - 1},
  {"templates/area.mustache", file92, sizeof file92 - 1},
  {"templates/company.mustache", file93, sizeof file93 - 1},
  {"templates/comparison.mustache", file94, sizeof file94 - 1},
  {"templates/fact.mustache", file95, sizeof file95 - 1},
  {"templates/index.mustache", file96, sizeof file96 - 1},
  {"templates/letter.mustache", file97, sizeof file97 - 1},
  {"templates/methodology.mustache", file98, sizeof file98 - 1},
  {"templates/page.mustache", file99, sizeof file99 - 1},
  {"templates/script.mustache", file100, sizeof file100 - 1},
  {"templates/style.mustache", file101, sizeof file101 - 1},
  {"templates/vendor.mustache", file102, sizeof file102 - 1},
  {"templates/vendorpage.mustache", file103, sizeof file103 - 1},
  {"templates/vendors.mustache", file104, sizeof file104 - 1},
  {0, 0, 0}};

const fairlead_embedded_file *const fairlead_embedded_files = files;
const size_t fairlead_embedded_count = 105;
