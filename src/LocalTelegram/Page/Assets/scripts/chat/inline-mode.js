import { api } from "../local/api.js";
import { world } from "../local/world.js";

/** How long one stops typing before the bot is asked, in milliseconds. */
const pause = 250;

/**
 * Inline mode: `@bot words` asks that bot, wherever it is typed, and what it offers is shown.
 *
 * @param onOffer called with `{ bot, words, button, results }`, each result with its `queryId`, and whether these are
 * more of what was offered before; or with null when nothing is asked any more
 */
export function createInlineMode({ onOffer }) {
  const early = new Map();
  let asked = null;
  let timer = null;

  world.addEventListener("inline_answer", ({ detail: answer }) => {
    if (asked?.id === answer.inline_query_id) take(answer);
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

    const question = { bot, words: words.trim(), person, type, results: [], offset: "" };
    timer = setTimeout(() => ask(question), pause);
    return true;
  }

  /** Asks for what follows the results that are shown. */
  function more() {
    if (asked?.offset) ask(asked);
  }

  async function ask(question) {
    const { bot, words, person, type, offset } = question;
    asked = question;
    question.offset = ""; // until the answer says where to go on
    const { inline_query_id: id } = await api.askInline({
      from: person.id,
      query: words,
      offset,
      chat_type: type === "private" ? "sender" : type,
      bot: bot.id,
    });
    question.id = id;
    if (asked === question && early.has(id)) take(early.get(id));
    early.delete(id);
  }

  function take({ inline_query_id: queryId, results, next_offset: offset, button }) {
    const isMore = asked.results.length > 0;
    asked.results.push(...results.map((result) => ({ ...result, queryId })));
    asked.offset = offset;
    asked.button ??= button;
    onOffer(asked, isMore);
  }

  return { look, more };
}
