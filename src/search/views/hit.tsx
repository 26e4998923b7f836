import { entries as e } from "../../budgets/messages/entries.ts";
import { directionOf } from "../../kernel/language.ts";
import type { Message } from "../../kernel/messages.ts";
import type { Words } from "../../kernel/words.ts";
import { held } from "../../ui/address.ts";
import { Amount, Code, Day } from "../../ui/figures.tsx";
import { search as m } from "../messages.ts";
import { placeOf } from "../places.ts";
import { type AskedWords, type Hit, marked, otherTitles } from "../rules.ts";

interface HitProps {
  readonly words: Words;
  readonly asked: AskedWords;
  readonly hit: Hit;
  readonly query: URLSearchParams;
  readonly isReporter: boolean;
}

/** One thing that was found, with the hit marked; the title that holds it too, where that is another. */
export function HitItem({ words, asked, hit, query, isReporter }: HitProps) {
  const { text, language } = words.text(hit.title);
  const href = held(query, placeOf(hit, isReporter));
  return (
    <li>
      <a href={href}>
        {hit.code !== "" && (
          <Code>
            <Marked text={hit.code} asked={asked} />
          </Code>
        )}{" "}
        <span lang={language === words.language ? undefined : language} dir={directionOf(language)}>
          <Marked text={text || (hit.code === "" ? words.t(m.unnamed) : "")} asked={asked} />
        </span>
      </a>
      {otherTitles(hit, language, asked).map((other) => (
        <span class="note" lang={other} dir={directionOf(other)}>
          {" "}
          <Marked text={hit.title[other] ?? ""} asked={asked} />
        </span>
      ))}
      <Around words={words} hit={hit} asked={asked} />
    </li>
  );
}

/** What else tells it from others: its project, its kind, its day and amount, and that it does not count yet. */
function Around({ words, hit, asked }: Pick<HitProps, "words" | "hit" | "asked">) {
  const { kind, project, way = "", status = "", amount, bookedOn, note } = hit;
  const within = kind === "project" ? "" : project;
  const named = [WAY[way], kind === "entry" ? STATUS[status] : undefined].filter((name) => name !== undefined);
  return (
    <span class="note">
      {within && (
        <Code>
          <Marked text={within} asked={asked} />
        </Code>
      )}
      {named.map((name) => ` ${words.t(name)}`)}
      {bookedOn && (
        <>
          {" "}
          <Day words={words} value={bookedOn} />
        </>
      )}
      {amount && (
        <>
          {" "}
          <Amount words={words} value={amount} as="money" />
        </>
      )}
      {note && (
        <bdi>
          {" "}
          <Marked text={note} asked={asked} />
        </bdi>
      )}
    </span>
  );
}

function Marked({ text, asked }: { text: string; asked: AskedWords }) {
  return <>{marked(text, asked).map((piece) => (piece.isHit ? <mark>{piece.text}</mark> : piece.text))}</>;
}

const WAY: Readonly<Record<string, Message>> = {
  link: m.link,
  file: m.file,
  commitment: e.commitment,
  expenditure: e.expenditure,
};

/** Approved entries count: only the others say what they are. */
const STATUS: Readonly<Record<string, Message>> = {
  draft: e.draft,
  submitted: e.submitted,
  returned: e.returned,
};
