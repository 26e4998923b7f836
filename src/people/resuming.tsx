import type { MiddlewareHandler } from "hono";
import { type Words, wordsIn } from "../kernel/words.ts";
import { type AppContext, type AppEnv, SESSION_COOKIE } from "../platform/http.ts";
import { Banner, Sheet, SheetBody } from "../ui/parts.tsx";
import { signIn as m } from "./messages/sign-in.ts";
import { type KeptForm, keptRead } from "./rules/kept-form.ts";
import { plainText, typedOf } from "./typed.ts";

type Drawing = (request: Request, c: AppContext) => Response | Promise<Response>;

/**
 * After a sign-in that brought a kept form along: the form's page again with what was typed in it, and nothing saved
 * until it is sent. `draw` answers a request as the app does.
 */
export const resuming =
  (draw: Drawing): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    await next();
    if (c.req.method !== "POST" || c.res.status !== 303) return;
    const kept = keptRead(plainText(await typedOf(c), "kept"));
    if (!kept) return;
    const [cookies] = [c.res.headers.getSetCookie()];
    const page = await draw(pageRequest(c, kept, cookies), c);
    if (!page.headers.get("content-type")?.startsWith("text/html")) return;
    const filled = filledIn(page, kept, wordsIn(c.var.scope.language));
    const answer = new Response(filled.body, { status: 200, headers: page.headers });
    for (const cookie of cookies) answer.headers.append("set-cookie", cookie);
    c.res = undefined;
    c.res = answer;
  };

/** The page's request, as the browser would send it with its new session. */
function pageRequest(c: AppContext, { page }: KeptForm, cookies: readonly string[]): Request {
  const others = (c.req.header("cookie") ?? "").split(/;\s*/).filter((one) => !one.startsWith(`${SESSION_COOKIE}=`));
  const session = cookies.flatMap((one) => one.split(";")[0] ?? []).filter((one) => one.startsWith(SESSION_COOKIE));
  const headers = new Headers({ cookie: [...others, ...session].filter(Boolean).join("; ") });
  for (const name of ["accept-language", "cf-connecting-ip", "x-forwarded-proto"]) {
    const value = c.req.header(name);
    if (value) headers.set(name, value);
  }
  return new Request(new URL(page, c.req.url), { headers });
}

/** The page with every field of the form as it was typed; what finds no field any more is shown under it. */
function filledIn(page: Response, kept: KeptForm, words: Words): Response {
  const filling = new Filling(kept);
  return new HTMLRewriter()
    .on("main", {
      element: (main) => {
        main.prepend(String(<Banner kind="warn">{words.t(m.resumed)}</Banner>), { html: true });
        main.onEndTag(
          (end) => void end.before(String(<Unplaced words={words} rest={filling.rest()} />), { html: true }),
        );
      },
    })
    .on("form[action]", { element: (form) => filling.begin(form) })
    .on("form input", { element: (input) => filling.input(input) })
    .on("form textarea", { element: (area) => filling.area(area) })
    .on("form select", { element: (select) => filling.select(select) })
    .on("form option", { element: (option) => filling.option(option) })
    .on("form button", { element: (button) => filling.button(button) })
    .transform(page);
}

function Unplaced({ words, rest }: { words: Words; rest: readonly (readonly [string, string])[] }) {
  if (rest.length === 0) return "";
  return (
    <Sheet title={words.t(m.unplaced)} note={words.t(m.unplacedNote)}>
      <SheetBody>
        <ul>
          {rest.map(([name, value]) => (
            <li>
              <code>{name}</code> <bdi>{value}</bdi>
            </li>
          ))}
        </ul>
      </SheetBody>
    </Sheet>
  );
}

/** Puts the kept values into their form, field by field in the order of the page. */
class Filling {
  readonly #kept: KeptForm;
  readonly #placed = new Map<string, number>();
  #isIn = false;
  #chosen: readonly string[] = [];

  constructor(kept: KeptForm) {
    this.#kept = kept;
  }

  begin(form: Element): void {
    this.#isIn = form.getAttribute("action")?.replaceAll("&amp;", "&") === this.#kept.action;
    form.onEndTag(() => {
      this.#isIn = false;
    });
  }

  input(input: Element): void {
    const [name, type] = [this.#nameOf(input), input.getAttribute("type") ?? "text"];
    if (name === "" || type === "file") return;
    if (type === "checkbox" || type === "radio") this.#tick(input, name);
    else {
      const value = this.#next(name);
      if (value !== undefined) input.setAttribute("value", value);
    }
  }

  area(area: Element): void {
    const value = this.#next(this.#nameOf(area));
    if (value !== undefined) area.setInnerContent(value);
  }

  select(select: Element): void {
    const name = this.#nameOf(select);
    this.#chosen = name === "" ? [] : this.#all(name);
  }

  option(option: Element): void {
    if (!this.#isIn || this.#chosen.length === 0) return;
    if (this.#chosen.includes(option.getAttribute("value") ?? "")) option.setAttribute("selected", "");
    else option.removeAttribute("selected");
  }

  /** The button that was pressed is pressed again, by whoever sends the form. */
  button(button: Element): void {
    this.#all(this.#nameOf(button));
  }

  /** What was typed and has no field on the page any more. */
  rest(): readonly (readonly [string, string])[] {
    const seen = new Map<string, number>();
    return this.#kept.fields.filter(([name, value]) => {
      const at = seen.get(name) ?? 0;
      seen.set(name, at + 1);
      return value.trim() !== "" && at >= (this.#placed.get(name) ?? 0);
    });
  }

  /** The name of a control of the form that is filled in; empty for those of others. */
  readonly #nameOf = (control: Element): string => (this.#isIn ? (control.getAttribute("name") ?? "") : "");

  #tick(input: Element, name: string): void {
    if (this.#all(name).includes(input.getAttribute("value") ?? "on")) input.setAttribute("checked", "");
    else input.removeAttribute("checked");
  }

  #all(name: string): readonly string[] {
    if (name === "") return [];
    this.#placed.set(name, Number.MAX_SAFE_INTEGER);
    return this.#kept.fields.filter(([own]) => own === name).map(([, value]) => value);
  }

  #next(name: string): string | undefined {
    if (name === "") return undefined;
    const at = this.#placed.get(name) ?? 0;
    const values = this.#kept.fields.filter(([own]) => own === name);
    this.#placed.set(name, at + 1);
    return values[at]?.[1];
  }
}
