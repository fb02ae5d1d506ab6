import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { api } from "../local/api.js";
import { nameOfUser } from "../local/conversations.js";
import { world } from "../local/world.js";
import { askName } from "../floating/dialog.js";
import { openMenu } from "../floating/menu.js";
import { toast } from "../floating/toasts.js";
import { session } from "../session.js";
import { language, switchLanguage, t } from "../texts/texts.js";
import { isDark, switchTheme } from "../theme.js";
import { avatar } from "./avatar.js";

/** Who sits before the page, at the foot of the list: with the switches for theme and language. */
export function createPersonSwitch() {
  const node = h("div", { class: "person-bar" });

  function update() {
    const person = session.person;
    const button = h(
      "button",
      { type: "button", class: "person", "aria-label": t("switchPerson"), "aria-haspopup": "menu", onclick: () => openMenu(button, t("speakAs"), items()) },
      person && avatar(person.id, nameOfUser(person), "is-small"),
      h("span", { class: "person-text" }, h("small", {}, t("speakAs")), h("strong", { class: "one-line" }, person ? nameOfUser(person) : "…")),
      icon("people"),
    );
    const theme = toggle(isDark() ? "sun" : "moon", t("switchTheme"), switchTheme);
    fill(node, button, toggle("language", t("switchLanguage"), switchLanguage), theme);
  }

  for (const kind of ["state", "people"]) world.addEventListener(kind, update);
  session.addEventListener("person", update);
  return { node, update };
}

function toggle(name, label, act) {
  return h("button", { type: "button", class: "round", "aria-label": label, title: label, onclick: act }, icon(name));
}

function items() {
  const people = [...world.people.values()].map((person) => ({
    text: nameOfUser(person),
    note: rankOf(person),
    picture: avatar(person.id, nameOfUser(person), "is-small"),
    checked: person.id === session.person?.id,
    act: () => session.become(person.id),
  }));
  return [
    ...people,
    { text: t("newPerson"), icon: "plus", act: addPerson },
    { text: t("newGroup"), icon: "people", act: addGroup },
  ];
}

// The highest that somebody is in any chat tells members from administrators.
function rankOf(person) {
  const statuses = [...world.chats.values()].flatMap((chat) =>
    (chat.members ?? []).filter((member) => member.user_id === person.id).map((member) => member.status),
  );
  const rank = ["creator", "administrator", "member"].find((status) => statuses.includes(status));
  return [rank && t(rank), person.username && `@${person.username}`].filter(Boolean).join(" · ");
}

async function addPerson() {
  const name = await askName(t("newPersonName"));
  if (!name) return;
  try {
    const person = await api.addPerson(name, language() === "zh" ? "zh-hans" : "en");
    world.people.set(person.id, person);
    await session.become(person.id);
  } catch (error) {
    toast(error.message, "error");
  }
}

async function addGroup() {
  const title = await askName(t("newGroupName"));
  if (!title) return;
  try {
    const { id } = await api.addGroup(title, { [session.person.id]: "creator" });
    await world.refresh();
    await session.open(`${id}`);
  } catch (error) {
    toast(error.message, "error");
  }
}
