import type { Child } from "hono/jsx";
import { ASSET_VERSION } from "./asset-version.ts";
import type { Frame } from "./frame.ts";
import { markup } from "./jsx/jsx-runtime.ts";
import { shell as m } from "./messages/shell.ts";
import { Banner, type Crumb, Crumbs } from "./parts.tsx";
import { knownThen, Situation } from "./situation.tsx";
import { TopBar } from "./top-bar.tsx";

interface PageProps {
  readonly frame: Frame;
  /** The window's title, and the heading unless there is another. */
  readonly title: string;
  readonly heading?: Child;
  /** Beside the heading: a state chip, a code. */
  readonly aside?: Child;
  /** Buttons at the end of the heading's line. */
  readonly actions?: Child;
  readonly crumbs?: readonly Crumb[] | undefined;
  /** A thing's `Tabs`, under the heading. */
  readonly tabs?: Child;
  /** A form came back with errors: said first in the window's title. */
  readonly hasErrors?: boolean | undefined;
  /** Printed across on A4. */
  readonly isLandscape?: boolean | undefined;
  /** A further sheet of styles, by its name among the assets. */
  readonly stylesheet?: string | undefined;
  /** Kept from search engines. */
  readonly isUnlisted?: boolean | undefined;
  readonly children?: Child;
}

/** A whole page, doctype included: `c.html(<Page …>)`. */
export function Page(props: PageProps) {
  const { frame, children } = props;
  const { words } = frame;
  return (
    <>
      {DOCTYPE}
      <html lang={words.language} dir={words.direction} data-running={runningHead(frame, props.title)}>
        <Head {...props} title={titleOf(props)} />
        <body class={props.isLandscape ? "landscape" : undefined}>
          <a class="skip" href="#main">
            {words.t(m.skip)}
          </a>
          <TopBar frame={frame} />
          <main id="main" tabindex={-1}>
            <Situation frame={frame} />
            {frame.flash && <Banner kind="done">{frame.flash}</Banner>}
            <PageHead {...props} />
            {children}
          </main>
          <footer class="foot">
            <p>
              {words.t(m.product)} · {words.t(m.purpose)}
              {frame.isDemo && ` · ${words.t(m.demo)}`}
            </p>
          </footer>
        </body>
      </html>
    </>
  );
}

const titleOf = ({ frame, title, hasErrors }: PageProps): string =>
  hasErrors ? frame.words.t(m.errorTitle, { title }) : title;

/** What is printed on top of each page after the first: of what, as of which day and moment. */
function runningHead({ words, on, known, isDemo }: Frame, title: string): string {
  const situation = on && `${words.t(m.situation)} ${words.longDay(on.day)}`;
  const parts = [words.t(m.product), title, situation, known && knownThen(words, known), isDemo && words.t(m.demo)];
  return parts.filter(Boolean).join(" · ");
}

function Head({ frame, title, isUnlisted, stylesheet }: PageProps) {
  const version = `?v=${ASSET_VERSION}`;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${title} · ${frame.words.t(m.product)}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {isUnlisted && <meta name="robots" content="noindex, nofollow" />}
      <meta name="color-scheme" content="light dark" />
      <meta name="htmx-config" content='{"includeIndicatorCSS":false}' />
      <link rel="icon" href={`/assets/icon.svg${version}`} type="image/svg+xml" />
      <link rel="stylesheet" href={`/assets/mizan.css${version}`} />
      {stylesheet && <link rel="stylesheet" href={`/assets/${stylesheet}.css${version}`} />}
      <script src={`/assets/mizan.js${version}`} nonce={frame.nonce} defer />
    </head>
  );
}

function PageHead({ frame, title, heading, aside, actions, crumbs, tabs }: PageProps) {
  return (
    <div class="head">
      {crumbs && crumbs.length > 0 && <Crumbs words={frame.words} items={crumbs} />}
      <div class="headline">
        <h1>{heading ?? title}</h1>
        {aside}
        {actions && <div class="acts">{actions}</div>}
      </div>
      {tabs}
    </div>
  );
}

const DOCTYPE = markup("<!DOCTYPE html>");
