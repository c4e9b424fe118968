package org.agglo.intake.message;

import static org.agglo.intake.message.Severity.FAULT;
import static org.agglo.intake.message.Severity.MISUSE;
import static org.agglo.intake.message.Severity.NOTE;

/**
 * The catalogue of messages: every problem Agglo can report, with its code and its one sentence.
 * {@code docs/reference/messages.md} is generated from this.
 */
public enum Code {
  FILE_MISSING("A001", MISUSE, "there is no file {0}; {1}"),
  FILE_UNREADABLE(
      "A002", MISUSE, "{0} cannot be read ({1}); check that it is a text file in UTF-8"),
  FILE_CHANGED(
      "A003",
      MISUSE,
      "{0} has checksum {1}, the study expects {2}; restore the file, or run with --accept-changed"),
  FILE_OUTSIDE("A004", MISUSE, "{0} lies outside the study folder; use a path within it"),
  FILE_EMPTY("A005", MISUSE, "{0} has no rows; give at least a heading and one row"),
  FOLDER_TAKEN("A006", MISUSE, "{0} exists and is not empty; name a new folder"),
  FOLDER_READ_ONLY("A007", MISUSE, "{0} cannot be written ({1}); free space or give access"),

  YAML_SYNTAX("A010", MISUSE, "this is not YAML: {0}; compare with the example in docs/reference"),
  KEY_UNKNOWN("A011", MISUSE, "unknown key \"{0}\" in {1}{2}"),
  KEY_MISSING("A012", MISUSE, "{0} lacks the key \"{1}\": {2}"),
  KEY_TWICE("A013", MISUSE, "the key \"{0}\" stands twice; keep one"),
  VALUE_TYPE("A014", MISUSE, "\"{0}\" should be {1}, not {2}"),
  VALUE_CHOICE("A015", MISUSE, "\"{0}\" is not one of {1}{2}"),
  VALUE_INVALID("A016", MISUSE, "{0}: {1}"),
  SCHEMA_NEWER(
      "A017", MISUSE, "written for schema {0}, this Agglo reads up to {1}; use a newer Agglo"),
  SETTING_UNKNOWN("A018", MISUSE, "there is no setting \"{0}\"{1}"),

  COLUMN_UNKNOWN("A020", MISUSE, "there is no column \"{0}\" in {1}{2}"),
  COLUMN_TWICE("A021", MISUSE, "the column \"{0}\" stands twice in {1}; rename one"),
  COLUMN_ROLE("A022", MISUSE, "a table of figures has no role \"{0}\"{1}"),
  COLUMN_NEEDED("A023", MISUSE, "no column is named for the role \"{0}\"; add it under columns"),
  ROW_RAGGED("A024", FAULT, "{0} fields where the heading has {1}; the row is set aside"),
  CELL_NOT_NUMBER(
      "A025",
      FAULT,
      "\"{0}\" is not a number; the row is set aside: write digits with a point, or leave it empty"),
  CELL_NEGATIVE("A026", FAULT, "{0} is negative; counts are 0 or more: the row is set aside"),
  CELL_NOT_YEAR("A027", FAULT, "\"{0}\" is not a year of four digits; the row is set aside"),
  ROW_TWICE("A028", FAULT, "the same cell as line {0} ({1}); the row is set aside"),
  ROW_UNKNOWN_AREA(
      "A029", FAULT, "area \"{0}\" is not in the table of areas{1}; the row is set aside"),

  ROW_UNKNOWN_CLUSTER(
      "A030",
      FAULT,
      "\"{0}\" is neither a cluster of clusters.yaml nor a sector{1}; the row is set aside"),
  STATUS_UNKNOWN("A031", FAULT, "\"{0}\" is not a status mark{1}; the row is set aside"),
  ROW_UNKNOWN_DEFINITION(
      "A032", FAULT, "\"{0}\" is not a definition (narrow, broad, whole){1}; the row is set aside"),

  CODE_UNKNOWN("A040", MISUSE, "cluster \"{0}\": {1} has no code \"{2}\"{3}"),
  CODE_LEAF(
      "A041",
      NOTE,
      "cluster \"{0}\": the list has no subclass \"{1}\", but its class exists; it is accepted"),
  CODE_TWICE("A042", MISUSE, "cluster \"{0}\": the code \"{1}\" stands twice; keep one"),
  CLUSTER_TWICE("A043", MISUSE, "the cluster id \"{0}\" stands twice; rename one"),
  PARENT_UNKNOWN("A044", MISUSE, "cluster \"{0}\" names the parent \"{1}\", which is not there{2}"),
  PARENT_LOOP("A045", MISUSE, "the parents form a loop: {0}; take one away"),
  AREA_UNKNOWN("A046", MISUSE, "{0} names the area \"{1}\", which the table of areas lacks{2}"),
  AREA_TWICE("A047", MISUSE, "the area \"{0}\" stands twice; keep one"),
  AREA_LOOP("A048", MISUSE, "the areas form a loop: {0}; mend the column parent"),
  METRIC_UNKNOWN("A049", MISUSE, "{0} names the metric \"{1}\", which is not in the catalogue{2}"),

  SOURCE_TWICE("A050", MISUSE, "the source id \"{0}\" stands twice; rename one"),
  METRIC_TWICE("A051", MISUSE, "the sources \"{0}\" and \"{1}\" both feed {2}; keep one"),
  YEAR_WITHOUT_DATA(
      "A052",
      MISUSE,
      "the source \"{0}\" has no data for {1}, which the study names; it holds {2}"),
  SET_STALE(
      "A053",
      MISUSE,
      "the figures of \"{0}\" ({1}) were made with codes {2}, clusters.yaml has {3}; run agglo"
          + " prepare with the publisher's files, or restore the codes"),
  REFERENCE_UNKNOWN("A055", MISUSE, "{0} names the cluster \"{1}\", which is not there{2}"),
  OUTLINE_INVALID("A056", MISUSE, "the outline of \"{0}\" is not valid WKT: {1}"),
  PARTS_DISAGREE(
      "A057",
      NOTE,
      "{0}: the table gives {1} for {2}, its parts add up to {3}; the table's own number is used"),
  FRAME_UNSUPPORTED(
      "A058", MISUSE, "sectors can be shown for the frame sic, not yet for {0}; leave sectors out"),

  EXPECT_NO_BUILD("A060", MISUSE, "there is no build of this study yet; run agglo run {0} first"),
  EXPECT_NO_FIGURE("A061", FAULT, "no figure {0}; expected {1}"),
  EXPECT_DIFFERS("A062", FAULT, "{0} is {1}, expected {2} ± {3}"),
  EXPECT_STATUS("A063", FAULT, "{0} has status [{1}], expected [{2}]"),

  RUN_LOCKED("A070", MISUSE, "another run holds {0}; wait for it, or stop it"),
  STAGE_UNKNOWN("A071", MISUSE, "there is no stage \"{0}\"{1}"),
  OPTION_INVALID("A072", MISUSE, "{0}"),
  REPRODUCE_DIFFERS("A073", FAULT, "{0}: was {1}, is now {2}"),
  REPRODUCE_VERSION(
      "A074", MISUSE, "made with Agglo {0}, this is {1}; use the version that made it"),
  MANIFEST_INVALID("A075", MISUSE, "{0} is not a manifest of Agglo ({1})"),
  STUDY_MISSING("A076", MISUSE, "{0} is not a study: it has no study.yaml; see agglo new --help"),
  RECIPE_FAILED("A077", MISUSE, "the recipe {0} cannot be carried out: {1}"),
  RECIPE_MISSING("A078", MISUSE, "no source of {0} has a recipe; nothing to prepare"),

  INTERNAL(
      "A099",
      MISUSE,
      "something went wrong that should not: {0}; details are in {1}: please report it"),

  ROWS_NONE_LEFT("A100", MISUSE, "no row of {0} is left to measure; mend the rows set aside"),
  KEY_EMPTY("A101", FAULT, "the row has no {0}; it is set aside: name it, or take the row out"),
  COUNT_FRACTION(
      "A102", FAULT, "{0} is not a whole number, as a count of firms is; the row is set aside"),
  ROWS_SUMMED("A103", NOTE, "rows added to the first row of the same cell (--sum): {0}"),
  TRAIT_TWICE(
      "A104",
      FAULT,
      "{0} is {1} on line {2} and {3} here; the row is set aside: give each but one"),
  AREA_ALONE(
      "A105",
      NOTE,
      "all rows of {0} are of one area, {1}: nothing is there to compare it with; add the other"
          + " areas, or the nation's totals where the measure takes them"),
  INDUSTRY_NOWHERE(
      "A106",
      NOTE,
      "industries without any activity ({0}): {1}; what is divided by their total is not defined"
          + " [z]"),
  INDUSTRY_LACKING("A107", FAULT, "{0} lacks industries of the table ({1}): {2}; {3}{4}"),
  NATIONAL_BELOW(
      "A108",
      FAULT,
      "the national total of {0} is {1}, below the sum of its areas, {2}; it is used as given, and"
          + " areas above it have no quotient [x]: check {3}"),
  PLANTS_DIFFER(
      "A109",
      NOTE,
      "plants do not add up to the value of the industry, only their shares are used: {0}"),

  BANDS_OVERLAP(
      "A110",
      FAULT,
      "the band {0} to {1} of {2} overlaps the band on line {3}; the row is set aside: bands run"
          + " 0 to 4, 5 to 9 and so on"),
  BAND_BACKWARDS(
      "A111",
      FAULT,
      "the band runs from {0} down to {1}; the row is set aside: put the smaller first"),
  HERFINDAHL_RANGE(
      "A112",
      FAULT,
      "{0} is no Herfindahl index, which is above 0 and at most 1; the row is set aside"),
  SIZES_INCOMPLETE(
      "A113",
      FAULT,
      "rows of {0} were set aside, so the sizes of plants are not known: no test [x] for {1}"),
  TEST_NEEDS_PLANTS(
      "A114",
      NOTE,
      "jobs arrive in plants: p, q, lower and upper of {0} stay empty [x]; give the plants with"
          + " --plants, --size-bands or --herfindahl, or test the firms with --count"),
  TESTS_BY_CHANCE(
      "A115",
      NOTE,
      "{0}: of {1} tests {2} have a p up to {3}, where chance alone would give about {4}; {5} have a"
          + " q up to 0.05"),
  COUNT_WITHOUT_NATION(
      "A116",
      NOTE,
      "{0} has no column count: firms are held against the sum of the table, not the nation"),
  FEW_AREAS("A117", NOTE, "{0} of {1} industries have fewer than 100 areas with activity; {2}"),
  NATION_LEAVES_OUT(
      "A118",
      NOTE,
      "cells without a value at one of the dates: {0}; the nation is without them at every date"),

  READ_FORMAT("A120", MISUSE, "{0} is {1}, which Agglo does not read; {2}"),
  READ_PIN("A121", MISUSE, "{0} cannot be pinned to \"{1}\"; {2}"),
  READ_NOTHING("A122", MISUSE, "{0} holds no table ({1}); give at least a heading"),
  READ_PART("A123", MISUSE, "{0} has no part \"{1}\"; pin part to one of: {2}"),
  READ_PARTS("A124", MISUSE, "{0} holds several tables; pin part to one of: {1}"),
  READ_LIMIT(
      "A125", MISUSE, "{0} has {1}, more than the limit {2}; raise it only if you trust the file"),
  READ_PATH("A126", MISUSE, "{0} holds the entry \"{1}\", which leads elsewhere; it is refused"),
  READ_BROKEN("A127", MISUSE, "{0} is damaged or breaks off ({1}); get it again"),
  READ_LOCKED("A128", MISUSE, "{0} is locked with a password; save it without one"),
  READ_REJECTS(
      "A129",
      MISUSE,
      "more than {0} rows of {1} do not fit; see agglo look, and pin how the file is written"),

  ROW_QUOTE(
      "A130", FAULT, "a quote is left open or stands within a quoted field; the row is set aside"),
  ROW_BYTES("A131", FAULT, "bytes that are not {0}; the row is set aside"),
  ROW_NUL("A132", FAULT, "a byte of value 0; the row is set aside"),
  ROW_LONG("A133", FAULT, "a row of more than {0} bytes; it is set aside"),
  ROW_SHAPE("A134", FAULT, "{0}; the row is set aside"),

  COLUMN_RENAMED("A140", NOTE, "the heading \"{0}\" stands for {1} columns; here they are {2}"),
  COLUMN_UNNAMED("A141", NOTE, "column {0} has no heading; here it is \"{1}\""),
  COLUMN_PERSONAL("A142", NOTE, "the column \"{0}\" is about persons and is dropped at the door"),

  CONCORDANCE_CODE(
      "A150", FAULT, "a row of a concordance lacks a code; the row is set aside: fill from and to"),
  CONCORDANCE_WEIGHT(
      "A151", FAULT, "\"{0}\" is not a share from 0 to 1; the row is set aside: mend the weight"),
  CONCORDANCE_SUM(
      "A152",
      FAULT,
      "the weights of \"{0}\" add up to {1}; its rows are set aside: make them at most 1"),
  CONCORDANCE_PARTIAL(
      "A153",
      NOTE,
      "cluster \"{0}\": of {1} {2} codes, {3} become SIC codes in whole; not so {4}: figures of"
          + " industries leave all of them out, recipes read them as container_code"),
  CONCORDANCE_MISSING(
      "A154",
      NOTE,
      "cluster \"{0}\": no concordance leads from {1} to sic, so its {1} codes count in no figure of"
          + " industries; name one under concordances"),
  CONCORDANCE_ASSUMED(
      "A155",
      NOTE,
      "{0} gives no weights for {1} codes that become several; equal shares are assumed"),
  EXCLUSION_EMPTY(
      "A156",
      MISUSE,
      "cluster \"{0}\" takes out \"{1}\", which none of its codes holds; drop it, or mend it"),
  CLASSIFICATION_UNKNOWN(
      "A157", MISUSE, "no concordance leads from {0} to {1}; known are {2}: name a file of one"),

  FETCH_OFFLINE(
      "A160",
      MISUSE,
      "{0} cannot be reached ({1}); run it again with a network, or get it by hand, as {2}, from {3}"),
  FETCH_REFUSED("A161", MISUSE, "{0} answers {1} for {2}; the address may have moved: see {3}"),
  FETCH_ELSEWHERE(
      "A162",
      MISUSE,
      "{0} sends elsewhere, to {1}, which is not the publisher's; nothing was asked of it: see {2}"),
  FETCH_LARGE(
      "A163", MISUSE, "{0} is larger than {1} MB, more than such a file can be; not kept: see {2}"),
  FETCH_BROKEN(
      "A164",
      MISUSE,
      "{0} was not finished in {1} attempts ({2}); run the command again to go on from there, or get"
          + " it by hand: {3}"),
  FETCH_CHECKSUM(
      "A165",
      MISUSE,
      "{0} has checksum {1}, {2} was expected; it was not kept: the publisher has changed it, see"
          + " {3}"),
  FETCH_PAGE(
      "A166",
      MISUSE,
      "{0} sends a page to read in place of {1}; not kept: get it by hand from {2}"),
  FETCH_UNKNOWN(
      "A167", MISUSE, "\"{0}\" is neither a study nor a data set{1}; agglo fetch lists them"),
  FETCH_PARAMETER("A168", MISUSE, "the data set {0} {1}"),
  FETCH_BY_HAND(
      "A169", FAULT, "{0} is of no data set that can be fetched; get it from {1}, then {2}"),

  RECIPE_COLUMN(
      "A170",
      MISUSE,
      "there is no column \"{0}\", which the recipe {1} needs; the file has {2}: check that it is the"
          + " recipe's layout"),
  RECIPE_REST(
      "A171",
      MISUSE,
      "the recipe {0} takes the one column that it does not name, but those left are {1}; write a"
          + " recipe that names it"),
  RECIPE_UNKNOWN("A172", MISUSE, "there is no recipe \"{0}\"{1}"),
  RECIPE_TWICE("A173", MISUSE, "the recipe \"{0}\" stands twice, here and in {1}; rename one"),
  RECIPE_ROWS("A174", FAULT, "{0} of {1} rows are set aside: {2}"),

  POINTS_SWAPPED(
      "A180",
      MISUSE,
      "\"{0}\" and \"{1}\" look exchanged, {2}; give latitudes with --lat and longitudes with --lon"),
  POINTS_ELSEWHERE(
      "A181",
      NOTE,
      "all points are in the Indian Ocean; with --lat {1} --lon {0} they would be in the British Isles"),
  POINTS_PLANAR(
      "A182",
      MISUSE,
      "\"{0}\" and \"{1}\" are not degrees: most are beyond 180; for metres give --x, --y and --unit m"),
  POINTS_DEGREES(
      "A183",
      NOTE,
      "\"{0}\" and \"{1}\" look like degrees, not metres; if they are, give --lat and --lon"),
  COORDINATE_RANGE("A184", FAULT, "{0} is no {1}, which is from -{2} to {2}; the row is set aside"),
  POINTS_MISSING(
      "A185",
      NOTE,
      "{0} rows lack a coordinate, the first on line {1}; they are kept, in no cluster"),
  POINTS_WEIGHTLESS(
      "A186",
      NOTE,
      "{0} rows have no weight above 0, the first on line {1}; they are kept, in no cluster"),
  MINIMUM_LARGE(
      "A187", MISUSE, "the minimum {0} is more than all points together, {1}; give a smaller one"),
  RADIUS_DOUBT("A188", NOTE, "nearly all points{0} are {1}; try a {2} minimum"),
  CLUSTERS_NONE(
      "A189", NOTE, "no cluster among the points{0}: they do not part in two; try smaller minima"),

  SIZES_UNKNOWN(
      "A190", MISUSE, "the source \"{0}\" names the sizes \"{1}\", which are not there{2}"),
  SIZES_IDLE(
      "A191",
      MISUSE,
      "the source \"{0}\" names sizes but does not count jobs; write counts: jobs, or take sizes out"),
  SIZES_YEAR(
      "A192",
      MISUSE,
      "the sizes \"{0}\" have no bands for {1}, the last year of \"{2}\"; they hold {3}: add the"
          + " year, or take sizes out"),
  SIZES_OVERLAP("A193", MISUSE, "the bands {0} and {1} share a size; a unit has one band"),
  FAMILY_METRIC_TWICE(
      "A194",
      MISUSE,
      "the metric {0} belongs to the families \"{1}\" and \"{2}\"; a test has one family: keep one"),
  FAMILY_UNTESTED(
      "A195",
      NOTE,
      "the family \"{0}\" names the metric {1}, but nothing can be tested in it; write what its"
          + " source counts: units, or jobs with sizes"),

  POSTCODES_UNLISTED(
      "A196",
      NOTE,
      "postcodes are told by their form, as no table of them was found; get one with agglo fetch"
          + " ons-postcodes, then name its folder with --data or the table with --postcodes"),

  AREAS_LACKING("A210", MISUSE, "{0} lacks areas of the table ({1}): {2}; add a row for each"),
  PLANTS_UNKNOWN(
      "A211",
      NOTE,
      "plants without a value: {0}; their industries have no index [x], and without --area-total"
          + " the areas' shares leave them out"),
  PLANT_ALONE(
      "A212", NOTE, "industries with one plant ({0}): {1}; the index is not defined for them [z]"),
  INDUSTRY_ALONE(
      "A213",
      NOTE,
      "groups with one industry ({0}): {1}; coagglomeration is of two or more, and not defined"
          + " [z]"),
  TIES_REPEATED(
      "A214", NOTE, "rows that repeat a tie: {0}, the first on line {1}; each tie counts once"),
  TIES_NONE(
      "A215",
      NOTE,
      "no project of {0} has organisations of two groups: there are no ties; look at the columns"
          + " of organisations, projects and groups"),
  TIES_FIXED(
      "A216",
      NOTE,
      "not tested [z]: {0} of {1}; with {2} projects, every table that has the same margins has as"
          + " much within: name a cluster or group with --cluster or --group, or add projects"),

  LINK_UNKNOWN("A220", FAULT, "\"{0}\" is no area of {1}{2}; the link is set aside"),
  LINK_SELF("A221", FAULT, "\"{0}\" is given as its own neighbour; the link is set aside"),
  LINK_TWICE("A222", FAULT, "the same link as line {0}; it is set aside"),
  LINK_WEIGHT(
      "A223", FAULT, "the weight {0}; the link is set aside: leave out links that do not count"),
  LINKS_ONE_WAY(
      "A224",
      NOTE,
      "{0} of {1} links have no opposite, the first from {2} to {3}; they are used as given: add the"
          + " opposites if neighbours are mutual"),
  AREAS_ISLANDS(
      "A225",
      NOTE,
      "areas with a value but no neighbour that has one: {0} ({1}); they have no result of their own"),
  VALUES_SAME("A226", NOTE, "no value in \"{0}\" differs from another; there is no result"),
  RESOLUTION_LOW(
      "A227",
      NOTE,
      "{0} permutations are too few to tell {1} areas apart at {2}: resolution too low, q is left"
          + " empty; give --permutations {3} or more, or --tail normal"),
  AREAS_FEW("A228", NOTE, "areas with a value and a neighbour: {0}; z and p need at least 4"),

  PRESENCE_AREAS(
      "A230",
      NOTE,
      "{0} of {1} areas have no industry with a quotient of {2} and a value of {3}, so no result:"
          + " {4}"),
  PRESENCE_INDUSTRIES(
      "A231",
      NOTE,
      "{0} of {1} industries are in no area with a quotient of {2} and a value of {3}, so no"
          + " result: {4}"),
  COMPLEXITY_PARTS(
      "A232",
      NOTE,
      "the table falls into {0} parts that share no industry; values are of the largest, of {1}"
          + " areas; the others are {2}"),
  RELATEDNESS_LARGE(
      "A233",
      MISUSE,
      "{0} industries are too many to relate each to each, at most {1} here; take a coarser"
          + " classification"),
  COMPLEXITY_NEAR_TIE(
      "A234",
      NOTE,
      "the second eigenvalue {0} and the third {1} are close: a few cells more or less can turn the"
          + " order"),
  COMPLEXITY_NONE("A235", NOTE, "there is no order and no value of complexity: {0}"),
  COMPLEXITY_SIGN(
      "A236",
      NOTE,
      "ECI and diversity correlate by only {0}, so that diversity hardly tells which end is up: {1}"
          + " is at the top, {2} at the bottom"),
  FITNESS_UNSETTLED(
      "A237",
      NOTE,
      "after {0} iterations fitness still moves by up to {1} % a step; compare it only with results"
          + " of as many"),
  PRESENCE_NOTHING(
      "A238",
      MISUSE,
      "no cell of {0} has a quotient of {1} and a value of {2}; lower --minimum or --quotient"),
  PRESENCE_UNKNOWN("A239", NOTE, "{0} cells have no value and count as absent"),

  COORDINATES_DOUBT(
      "A240",
      FAULT,
      "{0} of {1} rows give coordinates that cannot be: 0, beyond the study or in the sea, such as"
          + " {2}; they are placed by their postcode: correct or empty them"),
  POSTCODE_UNKNOWN(
      "A241",
      FAULT,
      "{0} of {1} rows have a postcode that the table of postcodes does not place, such as {2}; {3}"
          + " are at the middle of their district [e], {4} nowhere: correct them or get a newer table"),
  PLACE_MISSING("A242", FAULT, "{0} of {1} rows have no postcode or coordinates{2}; no place"),
  OUTLINE_OPEN(
      "A243",
      MISUSE,
      "the outline of \"{0}\" does not close; end each ring with the point it begins with"),
  OUTLINE_CROSSED(
      "A244",
      FAULT,
      "the outline of \"{0}\" is no proper area ({1}); used as mended, {2} km²: draw it again"),
  OUTLINES_OVERLAP(
      "A245",
      FAULT,
      "the outlines of \"{0}\" and \"{1}\" overlap by {2} km²; points there count for \"{0}\": mend"
          + " one of them"),
  AREA_CODE_UNKNOWN(
      "A246",
      FAULT,
      "{0} rows have the area \"{1}\", which no look-up knows; they have no place{2}"),
  AREA_CODE_PARTED(
      "A247",
      FAULT,
      "{0} rows have the area \"{1}\" ({2}), which the study has in parts ({3}); no place: use areas"
          + " of its year, or coordinates"),
  AREA_CODE_CHANGED("A248", NOTE, "{0} rows of \"{1}\" ({2}) count for \"{3}\" ({4}), {5}"),
  POINTS_OUTSIDE(
      "A249", NOTE, "{0} of {1} rows with a place lie in no area of {2}, nor within {3} m of one"),

  FLAG_GONE(
      "A250",
      FAULT,
      "no rule flags \"{0}\" any more, so the decision is not used; take the row out, or mend its"
          + " key"),
  MATCH_GONE(
      "A251",
      FAULT,
      "no register has the row {0}, so the decision is not used; take it out, or mend source and id"),
  DECISION_UNKNOWN("A252", FAULT, "\"{0}\" is no decision; write {1}"),
  DECISION_TWICE("A253", FAULT, "{0} is decided twice; the first counts: take one out"),
  MATCH_CONTRADICTS(
      "A254",
      FAULT,
      "{0} and {1} cannot be the same, because other rows say that they are different; mend one"),

  CONTRIBUTIONS_UNKNOWN(
      "A260",
      NOTE,
      "nothing is known of the organisations behind the numbers of \"{0}\", which the disclosure"
          + " policy {1} asks for; all of them are withheld: write disclosure: none if they are"
          + " published and made safe already"),
  DISCLOSURE_DONE(
      "A261",
      NOTE,
      "under the disclosure policy {0}, of {1} figures {2} are withheld and {3} rounded"),

  REGISTER_UNKNOWN("A265", MISUSE, "{0} names the register \"{1}\", which is not there{2}"),
  REGISTER_RECIPE(
      "A266",
      MISUSE,
      "the recipe {0} gives no column {1}, which the register \"{2}\" needs; name another recipe, or"
          + " another kind"),
  POSTCODES_MISSING(
      "A267",
      MISUSE,
      "the rows of \"{0}\" have postcodes, but no table under places says where they are; add one"),
  ASSIGN_LEVEL("A268", MISUSE, "no area is of the level \"{0}\", to which rows are assigned{1}"),
  ASSIGN_OUTLINES(
      "A269", MISUSE, "rows are assigned to the level \"{0}\" by outlines, but {1}; add them"),
  ASSIGN_MISSING(
      "A270", MISUSE, "the study has registers, but says not how rows reach areas; add assign"),
  LENGTH_INVALID("A271", MISUSE, "\"{0}\" is no length; write a number with m or km, such as 1km"),
  DETECT_RADIUS("A272", MISUSE, "the search \"{0}\" by DBSCAN needs a radius, such as 1km"),
  DETECT_MINIMUM("A273", MISUSE, "the search \"{0}\" needs a minimum of 2 or more, not {1}"),
  DETECT_FLAG("A274", MISUSE, "the search \"{0}\" sets \"{1}\" aside, which is no distortion{2}"),
  DETECT_TWICE("A275", MISUSE, "two searches are named \"{0}\"; rename one"),
  DETECT_NOTHING(
      "A276",
      NOTE,
      "the search \"{0}\" finds no concentration among {1} firms; try a smaller minimum, or a larger"
          + " radius"),
  DETECT_OUTLINES(
      "A277",
      MISUSE,
      "the search \"{0}\" looks over the territory, whose areas have no outlines; add them, or write"
          + " over: nation"),

  INDUSTRIES_LEFT_OUT("A290", NOTE, "{0} of {1} industries are left out ({2}): {3}"),
  INDUSTRIES_FEW(
      "A291",
      MISUSE,
      "{0} industries are left, too few for {1} groups; give a smaller --groups, or leave fewer"
          + " industries out"),

  SYNTHETIC_SIZE(
      "A300",
      MISUSE,
      "{0} companies are too few for {1} cells of area and industry division with jobs; ask for {1}"
          + " or more"),
  SYNTHETIC_SCOPE("A301", MISUSE, "say what the register is of: --nation, or one --study DIR"),
  SYNTHETIC_NAME(
      "A302", MISUSE, "the file name \"{0}\" does not say synthetic; name it so, such as {1}"),
  SYNTHETIC_AREAS(
      "A303",
      MISUSE,
      "the margins know no area of the territory ({0}); they have {1}: use --nation, or give margins"
          + " of these areas with --margins"),
  SYNTHETIC_RATE(
      "A304", MISUSE, "{0}; a rate is DISTORTION=SHARE, with a share from 0 to {1}, of {2}"),
  MARGIN_CELL("A305", MISUSE, "\"{0}\" is not a number of 0 or more; correct the margin"),
  MARGINS_APART(
      "A306",
      MISUSE,
      "the margins have no industry division in common: jobs by industry have {0}, enterprises {1};"
          + " give both in five-digit SIC 2007"),
  SYNTHETIC_PLACES(
      "A307",
      NOTE,
      "without a table of postcodes places are drawn around towns, and no addresses are shared by"
          + " many; name a table with --postcodes"),
  SYNTHETIC_UNPLACED(
      "A308",
      MISUSE,
      "the area {0} has no {1}, so its companies would have no place; give other areas, or another"
          + " table with --postcodes");

  private final String id;
  private final Severity severity;
  private final String sentence;

  Code(String id, Severity severity, String sentence) {
    this.id = id;
    this.severity = severity;
    this.sentence = sentence;
  }

  /** The code as printed, {@code A011}. */
  public String id() {
    return id;
  }

  /** How grave it is. */
  public Severity severity() {
    return severity;
  }

  /** The sentence with places for its parts, {@code {0}}. */
  public String sentence() {
    return sentence;
  }
}
