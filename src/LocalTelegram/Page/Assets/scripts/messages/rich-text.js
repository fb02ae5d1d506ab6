import { h } from "../dom.js";
import { renderMoment } from "../formatting/moment.js";
import { anchor } from "../formatting/links.js";
import { renderSpoiler } from "../formatting/spoiler.js";
import { keyButton } from "./inline-keyboard.js";

const tags = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  marked: "mark",
  subscript: "sub",
  superscript: "sup",
};

const addresses = {
  url: (part) => part.url,
  email_address: (part) => `mailto:${part.email_address}`,
  phone_number: (part) => `tel:${part.phone_number}`,
  mention: (part) => `https://t.me/${part.username.replace("@", "")}`,
};

/** A RichText (https://core.telegram.org/bots/api#richtext) as nodes: it is a string, an object, or a list of both. */
export function richText(part, context) {
  if (part === undefined || part === null) return [];
  if (typeof part === "string") return [part];
  if (Array.isArray(part)) return part.flatMap((one) => richText(one, context));
  return [styled(part, richText(part.text, context), context)];
}

function styled(part, children, { message, acts, goTo }) {
  if (tags[part.type]) return h(tags[part.type], {}, children);
  if (addresses[part.type]) return anchor(addresses[part.type](part), children);
  switch (part.type) {
    case "code":
      return h("code", { class: "code" }, children);
    case "spoiler":
      return renderSpoiler(part, children);
    case "date_time":
      return renderMoment({ entity: part }, children);
    case "hashtag":
    case "cashtag":
      return word(children, () => acts.search(part.hashtag ?? part.cashtag));
    case "bot_command":
      return word(children, () => acts.command(part.bot_command));
    case "anchor_link":
      return word(children, () => goTo(part.anchor_name));
    case "anchor":
      return h("span", { data: { anchor: part.name } });
    case "custom_emoji":
      return h("span", {}, part.alternative_text);
    case "mathematical_expression":
      return h("code", { class: "code" }, part.expression);
    case "button":
      return keyButton(message, part.button, richText(part.button.text, { message, acts, goTo }), acts);
    default:
      return h("span", {}, children);
  }
}

function word(children, act) {
  return h("button", { type: "button", class: "word", onclick: act }, children);
}
