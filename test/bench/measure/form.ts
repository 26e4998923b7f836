/** The fields of a page's last form, as a browser would send them back unchanged. */
export function formFields(html: string): URLSearchParams {
  const form = html.slice(html.lastIndexOf('<form method="post"'));
  const fields = new URLSearchParams();
  for (const [tag, name = "", rest = ""] of form.matchAll(/<(input|select|textarea)\b([^>]*)>/g)) {
    const key = attribute(rest, "name");
    if (key === undefined) continue;
    const after = form.slice(form.indexOf(tag) + tag.length);
    for (const value of valuesOf(name, rest, after)) fields.append(key, value);
  }
  return fields;
}

function valuesOf(element: string, attributes: string, after: string): readonly string[] {
  if (element === "textarea") return [plain(after.slice(0, after.indexOf("</textarea>")))];
  if (element === "select") return selected(after.slice(0, after.indexOf("</select>")));
  const type = attribute(attributes, "type") ?? "text";
  const isLeft = ["checkbox", "radio"].includes(type) && !/\bchecked\b/.test(attributes);
  return isLeft || type === "submit" ? [] : [attribute(attributes, "value") ?? ""];
}

function selected(options: string): readonly string[] {
  const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, attributes = ""]) => attributes);
  const chosen = all.filter((attributes) => /\bselected\b/.test(attributes));
  return (chosen.length > 0 ? chosen : all.slice(0, 1)).map((attributes) => attribute(attributes, "value") ?? "");
}

function attribute(attributes: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : plain(value);
}

const LETTERS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => LETTERS[name] ?? "");
