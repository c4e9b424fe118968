// The table of formulas is what the library makes of its own first column.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { mathOf } from "../formulas.mjs";

const TABLE = "../../publish/src/main/resources/org/agglo/publish/page/formulas.tsv";
const rows = readFileSync(new URL(TABLE, import.meta.url), "utf8").trimEnd().split("\n").map((line) => line.split("\t"));

test("every formula is as the library writes it", () => {
  assert.ok(rows.length > 0);
  for (const [tex, math] of rows) {
    assert.equal(math, mathOf(tex), tex);
  }
});

test("formulas need no style of their own, lead nowhere and are of elements that browsers draw", () => {
  for (const [tex, math] of rows) {
    assert.doesNotMatch(math, /\s(style|class|href|on[a-z]+)=|<(menclose|mfenced|maction)/, tex);
  }
});
