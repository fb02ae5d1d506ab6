import { h } from "../dom.js";
import { renderCode, renderPre } from "./code.js";
import { anchor } from "./links.js";
import { renderQuote } from "./quote.js";
import { renderSpoiler } from "./spoiler.js";
import { renderMoment } from "./moment.js";
import { isBlock, toTree } from "./tree.js";

const span = (tag) => (node, children) => h(tag, {}, children);
const link = (address) => (node, children) => anchor(address(node), children);

const renderers = {
  bold: span("strong"),
  italic: span("em"),
  underline: span("u"),
  strikethrough: span("s"),
  custom_emoji: span("span"),
  code: renderCode,
  pre: renderPre,
  spoiler: renderSpoiler,
  blockquote: renderQuote,
  expandable_blockquote: renderQuote,
  date_time: renderMoment,
  text_link: link((node) => node.entity.url),
  url: link((node) => (/^[a-z][a-z0-9+.-]*:/i.test(node.text) ? node.text : `https://${node.text}`)),
  email: link((node) => `mailto:${node.text}`),
  phone_number: link((node) => `tel:${node.text}`),
  mention: link((node) => `https://t.me/${node.text.slice(1)}`),
  text_mention: (node, children) => h("span", { class: "mention" }, children),
  hashtag: (node, children, acts) => word(children, () => acts.search(node.text)),
  cashtag: (node, children, acts) => word(children, () => acts.search(node.text)),
  bot_command: (node, children, acts) => word(children, () => acts.command(node.text)),
};

/**
 * A text with its entities as nodes.
 *
 * @param acts what a tap does: `command(text)`, `search(text)`
 */
export function renderText(text, entities, acts) {
  return renderNodes(toTree(text, entities), acts);
}

function renderNodes(nodes, acts) {
  return nodes.map((node, at) => {
    // A block begins a line of its own: the line break that follows it in the text would be a second one.
    if (typeof node === "string") return at > 0 && isBlock(nodes[at - 1]) ? node.replace(/^\n/, "") : node;
    const children = renderNodes(node.children, acts);
    return renderers[node.entity.type]?.(node, children, acts) ?? h("span", {}, children);
  });
}

function word(children, act) {
  return h("button", { type: "button", class: "word", onclick: act }, children);
}
