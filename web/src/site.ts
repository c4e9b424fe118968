import { addFilters } from "./filter";
import { makeSortable } from "./sort";
import { addStyle } from "./style";

function start(): void {
  addStyle();
  makeSortable(document);
  addFilters(document);
}

if (document.readyState === "loading") {
  document.addEventListener("DOMContentLoaded", start);
} else {
  start();
}
