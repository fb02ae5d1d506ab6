/**
 * A conversation's key: `<chat>` for a group or channel, `<person>:<bot>` for a private chat, which is one with each
 * bot.
 */
export function conversationKey(chatId, botId = null) {
  return botId ? `${chatId}:${botId}` : `${chatId}`;
}

/** The conversation that a message belongs to. */
export function keyOf(message) {
  return conversationKey(message.chat.id, message.chat.type === "private" ? message.bot_id : null);
}

/** A message's name within its conversation: ephemeral ones are counted apart. */
export function nameOf(message) {
  return message.ephemeral_message_id ? `e${message.ephemeral_message_id}` : `${message.message_id}`;
}

export function sameMessage(one, other) {
  return nameOf(one) === nameOf(other);
}
