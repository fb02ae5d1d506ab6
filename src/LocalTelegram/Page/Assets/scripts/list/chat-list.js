import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { conversationsOf } from "../local/conversations.js";
import { world } from "../local/world.js";
import { authorOf, inOneLine, service } from "../messages/digest.js";
import { session } from "../session.js";
import { t } from "../texts/texts.js";
import { moment, short } from "../texts/times.js";
import { avatar } from "./avatar.js";

/** The conversations on the left: the search field narrows them, arrows move through them. */
export function createChatList() {
  const search = h("input", { type: "search", class: "search", autocomplete: "off", oninput: update, onkeydown: fromSearch });
  const list = h("nav", { class: "chat-list", onkeydown: move });
  const node = h("div", { class: "list-box" }, h("div", { class: "search-box" }, icon("search"), search), list);

  function update() {
    search.placeholder = t("search");
    search.title = t("searchHint");
    search.setAttribute("aria-label", t("searchHint"));
    list.setAttribute("aria-label", t("chats"));
    const all = session.person ? conversationsOf(session.person) : [];
    const found = all.filter(({ title }) => title.toLowerCase().includes(search.value.trim().toLowerCase()));
    const focused = list.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    fill(list, found.map(item), found.length === 0 && h("p", { class: "none" }, t(all.length === 0 ? "noChats" : "noneFound")));
    if (focused) list.querySelector(`[data-key="${focused}"]`)?.focus();
  }

  function fromSearch(event) {
    if (event.key === "ArrowDown") {
      event.preventDefault();
      list.querySelector("button")?.focus();
    } else if (event.key === "Enter") {
      list.querySelector("button")?.click();
    } else if (event.key === "Escape") {
      event.stopPropagation();
      search.value = "";
      update();
      search.blur();
    }
  }

  function move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...list.querySelectorAll("button")];
    const next = all.indexOf(document.activeElement) + step;
    if (next < 0) search.focus();
    else all[next]?.focus();
  }

  function find(text = "") {
    search.value = text;
    update();
    search.focus();
    search.select();
  }

  for (const kind of ["state", "chats", "people", "bots", "messages"]) world.addEventListener(kind, update);
  for (const kind of ["person", "open", "closed"]) session.addEventListener(kind, update);
  return { node, update, find };
}

function item(conversation) {
  const { key, id, title, type, last, unread } = conversation;
  return h(
    "button",
    {
      type: "button",
      class: "chat-item",
      data: { key },
      "aria-current": session.key === key ? "true" : null,
      onclick: () => session.open(key),
    },
    avatar(id, title),
    h(
      "span",
      { class: "chat-item-text" },
      h(
        "span",
        { class: "chat-item-top" },
        h("strong", { class: "one-line" }, title),
        last && h("time", { title: moment(last.date) }, short(last.date)),
      ),
      h(
        "span",
        { class: "chat-item-bottom" },
        h("span", { class: "one-line" }, last ? lastLine(last, type) : handle(conversation)),
        unread > 0 && session.key !== key && h("span", { class: "badge" }, unread),
      ),
    ),
  );
}

function handle({ bot, chat }) {
  const name = (bot ?? chat).username;
  return name ? `@${name}` : "";
}

function lastLine(message, type) {
  const line = inOneLine(message);
  if (service(message) || type === "channel") return line;
  if (message.from?.id === session.person.id) return [h("em", {}, `${t("you")}: `), line];
  return type === "private" ? line : [h("em", {}, `${authorOf(message).name}: `), line];
}
