/** The current page's address with some parameters changed (or, with undefined, taken out); repeated ones stay. */
export function changed(
  path: string,
  query: URLSearchParams,
  changes: Readonly<Record<string, string | undefined>>,
): string {
  const next = new URLSearchParams(query);
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined || value === "") next.delete(key);
    else next.set(key, value);
  }
  const text = next.toString();
  return text ? `${path}?${text}` : path;
}

/** The parameters that hold from page to page until the reader leaves them (product.md, Addresses). */
export const HELD = ["on", "known"] as const;

/** `href` with the date d'arrêté and the moment of knowledge of the current page, where it does not set them itself. */
export function held(query: URLSearchParams, href: string): string {
  const [beforeHash = "", hash] = href.split("#", 2);
  const [path = "", search = ""] = beforeHash.split("?", 2);
  const next = new URLSearchParams(search);
  for (const key of HELD) {
    const value = query.get(key);
    if (value && !next.has(key)) next.set(key, value);
  }
  const text = next.toString();
  return (text ? `${path}?${text}` : path) + (hash === undefined ? "" : `#${hash}`);
}
