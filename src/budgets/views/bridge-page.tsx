import { money } from "../../kernel/money.ts";
import { Amount, Code, Method, UserText } from "../../ui/figures.tsx";
import { Sheet, SheetBody } from "../../ui/parts.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import type { Bridge } from "../actions/bridge.ts";
import { versions as m } from "../messages/versions.ts";
import type { BridgeFigures, BridgeRow } from "../rules/bridge.ts";

type Row = BridgeFigures & Partial<Pick<BridgeRow, "code" | "title">>;

/** From the original budget to what was realised, per component; the exchange difference in its own column (FX-08). */
export function BridgePage({ bridge }: { bridge: Bridge }) {
  const { words } = bridge.scene.visit;
  return (
    <Sheet title={words.t(m.bridge)} note={bridge.project.currency}>
      <Table
        words={words}
        caption={words.t(m.bridge)}
        columns={columnsOf(bridge)}
        rows={bridge.rows as readonly Row[]}
        totals={[bridge.total]}
        onPhone="scroll"
      />
      <SheetBody>
        <Method words={words} method={words.t(m.bridgeMethod)} />
      </SheetBody>
    </Sheet>
  );
}

function columnsOf({ scene, project, versions }: Bridge): readonly Column<Row>[] {
  const { words } = scene.visit;
  const column = (key: string, label: string, pick: (row: Row) => number | undefined): Column<Row> => ({
    ...{ key, label, isNumber: true },
    cell: (row) => {
      const minor = pick(row);
      return <Amount words={words} value={minor === undefined ? undefined : money(minor, project.currency)} />;
    },
  });
  return [
    {
      key: "heading",
      label: words.t(m.heading),
      isRowHeader: true,
      cell: ({ code, title }) =>
        title ? (
          <>
            <Code>{code}</Code> <UserText words={words} texts={title} />
          </>
        ) : (
          words.t(m.total)
        ),
    },
    column("original", words.t(m.original), (row) => row.originalMinor),
    ...versions
      .slice(1)
      .map((number, at) =>
        column(`v${number}`, words.t(m.numbered, { number: String(number) }), (row) => row.revisionsMinor[at]),
      ),
    column("revised", words.t(m.revised), (row) => row.revisedMinor),
    column("volume", words.t(m.volume), (row) => row.volumeMinor),
    column("exchange", words.t(m.exchange), (row) => row.exchangeMinor),
    column("completion", words.t(m.atCompletion), (row) => row.atCompletionMinor),
    column("timing", words.t(m.timing), (row) => row.timingMinor),
    column("realised", words.t(m.realised), (row) => row.realisedMinor),
  ];
}
