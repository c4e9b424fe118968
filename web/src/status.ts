let region: HTMLElement | undefined;

/** Says a change to readers who do not see it. */
export function announce(message: string): void {
  if (region === undefined) {
    region = document.createElement("p");
    region.setAttribute("role", "status");
    region.className = "announcer";
    document.body.append(region);
  }
  region.textContent = message;
}
