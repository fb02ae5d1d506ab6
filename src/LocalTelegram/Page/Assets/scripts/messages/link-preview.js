import { h } from "../dom.js";
import { anchor, parse, telegramLink } from "../formatting/links.js";
import { cover } from "./cover.js";

const image = /\.(avif|gif|jpe?g|png|webp)$/i;

/** The preview of a message's link: `{ node, isAbove }`; null for none. */
export function linkPreview(message) {
  const options = message.link_preview_options ?? {};
  const address = options.url ?? firstLink(message);
  const url = !options.is_disabled && address ? parse(address) : null;
  if (!url || telegramLink(url)) return null;
  const isLarge = options.prefer_large_media || image.test(url.pathname);
  return { node: isLarge ? cover(url.href) : card(url), isAbove: Boolean(options.show_above_text) };
}

function card(url) {
  return anchor(
    url.href,
    [
      h("strong", { class: "preview-host" }, url.hostname.replace(/^www\./, "")),
      url.pathname.length > 1 && h("span", { class: "preview-path" }, decode(url.pathname)),
    ],
    { class: "preview" },
  );
}

function firstLink(message) {
  const entity = message.entities?.find(({ type }) => type === "text_link" || type === "url");
  if (!entity) return null;
  const text = entity.url ?? message.text.slice(entity.offset, entity.offset + entity.length);
  return /^[a-z]+:/i.test(text) ? text : `https://${text}`;
}

function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
