import { conversationKey } from "./keys.js";
import { world } from "./world.js";

const inside = new Set(["creator", "administrator", "member"]);

/** The conversations that a person can open: one with each bot, and every group and channel; the latest first. */
export function conversationsOf(person) {
  const bots = [...world.bots.values()].map((bot) => describe(conversationKey(person.id, bot.id), person));
  const rooms = [...world.chats.values()]
    .filter((chat) => chat.type !== "private" && !chat.migrated_to)
    .map((chat) => describe(conversationKey(chat.id), person));
  return [...rooms, ...bots].sort((one, other) => (other.last?.date ?? 0) - (one.last?.date ?? 0));
}

/** A conversation as this person sees it; null if there is none by that key. */
export function describe(key, person) {
  const [chatId, botId] = key.split(":").map(Number);
  const chat = world.chats.get(chatId) ?? null;
  const bot = world.bots.get(botId) ?? null;
  if (botId ? !bot || chatId !== person.id : !chat) return null;

  const summary = world.summary(key);
  const readUpTo = chat?.read?.[person.id] ?? 0;
  return {
    key,
    chatId,
    bot,
    chat,
    id: bot?.id ?? chatId,
    title: bot ? nameOfUser(bot) : chat.title,
    type: bot ? "private" : chat.type,
    last: lastOf(key, summary, person),
    readUpTo,
    unread: summary ? summary.message_ids.filter((id) => id > readUpTo).length : 0,
    status: bot ? "member" : (chat.members.find((member) => member.user_id === person.id)?.status ?? "left"),
    isBlocked: bot ? (person.blocked_bots ?? []).includes(bot.id) : false,
  };
}

// An ephemeral message is nobody's but its two ends': the others see what came before it, as far as it is known.
function lastOf(key, summary, person) {
  const last = summary?.last_message ?? null;
  if (!last || isVisible(last, person)) return last;
  return world.messages(key)?.findLast((message) => isVisible(message, person)) ?? null;
}

/** Whether a message is for everybody, or from or for this person. */
export function isVisible(message, person) {
  return !message.receiver_user || [message.receiver_user.id, message.from.id].includes(person?.id);
}

export function isInside(conversation) {
  return inside.has(conversation.status);
}

export function nameOfUser(user) {
  return [user.first_name, user.last_name].filter(Boolean).join(" ");
}
