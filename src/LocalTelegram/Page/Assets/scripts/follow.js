import { api } from "./local/api.js";
import { conversationKey } from "./local/keys.js";
import { world } from "./local/world.js";
import { session } from "./session.js";
import { toast } from "./floating/toasts.js";
import { t } from "./texts/texts.js";

/**
 * Goes where a Telegram link leads. A bot's private chat opens, and a start parameter is sent there in the name of the
 * person before the page, as pressing Start does; a group opens, at the message if the link names one.
 */
export async function follow({ name, chatId, start, messageId }) {
  const bot = name && [...world.bots.values()].find((one) => sameName(one.username, name));
  if (bot) {
    await session.open(conversationKey(session.person.id, bot.id));
    if (start) await speak(bot, `/start ${start}`);
    return;
  }

  const chat = name ? [...world.chats.values()].find((one) => sameName(one.username, name)) : world.chats.get(chatId);
  if (!chat || chat.type === "private") {
    toast(t("unknownLink", name ? `@${name}` : chatId));
    return;
  }

  await session.open(conversationKey(chat.id), { messageId });
}

/** Says something to a bot in the private chat with it. */
export function speak(bot, text) {
  return api
    .say({ chat_id: session.person.id, from: session.person.id, bot: bot.id, text })
    .catch((error) => toast(error.message, "error"));
}

function sameName(one, other) {
  return one?.toLowerCase() === other.toLowerCase();
}
