import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { api } from "../local/api.js";
import { follow } from "../follow.js";
import { avatar } from "../list/avatar.js";
import { nameOfUser } from "../local/conversations.js";
import { session } from "../session.js";
import { toast } from "../floating/toasts.js";
import { t } from "../texts/texts.js";
import { commandsFor } from "./commands.js";
import { createInlineMode } from "./inline-mode.js";
import { insteadOf } from "./instead.js";
import { createReplyBar } from "./reply-bar.js";
import { createReplyKeyboard } from "./reply-keyboard.js";
import { createSuggestions } from "./suggestions.js";
import { pickFile } from "./upload.js";

/** Where one writes: or, where one cannot, the one thing that can be done instead. */
export function createComposer({ topics }) {
  const drafts = new Map();
  let draftKey = null;

  const input = h("textarea", {
    class: "input",
    rows: "1",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-controls": "suggestions",
    oninput: onInput,
    onkeydown: onKey,
  });
  const suggestions = createSuggestions({ onEnd: () => inline.more() });
  const inline = createInlineMode({ onOffer: offer });
  const keyboard = createReplyKeyboard({ onPress: send, onChange: updateTools });
  const slash = tool("slash", toggleCommands);
  const attach = tool("attach", () => pickFile().then((file) => file && sendFile(file)));
  const keys = tool("keyboard", () => keyboard.toggle());
  const sendButton = h("button", { type: "submit", class: "round send" }, icon("send"));
  const reply = createReplyBar();
  const line = h(
    "form",
    { class: "composer-line", onsubmit: (event) => (event.preventDefault(), send(input.value)) },
    attach,
    h("div", { class: "input-box" }, input, slash, keys),
    sendButton,
  );
  const instead = h("div", { class: "instead", hidden: true });
  const node = h("footer", { class: "composer" }, suggestions.node, reply.node, line, instead, keyboard.node);

  function open() {
    const key = `${session.person?.id}/${session.key}`;
    if (draftKey && draftKey !== key) drafts.set(draftKey, input.value);
    if (draftKey !== key) {
      draftKey = key;
      input.value = drafts.get(key) ?? "";
      reply.set(null);
    }
    suggestions.hide();
    update();
    if (matchMedia("(hover: hover)").matches && !line.hidden) input.focus({ preventScroll: true });
  }

  function update() {
    const conversation = session.conversation;
    if (!conversation) return;
    const other = insteadOf(conversation, () => send("/start"));
    line.hidden = Boolean(other);
    instead.hidden = !other;
    if (other) fill(instead, other);
    keyboard.update();
    updateTools();
  }

  function updateTools() {
    const conversation = session.conversation;
    if (!conversation) return;
    label(slash, t("commands"));
    label(attach, t("attach"));
    label(keys, t("buttons"));
    label(sendButton, t("send"));
    keys.hidden = !keyboard.isThere();
    keys.setAttribute("aria-pressed", String(keyboard.isShown()));
    slash.hidden = input.value !== "" || commandsFor(conversation, session.person).length === 0;
    sendButton.disabled = input.value.trim() === "";
    input.placeholder = keyboard.placeholder() ?? t(conversation.type === "channel" ? "broadcast" : "message");
    input.setAttribute("aria-label", t("message"));
  }

  function onInput() {
    updateTools();
    suggest();
  }

  function suggest() {
    if (inline.look(input.value, { person: session.person, type: session.conversation.type })) return;
    const typed = /^\/(\w*)$/.exec(input.value)?.[1];
    if (typed === undefined) suggestions.hide();
    else showCommands(typed.toLowerCase());
  }

  function toggleCommands() {
    if (suggestions.isOpen()) return suggestions.hide();
    showCommands("");
    input.focus();
  }

  function showCommands(beginning) {
    const all = commandsFor(session.conversation, session.person);
    const found = all.filter(({ command }) => command.startsWith(beginning));
    suggestions.show(found.map(commandItem), t("commands"));
    input.setAttribute("aria-activedescendant", suggestions.currentId());
  }

  function commandItem({ bot, command, description }) {
    return {
      picture: avatar(bot.id, nameOfUser(bot), "is-tiny"),
      title: `/${command}`,
      note: description,
      act: () => send(commandText({ bot, command })),
      complete: () => compose(`/${command} `),
    };
  }

  function offer(offered, isMore) {
    if (!offered) return suggestions.hide();
    const { bot, words } = offered;
    const button = offered.button && {
      title: offered.button.text,
      act: () => follow({ name: bot.username, start: offered.button.start_parameter }),
    };
    const results = offered.results.map((result) => ({
      picture: avatar(bot.id, result.title ?? result.id, "is-tiny"),
      title: result.title ?? result.type,
      note: result.description,
      isTall: true,
      act: () => choose(result.queryId, result.id, words),
    }));
    suggestions.show([button, ...results].filter(Boolean), t("inlineResults"), isMore);
  }

  async function choose(queryId, resultId, words) {
    try {
      await api.chooseInline({
        inline_query_id: queryId,
        result_id: resultId,
        chat_id: session.conversation.chatId,
        query: words,
      });
      compose("");
    } catch (error) {
      toast(error.message, "error");
    }
  }

  /** Puts words into the composer, as if they were typed. */
  function compose(text) {
    input.value = text;
    input.focus();
    onInput();
  }

  function onKey(event) {
    if (event.isComposing) return;
    if (suggestions.isOpen() && moveSuggestion(event)) return event.preventDefault();
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      send(input.value);
    } else if (event.key === "Escape" && reply.current()) {
      event.stopPropagation();
      reply.set(null);
    }
  }

  function moveSuggestion(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) suggestions.move(step);
    else if (event.key === "Enter") suggestions.current().act();
    else if (event.key === "Tab" && suggestions.current().complete) suggestions.current().complete();
    else if (event.key === "Escape") {
      event.stopPropagation();
      suggestions.hide();
    } else return false;
    input.setAttribute("aria-activedescendant", suggestions.currentId());
    return true;
  }

  async function send(text) {
    if (!text.trim()) return;
    const isTyped = text === input.value || suggestions.isOpen();
    try {
      await api.say({ ...address(), text });
      if (isTyped) input.value = "";
      suggestions.hide();
      reply.set(null);
      updateTools();
    } catch (error) {
      toast(error.message, "error");
    }
  }

  async function sendFile(file) {
    try {
      await api.say({ ...address(), text: input.value.trim() || null, document: file });
      input.value = "";
      reply.set(null);
      updateTools();
    } catch (error) {
      toast(error.message, "error");
    }
  }

  function address() {
    const { chatId, bot } = session.conversation;
    return {
      chat_id: chatId,
      from: session.person.id,
      bot: bot?.id,
      message_thread_id: topics.current() ?? undefined,
      reply_to_message_id: reply.current()?.message_id,
    };
  }

  function answer(message) {
    reply.set(message);
    input.focus();
  }

  return { node, open, update, send, sendFile, compose, reply: answer };
}

// In a group a command names its bot, since several may be there.
function commandText({ bot, command }) {
  return session.conversation.bot ? `/${command}` : `/${command}@${bot.username}`;
}

function tool(name, act) {
  return h("button", { type: "button", class: "round", onclick: act }, icon(name));
}

function label(button, text) {
  button.setAttribute("aria-label", text);
  button.title = text;
}
