import { api } from "../local/api.js";
import { world } from "../local/world.js";

/** How long one stops typing before the bot is asked, in milliseconds. */
const pause = 250;

/**
 * Inline mode: `@bot words` asks that bot, wherever it is typed, and what it offers is shown.
 *
 * @param onOffer called with `{ bot, words, answer }`, or null when nothing is asked any more
 */
export function createInlineMode({ onOffer }) {
  const early = new Map();
  let asked = null;
  let timer = null;

  world.addEventListener("inline_answer", ({ detail: answer }) => {
    if (asked?.id === answer.inline_query_id) onOffer({ ...asked, answer });
    else early.set(answer.inline_query_id, answer);
  });

  /** Looks at what is typed. True if it is an inline query. */
  function look(text, { person, type }) {
    clearTimeout(timer);
    const [, name, words] = /^@(\w+)\s(.*)$/s.exec(text) ?? [];
    const bot = name && [...world.bots.values()].find((one) => one.username.toLowerCase() === name.toLowerCase());
    if (!bot) {
      if (asked) onOffer(null);
      asked = null;
      return false;
    }

    timer = setTimeout(() => ask(bot, words.trim(), person, type), pause);
    return true;
  }

  async function ask(bot, words, person, type) {
    asked = { bot, words };
    const question = asked;
    const { inline_query_id: id } = await api.askInline({
      from: person.id,
      query: words,
      chat_type: type === "private" ? "sender" : type,
      bot: bot.id,
    });
    question.id = id;
    if (asked === question && early.has(id)) onOffer({ ...question, answer: early.get(id) });
    early.delete(id);
  }

  return { look };
}
