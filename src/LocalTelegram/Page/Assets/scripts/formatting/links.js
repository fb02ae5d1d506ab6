import { h } from "../dom.js";
import { follow } from "../follow.js";

const allowed = new Set(["http:", "https:", "mailto:", "tel:", "tg:"]);

/** A link. Addresses of Telegram stay on the page; all others open in a new tab; what is no address is plain text. */
export function anchor(address, children, properties = {}) {
  const url = parse(address);
  if (!url) return h("span", properties, children);
  const telegram = telegramLink(url);
  return h(
    "a",
    {
      href: url.href,
      title: address,
      target: "_blank",
      rel: "noopener noreferrer",
      ...properties,
      onclick: telegram && ((event) => (event.preventDefault(), follow(telegram))),
    },
    children,
  );
}

/** The address if it may be opened; null for scripts, data and what is no address. */
export function parse(address) {
  try {
    const url = new URL(address);
    return allowed.has(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/**
 * What an address means within Telegram; null if it leads elsewhere.
 * (https://core.telegram.org/api/links)
 *
 * - `{ name, start }`: `t.me/name?start=…`, `tg://resolve?domain=name&start=…`
 * - `{ name, messageId }`: `t.me/name/12` or, with a topic, `t.me/name/3/12`
 * - `{ chatId, messageId }`: `t.me/c/2000000001/12`
 */
export function telegramLink(url) {
  if (url.protocol === "tg:") {
    const { domain, start, post } = Object.fromEntries(url.searchParams);
    return domain ? { name: domain, start, messageId: number(post) } : null;
  }

  if (!/^(www\.)?(t\.me|telegram\.me)$/.test(url.hostname)) return null;
  const [first, ...rest] = url.pathname.split("/").filter(Boolean);
  if (first === "c" && rest.length > 1) return { chatId: Number(`-100${rest[0]}`), messageId: number(rest.at(-1)) };
  if (!/^\w{2,32}$/.test(first ?? "")) return null;
  return { name: first, start: url.searchParams.get("start") ?? undefined, messageId: number(rest.at(-1)) };
}

function number(text) {
  return /^\d+$/.test(text ?? "") ? Number(text) : undefined;
}
