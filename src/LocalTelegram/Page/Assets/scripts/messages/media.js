import { h } from "../dom.js";
import { icon } from "../icons.js";
import { drawn } from "./cover.js";

const units = ["B", "KB", "MB"];

/** The photo of a message, in its largest size; null for none. */
export function photo(message) {
  const size = message.photo?.at(-1);
  if (!size) return null;
  const image = h("img", {
    class: "photo",
    src: address(size),
    alt: message.caption ?? "",
    width: size.width || null,
    height: size.height || null,
  });
  // A photo that was sent by its address was not fetched: there are no bytes.
  image.addEventListener("error", () => {
    const picture = drawn(message.request?.params.photo ?? size.file_id);
    picture.classList.add("photo");
    image.replaceWith(picture);
  });
  return image;
}

/** The file of a message, to be downloaded; null for none. */
export function file(message) {
  const document = message.document;
  if (!document) return null;
  return h(
    "a",
    { class: "file", href: address(document), download: document.file_name ?? "" },
    h("span", { class: "file-icon" }, icon("file")),
    h("span", { class: "file-name" }, document.file_name ?? "", h("small", {}, inUnits(document.file_size))),
  );
}

export function inUnits(bytes) {
  let value = bytes;
  let at = 0;
  while (value >= 1024 && at < units.length - 1) {
    value /= 1024;
    at++;
  }
  return `${at === 0 ? value : value.toFixed(1)} ${units[at]}`;
}

function address(file) {
  return `/local/files/${encodeURIComponent(file.file_id)}`;
}
