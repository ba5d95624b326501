// Turns a drawing from the backend into an element, and keeps only what draws.
const FORBIDDEN = "script, foreignObject, iframe, object, embed, audio, video, animate, set, handler";

/** The parsed drawing, or null when it is not one. Scripts, handlers and outside addresses are removed. */
export function drawingOf(source: string): SVGSVGElement | null {
  const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
  const root = parsed.documentElement;
  if (root.nodeName.toLowerCase() !== "svg" || parsed.querySelector("parsererror")) return null;
  root.querySelectorAll(FORBIDDEN).forEach((node) => node.remove());
  for (const node of [root, ...root.querySelectorAll("*")]) {
    for (const { name, value } of [...node.attributes]) {
      const outside = /(^|:)href$/i.test(name) && !value.startsWith("#") && !value.startsWith("data:image/");
      if (/^on/i.test(name) || outside || /url\(\s*['"]?(?!#)/i.test(value)) node.removeAttribute(name);
    }
  }
  return document.importNode(root, true) as unknown as SVGSVGElement;
}
