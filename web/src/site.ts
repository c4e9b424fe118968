import { addFilters } from "./filter";
import { makeSortable } from "./sort";

function start(): void {
  makeSortable(document);
  addFilters(document);
}

if (document.readyState === "loading") {
  document.addEventListener("DOMContentLoaded", start);
} else {
  start();
}
