import { h } from "../dom.js";
import { renderPre } from "../formatting/code.js";
import { renderQuote } from "../formatting/quote.js";
import { keyButton } from "./inline-keyboard.js";
import { cover } from "./cover.js";
import { file, photo } from "./media.js";
import { richText } from "./rich-text.js";

/** One renderer a kind of block (https://core.telegram.org/bots/api#richblock). */
const renderers = {
  paragraph: (block, { text }) => h("p", {}, text(block.text)),
  heading: (block, { text }) => h(`h${Math.min(6, block.size + 1)}`, { class: `rich-h${block.size}` }, text(block.text)),
  footer: (block, { text }) => h("footer", {}, text(block.text)),
  divider: () => h("hr"),
  anchor: (block) => h("span", { data: { anchor: block.name } }),
  pre: (block) => renderPre({ text: block.text, entity: block }, [block.text]),
  mathematical_expression: (block) => h("p", { class: "rich-formula" }, h("code", {}, block.expression)),
  list: (block, tools) => h("ul", { class: "rich-list" }, block.items.map((item) => listItem(item, tools))),
  blockquote: (block, tools) => quote(block, tools.blocks(block.blocks), tools),
  expandable_blockquote: (block, tools) => quote(block, tools.text(block.text), tools),
  pullquote: (block, tools) => h("aside", { class: "rich-pull" }, tools.text(block.text), credit(block, tools)),
  details: (block, tools) =>
    h("details", { open: block.is_open }, h("summary", {}, tools.text(block.summary)), tools.blocks(block.blocks)),
  table,
  buttons: (block, { message, text, acts }) =>
    h("div", { class: "key-row" }, block.buttons.map((key) => keyButton(message, key, text(key.text), acts))),
  photo: (block, tools) => figure(block, block.source ? cover(block.source) : photo(block), tools),
  document: (block, tools) => figure(block, file(block), tools),
  collage: (block, tools) => figure(block, h("div", { class: "rich-collage" }, tools.blocks(block.blocks)), tools),
  slideshow: (block, tools) => figure(block, h("div", { class: "rich-slides" }, tools.blocks(block.blocks)), tools),
};

/** A rich message: headings, lists, tables and the like, one below the other. */
export function richMessage(message, acts) {
  const article = h("div", { class: "rich", dir: message.rich_message.is_rtl ? "rtl" : null });
  const goTo = (name) => {
    const target = [...article.querySelectorAll("[data-anchor]")].find((one) => one.dataset.anchor === name);
    target?.scrollIntoView({ block: "center", behavior: "smooth" });
  };
  const tools = {
    message,
    acts,
    text: (text) => richText(text, { message, acts, goTo }),
    blocks: (blocks) => blocks.map((block) => renderers[block.type]?.(block, tools) ?? unknown(block)),
  };
  article.append(...tools.blocks(message.rich_message.blocks));
  return article;
}

function listItem(item, { blocks }) {
  const mark = item.has_checkbox
    ? h("input", { type: "checkbox", checked: item.is_checked, disabled: true })
    : h("span", { class: "rich-label numbers" }, item.label);
  return h("li", {}, mark, h("div", {}, blocks(item.blocks)));
}

function quote(block, children, tools) {
  return renderQuote({ entity: block }, [children, credit(block, tools)]);
}

function table(block, { text }) {
  const looks = ["bordered", "striped", "compact"].filter((look) => block[`is_${look}`]).map((look) => `is-${look}`);
  const cell = (one) =>
    h(
      one.is_header ? "th" : "td",
      { colspan: one.colspan, rowspan: one.rowspan, style: { "text-align": one.align, "vertical-align": one.valign } },
      text(one.text),
    );
  const rows = block.cells.map((row) => h("tr", {}, row.map(cell)));
  const caption = block.caption && h("caption", {}, text(block.caption));
  return h("div", { class: "rich-table", tabindex: "0" }, h("table", { class: looks.join(" ") }, caption, h("tbody", {}, rows)));
}

function figure(block, content, tools) {
  if (!block.caption) return content;
  return h("figure", {}, content, h("figcaption", {}, tools.text(block.caption.text), credit(block.caption, tools)));
}

function credit(block, { text }) {
  return block.credit && h("cite", {}, text(block.credit));
}

// What the page cannot show is named, rather than left out.
function unknown(block) {
  return h("p", { class: "calm" }, `[${block.type}]`);
}
