import type { JSX } from "hono/jsx/jsx-runtime";

export type { JSX } from "hono/jsx/jsx-runtime";

type Html = Extract<JSX.Element, string>;

/** HTML that is already written: what JSX evaluates to, and the only thing that is not escaped again. */
class Markup extends String {
  readonly isEscaped = true;
}

type Props = Readonly<Record<string, unknown>>;

type Component = (props: Props) => unknown;

/**
 * What `<tag …>` compiles to. The element is written at once, as text: pages are drawn when everything was read, so
 * there is nothing to wait for, and a ledger of thousands of cells needs no tree of nodes first. hono/jsx, whose types
 * these are, builds the tree and walks it, which costs a page of figures more than its database does.
 */
export function jsx(tag: string | Component, props: Props): Html {
  if (typeof tag === "function") return markup(written(tag(props)));
  let html = `<${tag}`;
  for (const name in props) if (name !== "children") html += attribute(name, props[name]);
  const children = written(props["children"]);
  return markup(children === "" && VOID.has(tag) ? `${html}/>` : `${html}>${children}</${tag}>`);
}

export { jsx as jsxDEV, jsx as jsxs };

/** Children without an element around them. */
export const Fragment = ({ children }: Props): Html => markup(written(children));

/** Says of text that it is HTML already. Only for constants of this code: never for what anybody entered. */
export const markup = (html: string): Html => new Markup(html) as unknown as Html;

function written(child: unknown): string {
  if (typeof child === "string") return escaped(child);
  if (child instanceof Markup) return child.valueOf();
  if (child === null || child === undefined || typeof child === "boolean") return "";
  if (!Array.isArray(child)) return typeof child === "number" ? String(child) : escaped(String(child));
  let html = "";
  for (const each of child) html += written(each);
  return html;
}

function attribute(name: string, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "boolean" && SWITCHES.has(name)) return value ? ` ${name}=""` : "";
  return ` ${name}="${value instanceof Markup ? value : escaped(String(value))}"`;
}

const SPECIAL = /[&<>"']/;

const escaped = (text: string): string => (SPECIAL.test(text) ? text.replace(/[&<>"']/g, entityOf) : text);

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const entityOf = (letter: string): string => ENTITIES[letter] ?? letter;

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

/** Attributes that are there or not, and have no value. */
const SWITCHES = new Set(
  "allowfullscreen async autofocus autoplay checked controls default defer disabled download formnovalidate hidden inert multiple muted novalidate open playsinline readonly required reversed selected".split(
    " ",
  ),
);
