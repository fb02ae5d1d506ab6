import { h } from "../dom.js";

/** How many colours people have; styles/tokens.css names them. */
const colours = 7;

/** The colour that somebody's name and avatar bear, always the same; neighbouring ids differ. */
export function colourOf(id) {
  return [...String(id)].reduce((sum, digit) => sum * 3 + digit.charCodeAt(0), 0) % colours;
}

/** A round with the first letters of a name, or the acronym that it begins with. */
export function avatar(id, name, size = "") {
  return h("span", { class: `avatar ${size}`, data: { colour: colourOf(id) }, "aria-hidden": "true" }, initials(name));
}

function initials(name) {
  const words = name.trim().split(/\s+/).filter(Boolean);
  if (/^[A-Z]{2,3}$/.test(words[0])) return words[0];
  const letters = words.length > 1 && /^\p{Script=Latin}/u.test(words[1]) ? [words[0], words[1]] : words.slice(0, 1);
  return letters.map((word) => [...new Intl.Segmenter().segment(word)][0]?.segment ?? "").join("").toUpperCase();
}
