import { nameOfUser } from "../local/conversations.js";
import { t } from "../texts/texts.js";

/** Who wrote it: `{ id, name }`; a channel writes in its own name. */
export function authorOf(message) {
  const chat = message.sender_chat;
  if (chat) return { id: chat.id, name: chat.title ?? chat.first_name ?? "" };
  return message.from ? { id: message.from.id, name: nameOfUser(message.from) } : { id: message.chat.id, name: "" };
}

/** A message in one line, for the list, replies and pins. */
export function inOneLine(message) {
  return (service(message) ?? content(message)).replace(/\s+/g, " ").trim();
}

/** What a service message says; null for any other. */
export function service(message) {
  const { name, id } = authorOf(message);
  const newcomer = message.new_chat_members?.[0];
  if (newcomer) return newcomer.id === id ? t("joined", name) : t("added", nameOfUser(newcomer));
  const leaver = message.left_chat_member;
  if (leaver) return leaver.id === id ? t("left", name) : t("removed", nameOfUser(leaver));
  if (message.pinned_message) return t("pinnedNotice", name, shorten(content(message.pinned_message)));
  if (message.forum_topic_created) return t("topicOpened", message.forum_topic_created.name);
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return t("migrated");
  return null;
}

function content(message) {
  if (message.text) return message.text;
  const kind = message.photo ? t("photo") : (message.document?.file_name ?? (message.document && t("file")));
  const words = message.caption ?? plainRich(message.rich_message) ?? "";
  return [kind, words].filter(Boolean).join(" · ");
}

// The first words of a rich message: those of its first block that has any.
function plainRich(rich) {
  return rich?.blocks?.map(({ text }) => plain(text)).find(Boolean);
}

function plain(text) {
  if (Array.isArray(text)) return text.map(plain).join("");
  return typeof text === "object" ? plain(text?.text) : (text ?? "");
}

function shorten(text) {
  const line = text.split("\n")[0];
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
