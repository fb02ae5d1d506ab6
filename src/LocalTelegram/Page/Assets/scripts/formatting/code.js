import { h } from "../dom.js";
import { icon } from "../icons.js";
import { t } from "../texts/texts.js";
import { copy } from "../floating/clipboard.js";

/** A stretch of code: a tap copies it. */
export function renderCode(node, children) {
  return h("code", { class: "code", title: t("copyCode"), onclick: () => copy(node.text) }, children);
}

/** A block of code, with its language and a button that copies it. */
export function renderPre(node, children) {
  return h(
    "div",
    { class: "pre" },
    h(
      "div",
      { class: "pre-head" },
      h("span", {}, node.entity.language ?? ""),
      h(
        "button",
        { type: "button", class: "quiet", "aria-label": t("copyCode"), title: t("copyCode"), onclick: () => copy(node.text) },
        icon("copy"),
      ),
    ),
    h("pre", { tabindex: "0" }, h("code", {}, children)),
  );
}
