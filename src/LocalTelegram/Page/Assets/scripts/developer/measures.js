/** Entities that do not count against the limit (see Formatting/Limits.cs: the rest are dropped without a word). */
const free = new Set(["bold", "italic", "underline", "strikethrough", "spoiler", "custom_emoji"]);

const utf8 = new TextEncoder();

/** What a message weighs: `{ name, value, limit }`, by the texts' names; only what applies to it. */
export function measure(message) {
  const keys = message.reply_markup?.inline_keyboard?.flat() ?? [];
  const datas = keys.map((key) => key.callback_data).filter(Boolean);
  const markup = message.request?.params.text ?? message.request?.params.caption;
  return [
    message.text !== undefined && { name: "limitText", value: [...message.text].length, limit: 4096 },
    message.caption !== undefined && { name: "limitCaption", value: [...message.caption].length, limit: 1024 },
    markup && { name: "limitMarkup", value: bytes(markup), limit: 32_768 },
    { name: "limitEntities", value: entitiesOf(message).filter(({ type }) => !free.has(type)).length, limit: 100 },
    keys.length > 0 && { name: "limitButtons", value: keys.length, limit: 300 },
    datas.length > 0 && { name: "limitCallback", value: Math.max(...datas.map(bytes)), limit: 64 },
  ].filter(Boolean);
}

export function entitiesOf(message) {
  return (message.text === undefined ? message.caption_entities : message.entities) ?? [];
}

function bytes(text) {
  return utf8.encode(text).length;
}
