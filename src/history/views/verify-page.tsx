import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { Count, Hash } from "../../ui/figures.tsx";
import { ActionLink, Banner, Facts, Sheet, SheetBody } from "../../ui/parts.tsx";
import { StateChip } from "../../ui/state.tsx";
import type { Verification } from "../actions/verify.ts";
import { FLAW, verify as m } from "../messages/verify.ts";
import type { ChainBreak } from "../rules/chain.ts";
import { actionLabel } from "./entries.tsx";

const LONGEST = 300;

/** Whether the journal holds, how much was looked at, and the first broken entry. */
export function VerifyPage({ words, verification }: { words: Words; verification: Verification }) {
  const { entries, changes, last, broken } = verification;
  return (
    <>
      <Banner kind={broken ? "late" : "done"}>
        <strong>{words.t(broken ? m.broken : m.holds)}</strong>
        <p>{broken ? words.t(FLAW[broken.flaw], { seq: String(broken.seq) }) : words.t(m.holdsNote)}</p>
      </Banner>
      {broken && <Broken words={words} broken={broken} />}
      <Sheet title={words.t(m.title)} note={words.t(m.method)}>
        <SheetBody>
          <Facts
            items={[
              { label: words.t(m.entries), value: <Count words={words} value={entries} /> },
              { label: words.t(m.changes), value: <Count words={words} value={changes} /> },
              { label: words.t(m.last), value: <bdi>{last.seq}</bdi> },
              { label: words.t(m.lastHash), value: <Hash value={last.hash} /> },
            ]}
          />
        </SheetBody>
      </Sheet>
    </>
  );
}

function Broken({ words, broken }: { words: Words; broken: ChainBreak }) {
  const { seq, action, flaw, place, expected, found } = broken;
  const isThere = flaw !== "missing";
  return (
    <Sheet
      title={words.t(m.firstBroken)}
      actions={isThere && <ActionLink href={paths.journalEntry(String(seq))}>{words.t(m.seeEntry)}</ActionLink>}
    >
      <SheetBody>
        <p>
          <StateChip words={words} state="late" label={`${seq}`} /> {isThere && actionLabel(words, action)}
        </p>
        <Facts
          items={[
            { label: words.t(m.place), value: <code>{place}</code> },
            { label: words.t(m.expected), value: <Hash value={expected.slice(0, LONGEST)} /> },
            { label: words.t(m.found), value: <Hash value={found.slice(0, LONGEST)} /> },
          ]}
        />
      </SheetBody>
    </Sheet>
  );
}
