import { h } from "../dom.js";
import { icon } from "../icons.js";
import { renderText } from "../formatting/render.js";
import { avatar, colourOf } from "../list/avatar.js";
import { nameOf } from "../local/keys.js";
import { t } from "../texts/texts.js";
import { clock, moment } from "../texts/times.js";
import { authorOf, service } from "./digest.js";
import { inlineKeyboard } from "./inline-keyboard.js";
import { linkPreview } from "./link-preview.js";
import { file, photo } from "./media.js";
import { replyQuote } from "./reply-quote.js";
import { richMessage } from "./rich-blocks.js";

/**
 * One message in the transcript.
 *
 * @param look `isOwn`; `isFirst` and `isLast` of a group by one author; `namesAuthor` where several people write;
 *   `status` of the author in the chat
 * @param acts what can be done with it: `reply`, `inspect`, `command`, `search`, `compose`
 */
export function bubble(message, look, acts) {
  const said = service(message);
  if (said) return h("div", { class: "row is-service", data: { id: nameOf(message) } }, h("span", { class: "pill" }, said));

  const author = authorOf(message);
  const classes = ["row", look.isOwn ? "is-own" : "is-other", look.isFirst && "is-first", look.isLast && "is-last"];
  return h(
    "article",
    { class: classes.filter(Boolean).join(" "), data: { id: nameOf(message) }, "aria-label": author.name },
    look.namesAuthor && !look.isOwn && h("div", { class: "row-avatar" }, look.isLast && avatar(author.id, author.name, "is-small")),
    h(
      "div",
      { class: "stack" },
      h("div", { class: body(message) }, content(message, look, author, acts)),
      inlineKeyboard(message, acts),
      tools(message, acts),
    ),
  );
}

function body(message) {
  const bare = message.photo && !message.caption;
  const wide = message.link_preview_options?.prefer_large_media || message.photo || message.rich_message;
  return `bubble${bare ? " is-bare" : ""}${wide ? " is-wide" : ""}`;
}

function content(message, look, author, acts) {
  const preview = message.text ? linkPreview(message) : null;
  return [
    look.namesAuthor && !look.isOwn && look.isFirst && heading(author, look.status),
    message.forward_origin && h("div", { class: "forwarded" }, t("forwardedFrom", originName(message.forward_origin))),
    message.via_bot && h("div", { class: "forwarded" }, t("viaBot", `@${message.via_bot.username}`)),
    message.receiver_user && h("div", { class: "ephemeral" }, icon("eye"), t("ephemeral")),
    replyQuote(message),
    preview?.isAbove && preview.node,
    photo(message),
    file(message),
    message.rich_message && richMessage(message, acts),
    words(message, acts),
    preview && !preview.isAbove && preview.node,
    meta(message),
  ];
}

function words(message, acts) {
  const text = message.text ?? message.caption;
  if (!text) return null;
  return h("div", { class: "text" }, renderText(text, message.text ? message.entities : message.caption_entities, acts));
}

function heading(author, status) {
  return h(
    "div",
    { class: "heading" },
    h("strong", { class: "name", data: { colour: colourOf(author.id) } }, author.name),
    status && h("span", { class: "rank" }, status),
  );
}

function meta(message) {
  return h(
    "span",
    { class: "meta" },
    message.pinned && icon("pin"),
    message.edit_date && h("span", {}, t("edited")),
    h("time", { datetime: new Date(message.date * 1000).toISOString(), title: moment(message.date) }, clock(message.date)),
  );
}

function tools(message, acts) {
  const tool = (name, label, act) =>
    h("button", { type: "button", class: "tool", "aria-label": label, title: label, onclick: act }, icon(name));
  return h(
    "div",
    { class: "tools" },
    tool("reply", t("reply"), () => acts.reply(message)),
    message.request && tool("code", t("developer"), () => acts.inspect(message)),
  );
}

function originName(origin) {
  return origin.sender_user?.first_name ?? origin.sender_user_name ?? origin.chat?.title ?? origin.sender_chat?.title ?? "";
}
