import { h } from "../dom.js";
import { icon } from "../icons.js";
import { api } from "../local/api.js";
import { isVisible } from "../local/conversations.js";
import { nameOf } from "../local/keys.js";
import { world } from "../local/world.js";
import { bubble } from "../messages/bubble.js";
import { authorOf, service } from "../messages/digest.js";
import { session } from "../session.js";
import { toast } from "../floating/toasts.js";
import { t } from "../texts/texts.js";
import { day, sameDay } from "../texts/times.js";

/** Messages shown at first, and added when one scrolls up to the first of them. */
const page = 80;

/** Messages by one author within this time stand together, in seconds. */
const together = 5 * 60;

/** How long one must rest before the server is told how far one has read, in milliseconds. */
const settled = 200;

/** How near to the end one counts as being there, in pixels. */
const nearEnd = 60;

/**
 * The messages of the open conversation.
 *
 * 1. Rows are kept by message and look: only what changed is made anew, so folded quotes and the like stay as they are.
 * 2. Who stands at the end stays there when something comes; who reads further up is left there, and the button counts.
 * 3. What has come into view is read; the server keeps how far.
 * 4. The line above the first unread message is set when the conversation opens, and stays until it is left.
 */
export function createTranscript({ acts, topics }) {
  const rows = h("div", { class: "rows" });
  const scroller = h("div", { class: "scroller", tabindex: "0", role: "log", "aria-live": "polite" }, rows);
  const count = h("span", { class: "badge", hidden: true });
  const toEnd = h(
    "button",
    { type: "button", class: "to-end", hidden: true, onclick: () => scrollToEnd("smooth") },
    icon("down"),
    count,
  );
  let made = new Map();
  let shown = page;
  let firstUnread = null;
  let isFollowing = true;
  let telling = null;

  scroller.addEventListener("scroll", onScroll, { passive: true });
  scroller.addEventListener("scroll", () => scroller.classList.add("is-scrolling"), { passive: true });
  scroller.addEventListener("scrollend", () => setTimeout(() => scroller.classList.remove("is-scrolling"), 800));
  document.addEventListener("visibilitychange", markRead);
  const sizes = new ResizeObserver(() => isFollowing && scrollToEnd());
  sizes.observe(rows);
  sizes.observe(scroller);

  function messages() {
    const all = (session.key && world.messages(session.key)) ?? [];
    return all.filter((message) => isVisible(message, session.person) && topics.shows(message));
  }

  function indexOf(messageId) {
    return messages().findIndex((message) => message.message_id === messageId);
  }

  function open() {
    made = new Map();
    shown = page;
    const { readUpTo } = session.conversation;
    firstUnread = messages().find((message) => message.message_id > readUpTo && !isOwn(message))?.message_id ?? null;
    if (firstUnread) shown = Math.max(page, messages().length - indexOf(firstUnread) + 10);
    scroller.setAttribute("aria-label", t("messages"));
    toEnd.setAttribute("aria-label", t("toBottom"));
    render();
    const divider = rows.querySelector(".unread-divider");
    isFollowing = !divider;
    if (divider) divider.scrollIntoView({ block: "start" });
    else scrollToEnd();
    onScroll();
  }

  function update() {
    render();
    if (isFollowing) scrollToEnd();
    onScroll();
  }

  function render() {
    const all = messages().slice(-shown);
    const kept = new Map();
    const children = [];
    all.forEach((message, at) => {
      const before = all[at - 1];
      if (!before || !sameDay(before.date, message.date)) children.push(divider("day", day(message.date)));
      if (message.message_id === firstUnread) children.push(divider("unread", t("unreadFromHere")));
      const look = lookOf(message, before, all[at + 1]);
      const known = made.get(nameOf(message));
      const lookKey = JSON.stringify(look);
      const row =
        known?.message === message && known.lookKey === lookKey ? known : { message, lookKey, node: bubble(message, look, acts) };
      kept.set(nameOf(message), row);
      children.push(row.node);
    });
    made = kept;
    place(children);
  }

  // Moves as little as can be, so that what is read or folded open is not torn out of the page.
  function place(children) {
    const stays = new Set(children);
    for (const old of [...rows.childNodes]) if (!stays.has(old)) old.remove();
    children.forEach((child, at) => {
      if (rows.childNodes[at] !== child) rows.insertBefore(child, rows.childNodes[at] ?? null);
    });
  }

  function lookOf(message, before, after) {
    const { chat, type } = session.conversation;
    const author = authorOf(message);
    const status = chat?.members?.find((member) => member.user_id === author.id)?.status;
    return {
      isOwn: isOwn(message),
      isFirst: !belongs(before, message),
      isLast: !belongs(message, after),
      namesAuthor: type !== "private" && type !== "channel",
      status: status === "creator" || status === "administrator" ? t(status) : null,
    };
  }

  function jump({ messageId }) {
    const at = indexOf(messageId);
    if (at < 0) return toast(t("messageGone"));
    shown = Math.max(shown, messages().length - at + 20);
    render();
    isFollowing = false;
    const row = rows.querySelector(`[data-id="${messageId}"]`);
    row.scrollIntoView({ block: "center" });
    row.classList.remove("is-flashing");
    requestAnimationFrame(() => row.classList.add("is-flashing"));
  }

  function onScroll() {
    isFollowing = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearEnd;
    if (scroller.scrollTop < 200 && shown < messages().length) showEarlier();
    markRead();
    const unread = session.conversation?.unread ?? 0;
    toEnd.hidden = isFollowing;
    count.hidden = unread === 0;
    count.textContent = unread;
  }

  function showEarlier() {
    const height = scroller.scrollHeight;
    shown += page;
    render();
    scroller.scrollTop += scroller.scrollHeight - height;
  }

  function markRead() {
    const conversation = session.conversation;
    if (!conversation?.chat || document.visibilityState !== "visible") return;
    const seen = isFollowing ? (messages().at(-1)?.message_id ?? 0) : lastSeen();
    if (seen <= conversation.readUpTo) return;
    conversation.chat.read[session.person.id] = seen;
    clearTimeout(telling);
    telling = setTimeout(() => api.markRead(conversation.chatId, session.person.id, seen).catch(() => {}), settled);
    world.dispatchEvent(new CustomEvent("chats"));
  }

  // The lowest message whose beginning has come into view.
  function lastSeen() {
    const end = scroller.getBoundingClientRect().bottom;
    const row = [...rows.children].findLast((one) => one.dataset.id && one.getBoundingClientRect().top < end);
    return Number(row?.dataset.id) || 0;
  }

  function scrollToEnd(behavior = "instant") {
    scroller.scrollTo({ top: scroller.scrollHeight, behavior });
  }

  return { nodes: [scroller, toEnd], open, update, jump };
}

function isOwn(message) {
  return message.from?.id === session.person?.id;
}

function belongs(one, other) {
  return (
    Boolean(one && other) &&
    authorOf(one).id === authorOf(other).id &&
    other.date - one.date < together &&
    sameDay(one.date, other.date) &&
    !service(one) &&
    !service(other)
  );
}

function divider(kind, text) {
  return h("div", { class: `${kind}-divider`, role: "separator" }, h("span", { class: "pill" }, text));
}
