import type { Child } from "hono/jsx";
import type { Words } from "../kernel/words.ts";
import { shell } from "./messages/shell.ts";
import { type State, StateIcon } from "./state.tsx";

interface SheetProps {
  readonly title: string;
  readonly id?: string | undefined;
  /** Buttons and links at the head's end. */
  readonly actions?: Child;
  /** A quiet line under the title. */
  readonly note?: Child;
  readonly children?: Child;
}

/** A sheet of the ledger: a titled section with its actions. Tables go in it edge to edge; prose in a `SheetBody`. */
export function Sheet({ title, id, actions, note, children }: SheetProps) {
  return (
    <section class="sheet" id={id}>
      <header>
        <div>
          <h2>{title}</h2>
          {note && <p class="note">{note}</p>}
        </div>
        {actions && <div class="acts">{actions}</div>}
      </header>
      {children}
    </section>
  );
}

export function SheetBody({ children }: { children?: Child }) {
  return <div class="body">{children}</div>;
}

/** The row of headline figures; holds `Kpi`s. */
export function Kpis({ label, children }: { label: string; children?: Child }) {
  return (
    <ul class="kpis" aria-label={label}>
      {children}
    </ul>
  );
}

interface KpiProps {
  readonly label: string;
  readonly value: Child;
  readonly note?: Child;
  /** Where the figure opens to its rows. */
  readonly href: string;
  /** Adds the state's icon and colour; the note or value says it in words. */
  readonly state?: State | undefined;
}

export function Kpi({ label, value, note, href, state }: KpiProps) {
  return (
    <li>
      <a href={href}>
        <span class="kpi-label">{label}</span>
        <strong class="kpi-value">
          {state && (
            <span class={`hue ${state}`}>
              <StateIcon state={state} />
            </span>
          )}
          {value}
        </strong>
        {note && <span class="note">{note}</span>}
      </a>
    </li>
  );
}

export interface Fact {
  readonly label: string;
  /** Undefined facts are left out. */
  readonly value: Child;
}

/** A definition list in columns. */
export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <dl class="facts">
      {items
        .filter(({ value }) => value !== undefined && value !== null && value !== false)
        .map(({ label, value }) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

export interface Tab {
  readonly href: string;
  readonly label: string;
  readonly isCurrent?: boolean | undefined;
}

/** The tabs of a thing, each a page of its own. */
export function Tabs({ label, items }: { label: string; items: readonly Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {items.map((tab) => (
          <li>
            <a href={tab.href} aria-current={tab.isCurrent ? "page" : undefined}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export interface Crumb {
  readonly href: string;
  readonly label: Child;
}

/** The way back up; the current page is the heading below, not a crumb. */
export function Crumbs({ words, items }: { words: Words; items: readonly Crumb[] }) {
  return (
    <nav class="crumbs" aria-label={words.t(shell.crumbs)}>
      <ol>
        {items.map((crumb) => (
          <li>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A message across the page. `done` confirms, `past` marks time travel, `warn` and `late` ask for attention. */
export function Banner(props: { kind: "info" | "done" | "past" | "warn" | "late"; children?: Child }) {
  return (
    <div class={`banner ${props.kind}`} role={props.kind === "done" ? "status" : undefined}>
      {props.children}
    </div>
  );
}

interface ActionLinkProps {
  readonly href: string;
  readonly kind?: "main" | "plain" | "danger" | undefined;
  readonly isDownload?: boolean | undefined;
  readonly children?: Child;
}

/** A link that looks like the button it is used as. */
export function ActionLink({ href, kind = "plain", isDownload, children }: ActionLinkProps) {
  return (
    <a class={`act ${kind}`} href={href} download={isDownload ? "" : undefined}>
      {children}
    </a>
  );
}

/** Shown only where JavaScript can print. */
export function PrintButton({ words }: { words: Words }) {
  return (
    <button class="act plain" type="button" data-print="">
      {words.t(shell.print)}
    </button>
  );
}
