import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Words } from "../kernel/words.ts";

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly isCurrent?: boolean | undefined;
  /** How many wait there, shown when above zero. */
  readonly waiting?: number | undefined;
}

/** Everything the shell of a page needs, as plain data; built once per request, above. */
export interface Frame {
  readonly words: Words;
  /** The CSP nonce of this response. */
  readonly nonce: string;
  /** The current address, for the links to other languages and back to now. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly isDemo: boolean;
  readonly nav: readonly NavItem[];
  /** Places of administration, in the account's menu. */
  readonly keeping?: readonly NavItem[] | undefined;
  /** Whether the bar has a search field. */
  readonly hasSearch?: boolean | undefined;
  /** Who is signed in: name, and role in words. */
  readonly person?: { readonly name: string; readonly role: string } | undefined;
  /** The date d'arrêté, and whether the address asked for it; left out on pages without figures. */
  readonly on?: { readonly day: CalendarDate; readonly isAsked: boolean } | undefined;
  /** The journal number, or the instant, that the page shows the world as of. */
  readonly known?: { readonly entry?: number | undefined; readonly at?: string | undefined } | undefined;
  /** A confirmation of what was just done. */
  readonly flash?: string | undefined;
}
