import { h } from "../dom.js";
import { anchor, parse } from "../formatting/links.js";
import { t } from "../texts/texts.js";

const own = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * The large picture of a link preview. Only a picture of this machine is loaded; for any other, a calm one is drawn,
 * always the same for the same address, since the page fetches nothing from outside.
 */
export function cover(address) {
  const url = parse(address);
  if (!url) return null;
  const picture = own.has(url.hostname) ? loaded(url) : drawn(url.href);
  const label = h("span", { class: "cover-host" }, url.hostname.replace(/^www\./, ""));
  return anchor(address, [picture, label], {
    class: "cover",
    title: `${address}\n${t("notFetched")}`,
    "aria-label": t("coverLabel", url.hostname),
  });
}

function loaded(url) {
  const image = h("img", { src: url.href, alt: "", loading: "lazy" });
  image.addEventListener("error", () => image.replaceWith(drawn(url.href)));
  return image;
}

/** A picture in place of one that is not there. */
export function drawn(address) {
  const next = numbersFrom(address);
  const hue = Math.floor(next() * 360);
  const lights = Array.from({ length: 4 }, () => {
    const turned = Math.floor(hue + 20 + next() * 80) % 360;
    const at = `${Math.floor(next() * 100)}% ${Math.floor(next() * 100)}%`;
    return `radial-gradient(circle at ${at}, hsl(${turned} 48% ${Math.floor(60 + next() * 14)}% / 78%), transparent ${Math.floor(45 + next() * 25)}%)`;
  });
  const ground = `linear-gradient(135deg, hsl(${hue} 40% 42%), hsl(${(hue + 50) % 360} 42% 54%))`;
  return h("span", { class: "cover-drawn", style: { background: [...lights, ground].join(", ") } });
}

// A small generator (mulberry32) that always counts the same from the same text.
function numbersFrom(text) {
  let state = 0;
  for (const letter of text) state = (Math.imul(state, 31) + letter.codePointAt(0)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
