import { preferences } from "../preferences.js";
import { en } from "./en.js";
import { zh } from "./zh.js";

const languages = { zh, en };

/** The chosen language, else the browser's: Chinese in all its kinds, and English for everybody else. */
export function language() {
  return preferences.get("language") ?? (navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en");
}

/** The locale in which dates and numbers are written. */
export function locale() {
  return language() === "zh" ? "zh-CN" : "en-GB";
}

/** The text by that name; one that counts or names something takes arguments. */
export function t(name, ...values) {
  const text = languages[language()][name];
  return typeof text === "function" ? text(...values) : text;
}

export function switchLanguage() {
  preferences.set("language", language() === "zh" ? "en" : "zh");
}

export function startLanguage() {
  const apply = () => {
    document.documentElement.lang = language() === "zh" ? "zh-Hans" : "en";
  };
  apply();
  preferences.onChange("language", apply);
}
