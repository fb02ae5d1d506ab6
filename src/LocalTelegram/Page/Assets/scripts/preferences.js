/** What the developer chose: kept in this browser, and nowhere else. */
const key = "local-telegram";
const changes = new EventTarget();
let kept = read();

export const preferences = {
  get: (name) => kept[name],

  set(name, value) {
    kept = { ...kept, [name]: value };
    try {
      localStorage.setItem(key, JSON.stringify(kept));
    } catch {
      // A browser that keeps nothing still shows the page; the choice lasts until it is closed.
    }
    changes.dispatchEvent(new Event(name));
  },

  onChange: (name, act) => changes.addEventListener(name, act),
};

function read() {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? {};
  } catch {
    return {};
  }
}
