import { h } from "../dom.js";

const lifetime = 4000;
const shelf = h("div", { class: "toasts", role: "status", "aria-live": "polite" });

export function startToasts() {
  document.body.append(shelf);
}

/** Says something in passing. */
export function toast(text, kind = "plain") {
  const note = h("div", { class: `toast is-${kind}`, onclick: () => note.remove() }, text);
  shelf.append(note);
  setTimeout(() => note.remove(), lifetime);
}
