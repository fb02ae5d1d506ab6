import { preferences } from "./preferences.js";

const system = matchMedia("(prefers-color-scheme: dark)");

/** Follows the system until somebody chooses. */
export function startTheme() {
  apply();
  system.addEventListener("change", apply);
  preferences.onChange("theme", apply);
}

export function isDark() {
  const chosen = preferences.get("theme");
  return chosen ? chosen === "dark" : system.matches;
}

export function switchTheme() {
  preferences.set("theme", isDark() ? "light" : "dark");
}

function apply() {
  document.documentElement.dataset.theme = isDark() ? "dark" : "light";
}
