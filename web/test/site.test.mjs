// Runs the built script, as a page gets it, in a document without a browser.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Window } from "happy-dom";

const script = readFileSync(
  new URL("../target/classes/org/agglo/publish/web/site.js", import.meta.url), "utf8");

function open(body) {
  const window = new Window({ settings: { enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true } });
  window.document.body.innerHTML = body;
  window.eval(script);
  return window.document;
}

const table = `<table data-sortable>
  <thead><tr><th scope="col">Area</th><th scope="col">Quotient</th><th></th></tr></thead>
  <tbody>
    <tr><th scope="row">Ägir</th><td>0.9</td><td></td></tr>
    <tr><th scope="row">Bute</th><td>[x]</td><td></td></tr>
    <tr><th scope="row">Ayr</th><td data-value="1200.5">1,200</td><td></td></tr>
    <tr><th scope="row">Avon</th><td>31,366 %</td><td></td></tr>
  </tbody></table>`;

function column(document, index) {
  return [...document.querySelectorAll("tbody tr")].map((row) => row.children[index].textContent);
}

function press(document, heading) {
  document.querySelectorAll("thead th")[heading].querySelector("button").click();
}

test("numbers sort from the largest, and a missing value comes last in both directions", () => {
  const document = open(table);
  press(document, 1);
  assert.deepEqual(column(document, 1), ["31,366 %", "1,200", "0.9", "[x]"]);
  press(document, 1);
  assert.deepEqual(column(document, 1), ["0.9", "1,200", "31,366 %", "[x]"]);
});

test("words sort from A, whatever their accents", () => {
  const document = open(table);
  press(document, 0);
  assert.deepEqual(column(document, 0), ["Ägir", "Avon", "Ayr", "Bute"]);
});

test("the sorted column says so, and only that one", () => {
  const document = open(table);
  press(document, 1);
  press(document, 0);
  const sorts = [...document.querySelectorAll("thead th")].map((th) => th.getAttribute("aria-sort"));
  assert.deepEqual(sorts, ["ascending", null, null]);
  assert.equal(document.querySelector("[role=status]").textContent, "Sorted by Area, ascending");
});

test("a heading without words gets no button", () => {
  assert.equal(open(table).querySelectorAll("thead button").length, 2);
});

test("a heading that holds a link keeps it, with the button beside", () => {
  const document = open(table.replace("Quotient", '<a href="m.html">Quotient</a><small>2021</small>'));
  const button = document.querySelectorAll("thead th")[1].querySelector("button");
  assert.equal(button.getAttribute("aria-label"), "Sort by Quotient, 2021");
  assert.equal(document.querySelector("th > a").getAttribute("href"), "m.html");
  press(document, 1);
  assert.deepEqual(column(document, 1), ["31,366 %", "1,200", "0.9", "[x]"]);
});

test("a table with joined cells stays as it is", () => {
  const joined = table.replace("<td>0.9</td><td></td>", '<td colspan="2">0.9</td>');
  assert.equal(open(joined).querySelectorAll("button").length, 0);
});

test("a code before a name is a word, not a number", () => {
  const document = open(`<table data-sortable><thead><tr><th>Sector</th></tr></thead><tbody>
    <tr><td>29 Motor vehicles</td></tr><tr><td>3 Fishing</td></tr></tbody></table>`);
  press(document, 0);
  assert.deepEqual(column(document, 0), ["3 Fishing", "29 Motor vehicles"]);
  assert.equal(document.querySelector("th").getAttribute("aria-sort"), "ascending");
});

test("typing keeps the entries that hold every word, and counts them", () => {
  const document = open(`<ul data-filter="Find a cluster">
    <li>Food and drink</li><li>Café culture</li><li>Food machines</li></ul>`);
  const input = document.querySelector("label input[type=search]");
  assert.match(input.closest("label").textContent, /^Find a cluster/);
  input.value = "machines FOOD";
  input.dispatchEvent(new document.defaultView.Event("input"));
  const hidden = [...document.querySelectorAll("li")].map((item) => item.hidden);
  assert.deepEqual(hidden, [true, true, false]);
  assert.equal(document.querySelector("[role=status]").textContent, "1 of 3 shown");
  input.value = "cafe";
  input.dispatchEvent(new document.defaultView.Event("input"));
  assert.equal(document.querySelectorAll("li")[1].hidden, false);
});

test("a page without tables and lists is left alone", () => {
  const document = open("<main><p>Words.</p></main>");
  assert.equal(document.body.innerHTML, "<main><p>Words.</p></main>");
});
