/** How the things look that this script adds; pages without it need none of these. */
const RULES = `
th > .sort { all: unset; box-sizing: border-box; min-block-size: 24px; min-inline-size: 24px;
  cursor: pointer; }
th > .sort::after { content: "\\2009\\2195" / ""; }
th[aria-sort="ascending"] > .sort::after { content: "\\2009\\2191" / ""; }
th[aria-sort="descending"] > .sort::after { content: "\\2009\\2193" / ""; }
th > .sort:hover { text-decoration: underline; }
th > .sort:focus-visible { outline: 2px solid currentcolor; outline-offset: 2px; }
.filter input { font: inherit; color: inherit; background: transparent; min-block-size: 28px;
  border: 1px solid currentcolor; padding-inline: 0.5em; max-inline-size: 100%; }
.announcer { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
@media print { .filter { display: none; } th > .sort::after { content: none; } }
`;

/** A sheet made by script passes a strict content policy, which an inline style would not. */
export function addStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
