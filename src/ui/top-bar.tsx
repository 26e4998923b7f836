import { LANGUAGES, type Language } from "../kernel/language.ts";
import { paths } from "../kernel/paths.ts";
import { changed, HELD, held } from "./address.ts";
import type { Frame } from "./frame.ts";
import { shell as m } from "./messages/shell.ts";

/** The name of each language in itself, short, as the switch shows it, and in full for those who hear it. */
const TONGUE: Readonly<Record<Language, readonly [short: string, full: string]>> = {
  fr: ["FR", "Français"],
  ar: ["ع", "العربية"],
  en: ["EN", "English"],
};

/** The bar across the top: where one can go, search, language, and who is signed in. */
export function TopBar({ frame }: { frame: Frame }) {
  const { words } = frame;
  return (
    <header class="top">
      <div class="inside">
        <a class="brand" href={held(frame.query, paths.home)}>
          {words.t(m.product)}
          <span lang={words.language === "ar" ? "fr" : "ar"} aria-hidden="true">
            {words.language === "ar" ? m.product.fr : m.product.ar}
          </span>
        </a>
        {frame.nav.length > 0 && <Navigation frame={frame} />}
        {frame.hasSearch && <Search frame={frame} />}
        <Languages frame={frame} />
        {frame.person && <Account frame={frame} person={frame.person} />}
      </div>
    </header>
  );
}

function Navigation({ frame }: { frame: Frame }) {
  return (
    <nav class="nav" aria-label={frame.words.t(m.mainNavigation)}>
      <ul>
        {frame.nav.map((item) => (
          <li>
            <a href={held(frame.query, item.href)} aria-current={item.isCurrent ? "page" : undefined}>
              {item.label}
              {item.waiting ? <span class="waiting">{frame.words.number(item.waiting, 0)}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Search({ frame }: { frame: Frame }) {
  const { words, query } = frame;
  return (
    <search>
      <form class="search" action={paths.search} method="get">
        {HELD.map((key) => {
          const value = query.get(key);
          return value && <input type="hidden" name={key} value={value} />;
        })}
        <input
          type="search"
          name="q"
          id="search"
          aria-label={words.t(m.searchAll)}
          aria-keyshortcuts="/"
          placeholder={words.t(m.search)}
          maxlength={100}
        />
        <button type="submit" aria-label={words.t(m.search)}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.3 10.3L14 14" />
          </svg>
        </button>
        <span class="key" aria-hidden="true">
          /
        </span>
      </form>
    </search>
  );
}

function Languages({ frame }: { frame: Frame }) {
  return (
    <nav class="tongues" aria-label={frame.words.t(m.languages)}>
      <ul>
        {LANGUAGES.map((language) => (
          <li>
            <a
              href={changed(frame.path, frame.query, { lang: language })}
              lang={language}
              hreflang={language}
              aria-current={language === frame.words.language ? "true" : undefined}
            >
              {TONGUE[language][0]} <span class="hidden">{TONGUE[language][1]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Account({ frame, person }: { frame: Frame; person: { name: string; role: string } }) {
  const { words } = frame;
  return (
    <details class="menu">
      <summary>
        <span class="hidden">{words.t(m.account)} : </span>
        <bdi>{person.role}</bdi>
      </summary>
      <div class="panel">
        <p>
          <strong>
            <bdi>{person.name}</bdi>
          </strong>
          <span class="note">{person.role}</span>
        </p>
        {frame.keeping?.map((item) => (
          <a href={held(frame.query, item.href)} aria-current={item.isCurrent ? "page" : undefined}>
            {item.label}
          </a>
        ))}
        <a href={paths.calendar}>{words.t(m.calendar)}</a>
        <a href={paths.tokens}>{words.t(m.tokens)}</a>
        <form method="post" action={paths.signOut}>
          <button type="submit">{words.t(m.signOut)}</button>
        </form>
      </div>
    </details>
  );
}
