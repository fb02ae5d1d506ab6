import { nameOfUser } from "../local/conversations.js";
import { conversationKey } from "../local/keys.js";
import { world } from "../local/world.js";

/** How long an action is shown unless it is repeated, in milliseconds (https://core.telegram.org/bots/api#sendchataction). */
const lifetime = 5000;

/** Who is at it: by conversation, the bots with the timers that end it. */
const busy = new Map();

/** @param onChange called with the key of a conversation where somebody began or ended */
export function startTyping(onChange) {
  world.addEventListener("action", ({ detail }) => {
    const key = conversationKey(detail.chat_id, world.chats.get(detail.chat_id)?.type === "private" ? detail.bot_id : null);
    const bots = busy.get(key) ?? new Map();
    clearTimeout(bots.get(detail.bot_id));
    bots.set(detail.bot_id, setTimeout(() => end(key, detail.bot_id), lifetime));
    busy.set(key, bots);
    onChange(key);
  });

  // What was being written has come.
  world.addEventListener("arrived", ({ detail: { key, message } }) => end(key, message.from?.id));

  function end(key, botId) {
    if (busy.get(key)?.delete(botId)) onChange(key);
  }
}

/** The names of the bots that are writing there. */
export function typists(key) {
  return [...(busy.get(key)?.keys() ?? [])].map((id) => nameOfUser(world.bots.get(id)));
}
