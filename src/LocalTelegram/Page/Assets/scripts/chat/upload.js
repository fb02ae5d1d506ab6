import { h } from "../dom.js";
import { t } from "../texts/texts.js";
import { toast } from "../floating/toasts.js";

/** What a bot may fetch (https://core.telegram.org/bots/api#getfile), in bytes: more would come to nothing. */
const largest = 20 * 1024 * 1024;

/** Lets one choose a file; null if none was chosen, or it is too large. */
export function pickFile() {
  return new Promise((resolve) => {
    const input = h("input", { type: "file" });
    input.addEventListener("change", () => resolve(read(input.files[0])));
    input.addEventListener("cancel", () => resolve(null));
    input.click();
  });
}

/** Takes files that are dropped on the element. */
export function takeDrops(element, onFile) {
  const sign = h("div", { class: "drop-sign", hidden: true });
  element.append(sign);
  let depth = 0;
  const show = (change) => {
    depth = Math.max(0, depth + change);
    sign.hidden = depth === 0;
    sign.textContent = t("dropHere");
  };
  element.addEventListener("dragenter", (event) => holdsFiles(event) && show(1));
  element.addEventListener("dragleave", (event) => holdsFiles(event) && show(-1));
  element.addEventListener("dragover", (event) => holdsFiles(event) && event.preventDefault());
  element.addEventListener("drop", async (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    show(-depth);
    for (const file of event.dataTransfer.files) {
      const content = await read(file);
      if (content) await onFile(content);
    }
  });
}

function holdsFiles(event) {
  return event.dataTransfer?.types.includes("Files");
}

async function read(file) {
  if (!file) return null;
  if (file.size > largest) {
    toast(t("tooLarge", "20 MB"), "error");
    return null;
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const chunks = [];
  // In slices, since a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) chunks.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return { file_name: file.name, mime_type: file.type || null, content: btoa(chunks.join("")) };
}
