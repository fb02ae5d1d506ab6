import { h } from "../dom.js";
import { icon } from "../icons.js";
import { t } from "../texts/texts.js";

/** Lines that an expandable quote shows while it is folded, as Telegram's apps do. */
const foldedLines = 3;

const measuring = new ResizeObserver((entries) => {
  for (const entry of entries) measure(entry.target);
});

/** A quote; an expandable one folds to three lines and unfolds at a press anywhere on it. */
export function renderQuote(node, children) {
  const text = h("div", { class: "quote-text" }, children);
  const quote = h("blockquote", { class: "quote" }, text);
  if (node.entity.type === "expandable_blockquote") makeExpandable(quote, text);
  return quote;
}

function makeExpandable(quote, text) {
  const button = h("button", { type: "button", class: "quote-fold" }, icon("down"));
  const turn = (unfolded) => {
    quote.classList.toggle("is-folded", !unfolded);
    button.setAttribute("aria-expanded", unfolded);
    button.setAttribute("aria-label", unfolded ? t("foldQuote") : t("showQuote"));
  };
  quote.classList.add("is-expandable");
  quote.append(button);
  quote.addEventListener("click", (event) => {
    const selects = !getSelection().isCollapsed;
    if (!quote.classList.contains("is-long") || selects || event.target.closest("a, .word, .spoiler")) return;
    turn(quote.classList.contains("is-folded"));
  });
  turn(false);
  measuring.observe(text);
}

// A quote that fits into the folded lines has nothing to unfold.
function measure(text) {
  const style = getComputedStyle(text);
  text.parentElement?.classList.toggle(
    "is-long",
    text.scrollHeight > parseFloat(style.lineHeight) * (foldedLines + 0.5),
  );
}
