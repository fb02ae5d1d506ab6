import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { copy } from "../floating/clipboard.js";
import { t } from "../texts/texts.js";

/** The drawer beside a bot's message: the request, its entities, its lengths against the limits, and any warning. */
export function createDrawer() {
  const node = h("aside", { class: "drawer", hidden: true });
  let opener = null;

  function open(message) {
    opener = document.activeElement;
    node.hidden = false;
    node.setAttribute("aria-label", t("developer"));
    const shut = h("button", { type: "button", class: "round", "aria-label": t("close"), onclick: close }, icon("close"));
    fill(
      node,
      h("header", { class: "drawer-head" }, h("h2", {}, t("developerOf", message.message_id)), shut),
      warnings(message),
      part(t("limits"), Object.entries(message.limits).map(gauge)),
      part(t("request"), request(message)),
      part(t("entities"), entities(message)),
      message.edits?.length > 0 && part(t("formerVersions"), message.edits.toReversed().map(json)),
      part(t("rawMessage"), json(bare(message))),
    );
    shut.focus();
  }

  function close() {
    if (node.hidden) return false;
    node.hidden = true;
    if (opener?.isConnected) opener.focus();
    return true;
  }

  return { node, open, close };
}

function part(title, ...content) {
  return h("section", { class: "drawer-part" }, h("h3", {}, title), content);
}

function warnings(message) {
  const all = message.warnings ?? [];
  if (all.length === 0) return part(t("warnings"), h("p", { class: "calm" }, t("noWarnings")));
  return part(t("warnings"), h("ul", { class: "warnings" }, all.map((text) => h("li", {}, icon("alert"), text))));
}

function gauge([measure, [value, limit]]) {
  const name = t(`limit_${measure}`) ?? measure;
  return h(
    "div",
    { class: value > limit ? "gauge is-over" : "gauge" },
    h("span", {}, name),
    h("span", { class: "numbers" }, `${value} / ${limit}`),
    h("meter", { min: "0", max: String(limit), high: String(limit * 0.9), value: String(value), "aria-label": name }),
  );
}

function request(message) {
  if (!message.request) return h("p", { class: "calm" }, t("writtenByPerson"));
  const { method, params } = message.request;
  const named = Object.entries(params).map(([name, value]) => [
    h("dt", {}, name),
    h("dd", {}, h("pre", {}, pretty(value))),
  ]);
  return [
    h("p", { class: "method" }, h("code", {}, method), copyButton(JSON.stringify(message.request, null, 2))),
    h("dl", { class: "params" }, named.flat()),
  ];
}

function entitiesOf(message) {
  return (message.text === undefined ? message.caption_entities : message.entities) ?? [];
}

function entities(message) {
  const text = message.text ?? message.caption ?? "";
  const all = entitiesOf(message);
  if (all.length === 0) return h("p", { class: "calm" }, t("noEntities"));
  return h(
    "table",
    { class: "entities" },
    h(
      "tbody",
      {},
      all.map(({ type, offset, length, url }) =>
        h(
          "tr",
          {},
          h("td", {}, type),
          h("td", { class: "numbers" }, `${offset}+${length}`),
          h("td", { class: "one-line", title: url ?? "" }, text.slice(offset, offset + length)),
        ),
      ),
    ),
  );
}

// The message as a bot receives it, without what only the page is told.
function bare(message) {
  const { edits, deleted, pinned, warnings: noticed, reactions, bot_id: bot, request: call, limits, ...rest } = message;
  return rest;
}

function json(value) {
  const text = JSON.stringify(value, null, 2);
  return h("div", { class: "json" }, copyButton(text), h("pre", { tabindex: "0" }, text));
}

function copyButton(text) {
  return h("button", { type: "button", class: "quiet", "aria-label": t("copyCode"), onclick: () => copy(text) }, icon("copy"));
}

function pretty(value) {
  if (!/^[[{]/.test(value)) return value;
  try {
    return JSON.stringify(JSON.parse(value), null, 2);
  } catch {
    return value;
  }
}
