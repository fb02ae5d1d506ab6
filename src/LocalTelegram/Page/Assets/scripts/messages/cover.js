import { h } from "../dom.js";
import { anchor, parse } from "../formatting/links.js";
import { t } from "../texts/texts.js";

const namespace = "http://www.w3.org/2000/svg";
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

function drawn(address) {
  const next = numbersFrom(address);
  const hue = Math.floor(next() * 360);
  const svg = make("svg", { viewBox: "0 0 382 200", preserveAspectRatio: "xMidYMid slice", class: "cover-drawn" });
  svg.append(make("rect", { width: 382, height: 200, fill: `hsl(${hue} 42% 46%)` }));
  for (let i = 0; i < 5; i++) {
    const turned = (hue + 15 + next() * 70) % 360;
    svg.append(
      make("circle", {
        cx: Math.round(next() * 382),
        cy: Math.round(next() * 200),
        r: Math.round(60 + next() * 110),
        fill: `hsl(${Math.floor(turned)} 58% ${Math.floor(48 + next() * 22)}%)`,
        opacity: (0.25 + next() * 0.3).toFixed(2),
      }),
    );
  }
  return svg;
}

function make(name, attributes) {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
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
