const HERE = "http://here.invalid";

/**
 * The address to go to after signing in, if it is one of our own pages; `/` otherwise. Read as a browser reads it, so
 * that `//evil.example`, `/\\evil.example` and `/.//evil.example` lead nowhere else (no open redirect).
 */
export function ownPath(next: string | undefined): string {
  if (!next?.startsWith("/")) return "/";
  const url = URL.parse(next, HERE);
  if (!url || url.origin !== HERE) return "/";
  const path = url.pathname + url.search;
  return path.startsWith("//") ? "/" : path;
}
