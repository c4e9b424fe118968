/** How the map looks; colours are the page's own tokens. */
const RULES = `
.hexmap-live { --line: var(--rule, #dcd8cd); position: relative; margin-block: 1rem; font-size: .95rem; }
.hexmap-live [hidden], .hexmap [data-hexmap-flat] { display: none; }
.hexmap-bar { display: flex; flex-wrap: wrap; gap: .6rem 1.4rem; align-items: center; margin-block-end: .8rem; }
.hexmap-bar fieldset { border: 0; padding: 0; margin: 0; display: flex; align-items: center; min-inline-size: 0; flex-wrap: wrap; }
.hexmap-bar legend, .hexmap-bar .hexmap-word { float: left; padding: 0; margin-inline-end: .55rem; color: var(--muted); font-size: .88rem; }
.hexmap-bar label { position: relative; }
.hexmap-bar input[type=radio] { position: absolute; inset: 0; opacity: 0; margin: 0; cursor: pointer; inline-size: 100%; block-size: 100%; }
.hexmap-bar input[type=radio] + span { display: block; border: 1px solid var(--strong-rule); padding: .22rem .75rem; margin-inline-start: -1px; min-block-size: 1.5rem; }
.hexmap-bar label:first-of-type span { border-radius: 3px 0 0 3px; }
.hexmap-bar label:last-of-type span { border-radius: 0 3px 3px 0; }
.hexmap-bar input:checked + span { background: var(--ink); color: var(--paper); }
.hexmap-bar input:focus-visible + span { outline: 3px solid var(--link); outline-offset: 2px; }
.hexmap-bar select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--strong-rule); border-radius: 3px; min-block-size: 2rem; max-inline-size: 100%; }
.hexmap-stage { position: relative; display: grid; grid-template-columns: repeat(var(--across, 1), minmax(0, 1fr)); gap: 1.4rem; }
.hexmap-stage > canvas, .hexmap-stage > .hexmap-gl { position: absolute !important; inset: 0; pointer-events: none; }
.hexmap-panel h4 { margin: 0 0 .1rem; font: 600 1.06rem/1.3 var(--serif); }
.hexmap-panel h4 + p { margin: 0 0 .5rem; color: var(--muted); font-size: .85rem; max-width: none; }
.hexmap-frame { block-size: var(--tall, 27rem); border: 1px solid var(--line); touch-action: pan-y; cursor: grab; outline-offset: 2px;
  -webkit-user-select: none; user-select: none; border-radius: 3px; }
.hexmap-frame:active { cursor: grabbing; }
.hexmap-panel { min-inline-size: 0; }
.hexmap-legend { list-style: none; margin: .5rem 0 0; padding: 0; display: flex; gap: 0; }
.hexmap-legend li { flex: 1 1 0; min-inline-size: 0; margin: 0; font-size: .76rem; line-height: 1.25; text-align: center; color: var(--muted); overflow-wrap: anywhere; padding-inline: 1px; }
.hexmap-legend i { display: block; block-size: .8rem; border: 1px solid var(--cell-edge); margin-inline-start: -1px; }
.hexmap-legend b { display: block; color: var(--ink); font-weight: 600; }
.hexmap-read { margin: .8rem 0 0; max-width: none; }
.hexmap-keys { display: inline-flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; margin: .5rem 0 0; padding: 0; font-size: .88rem; }
.hexmap-keys li { margin: 0; display: inline-flex; align-items: center; gap: .4rem; }
.hexmap-keys svg { inline-size: 1.1em; block-size: 1.1em; flex: none; }
.hexmap-tools { position: absolute; inset-block-start: 3.4rem; inset-inline-end: .5rem; display: grid; gap: 3px; z-index: 1; }
.hexmap-tools button, .hexmap-captions button { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--line); cursor: pointer; border-radius: 3px; }
.hexmap-tools button { inline-size: 2rem; block-size: 2rem; padding: 0; display: grid; place-items: center; }
.hexmap-tools button:hover { border-color: var(--ink); }
.hexmap-tools svg { inline-size: 1.1rem; block-size: 1.1rem; fill: none; stroke: currentcolor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
.hexmap-tools hr { border: 0; margin: 1px; }
.hexmap-facts { border-block-start: 2px solid var(--strong-rule); margin-block-start: 1rem; padding-block: .5rem; background: var(--paper); z-index: 2; }
.hexmap-facts:has(h4) { position: sticky; inset-block-end: 0; font-size: .88rem; line-height: 1.35; }
@media (hover: hover) { .hexmap-facts { pointer-events: none; } }
.hexmap-facts p { margin-block-end: .2rem; }
.hexmap-facts h4 { margin: 0; font: 600 1.06rem/1.3 var(--serif); }
.hexmap-facts h4 small { font: 400 .85rem/1 var(--sans); margin-inline-start: .6rem; }
.hexmap-scroll { overflow-x: auto; }
.hexmap-facts table { border-collapse: collapse; margin-block: .1rem; font-size: inherit; }
.hexmap-facts th, .hexmap-facts td { text-align: end; padding: .04rem 1.1rem .04rem 0; font-variant-numeric: tabular-nums; border: 0; }
.hexmap-facts th:first-child { text-align: start; }
.hexmap-facts thead th { font-weight: 400; color: var(--muted); }
.hexmap-flagged { color: var(--warn); }
.hexmap-captions { margin-block: .9rem 0; padding: 0; list-style: none; display: grid; gap: .35rem; }
.hexmap-captions li { margin: 0; display: flex; gap: .6rem; align-items: baseline; max-width: var(--measure); }
.hexmap-captions button { inline-size: 1.7rem; min-block-size: 1.7rem; flex: none; padding: 0; border: 1.5px solid var(--warn); border-radius: 50%; color: var(--warn); font-weight: 600; }
.hexmap-help { margin-block-start: .8rem; font-size: .9rem; }
.hexmap-help kbd { border: 1px solid var(--line); border-radius: 3px; padding: 0 .3em; font: inherit; }
.hexmap-synthetic { color: var(--warn); font-weight: 600; }
.announcer { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (width < 640px) { .hexmap-tools { position: static; display: flex; margin-block-start: .6rem; } .hexmap-legend li { font-size: .68rem; } .hexmap-legend span { display: none; }
  .hexmap-bar { gap: .5rem .9rem; } }
@media print { .hexmap-live { display: none; } .hexmap [data-hexmap-flat] { display: revert; } }
`;

export function addMapStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
