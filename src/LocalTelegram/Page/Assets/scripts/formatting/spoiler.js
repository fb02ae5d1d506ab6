import { h } from "../dom.js";
import { t } from "../texts/texts.js";

/** Hidden until somebody presses it. What it holds cannot be reached before. */
export function renderSpoiler(node, children) {
  const hidden = h("span", { class: "spoiler-text", "aria-hidden": "true", inert: true }, children);
  const cover = h(
    "span",
    { class: "spoiler", role: "button", tabindex: "0", "aria-label": t("spoiler"), onclick: show, onkeydown: press },
    hidden,
  );

  function show() {
    cover.replaceWith(h("span", { class: "spoiler-shown" }, ...hidden.childNodes));
  }

  function press(event) {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    show();
  }

  return cover;
}
