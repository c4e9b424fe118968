/** Puts a search box before each `[data-filter]`; the attribute's value is the box's label. */
export function addFilters(root: ParentNode): void {
  for (const list of root.querySelectorAll<HTMLElement>("[data-filter]")) {
    addBox(list, itemsOf(list));
  }
}

function itemsOf(list: HTMLElement): HTMLElement[] {
  const marked = list.querySelectorAll<HTMLElement>("[data-filter-item], tbody > tr");
  return marked.length > 0 ? [...marked] : ([...list.children] as HTMLElement[]);
}

function addBox(list: HTMLElement, items: HTMLElement[]): void {
  const box = document.createElement("p");
  box.className = "filter";
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = "search";
  input.autocomplete = "off";
  label.append(`${list.dataset["filter"] || "Filter"} `, input);
  const count = document.createElement("span");
  count.setAttribute("role", "status");
  box.append(label, " ", count);
  list.before(box);
  input.addEventListener("input", () => {
    const shown = show(items, input.value);
    count.textContent = input.value.trim() === "" ? "" : `${shown} of ${items.length} shown`;
  });
}

function show(items: HTMLElement[], query: string): number {
  const words = fold(query).split(/\s+/).filter((word) => word !== "");
  let shown = 0;
  for (const item of items) {
    const text = fold(item.textContent ?? "");
    item.hidden = !words.every((word) => text.includes(word));
    shown += item.hidden ? 0 : 1;
  }
  return shown;
}

/** Case and accents do not matter to someone who looks for a name. */
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
