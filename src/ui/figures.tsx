import type { Child } from "hono/jsx";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { directionOf, type Texts } from "../kernel/language.ts";
import type { Money } from "../kernel/money.ts";
import type { Ratio } from "../kernel/ratio.ts";
import type { Words } from "../kernel/words.ts";
import { figure as m } from "./messages/figure.ts";

interface AmountProps {
  readonly words: Words;
  /** Undefined is shown as “not reported”, never as 0. */
  readonly value: Money | undefined;
  /** `ledger` (default): two decimals, no currency; `whole`: decimals only where needed; `money`: with its currency. */
  readonly as?: "ledger" | "whole" | "money" | undefined;
}

export function Amount({ words, value, as = "ledger" }: AmountProps) {
  if (!value) return <NotReported words={words} />;
  const text = { ledger: words.amount, whole: words.whole, money: words.money }[as](value);
  return <bdi class={toneOf(value.minor)}>{text}</bdi>;
}

/** A rate in percent; “—” without a denominator, “not reported” when undefined. */
export function Percent(props: { words: Words; value: Ratio | undefined; decimals?: number | undefined }) {
  if (!props.value) return <NotReported words={props.words} />;
  return <bdi class={toneOf(props.value.numerator)}>{props.words.percent(props.value, props.decimals)}</bdi>;
}

/** A plain number: `decimals` at most, or exactly with `isFixed`; `isSigned` writes the plus (slippage: +36). */
export function Count(props: {
  words: Words;
  value: number | undefined;
  decimals?: number | undefined;
  isFixed?: boolean | undefined;
  isSigned?: boolean | undefined;
}) {
  const { words, value, decimals = 0, isFixed = false, isSigned = false } = props;
  if (value === undefined) return <NotReported words={words} />;
  const plus = isSigned && value > 0 ? "+" : "";
  return <bdi class={value === 0 ? "zero" : undefined}>{plus + words.number(value, decimals, isFixed)}</bdi>;
}

/** A calendar day, short unless `isLong`; a dash when there is none. */
export function Day(props: { words: Words; value: CalendarDate | undefined; isLong?: boolean | undefined }) {
  const { words, value, isLong } = props;
  if (!value) return <span class="quiet">—</span>;
  return <time datetime={value}>{isLong ? words.longDay(value) : words.day(value)}</time>;
}

/** An instant in Morocco's time. */
export function Instant({ words, value }: { words: Words; value: string }) {
  return <time datetime={value}>{<bdi>{words.instant(value)}</bdi>}</time>;
}

export function NotReported({ words }: { words: Words }) {
  return <abbr title={words.t(m.notReportedLong)}>{words.t(m.notReported)}</abbr>;
}

/** A code of the handbook, as P1, J1.4, A_01_01. */
export function Code({ children }: { children?: Child }) {
  return <bdi class="code">{children}</bdi>;
}

/** What a user wrote, in the reader's language or, with a visible tag, in the one there is. */
export function UserText({ words, texts }: { words: Words; texts: Texts }) {
  const { text, language } = words.text(texts);
  if (language === words.language) return <>{text}</>;
  const where = words.t(m.textIn, { language: words.t(m[language]) });
  return (
    <>
      <span lang={language} dir={directionOf(language)}>
        {text}
      </span>{" "}
      <abbr class="tongue" title={where}>
        {language.toUpperCase()}
      </abbr>
    </>
  );
}

/** A total that is a link to the rows that made it. */
export function FigureLink({ href, title, children }: { href: string; title?: string | undefined; children?: Child }) {
  return (
    <a class="figure" href={href} title={title}>
      {children}
    </a>
  );
}

/** A total that opens in place to the rows that made it. Works without JavaScript. */
export function OpenFigure(props: { label: Child; isOpen?: boolean | undefined; id?: string; children?: Child }) {
  return (
    <details class="opener" id={props.id} open={props.isOpen}>
      <summary>{props.label}</summary>
      <div class="opened">{props.children}</div>
    </details>
  );
}

/** How a figure was made, in words, and what was left out and why. */
export function Method(props: { words: Words; method: string; leftOut?: readonly string[] | undefined }) {
  const { words, method, leftOut = [] } = props;
  return (
    <div class="method">
      <p>{words.t(m.method, { method })}</p>
      {leftOut.length > 0 && (
        <>
          <p>{words.t(m.leftOut)}</p>
          <ul>
            {leftOut.map((why) => (
              <li>{why}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The way to a thing's history, beside the field; `label` names the thing for those who don't see it. */
export function HistoryLink({ words, href, label }: { words: Words; href: string; label: string }) {
  const name = words.t(m.historyOf, { label });
  return (
    <a class="history" href={href} title={name}>
      <span class="hidden">{name}</span>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M8 2a6 6 0 1 1-5.7 4.1M2 2.5v4h4M8 5v3.3l2.2 1.4" />
      </svg>
    </a>
  );
}

function toneOf(value: number): string | undefined {
  if (value < 0) return "minus";
  return value === 0 ? "zero" : undefined;
}

/** A hash that may break anywhere, on a phone too. */
export function Hash({ value }: { value: string }) {
  return (
    <code>
      {(value.match(/.{1,8}/g) ?? []).map((part) => (
        <>
          {part}
          <wbr />
        </>
      ))}
    </code>
  );
}
