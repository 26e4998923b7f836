import { money } from "../../kernel/money.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { can } from "../../people/rules.ts";
import { Amount, Day } from "../../ui/figures.tsx";
import { ActionLink, Sheet } from "../../ui/parts.tsx";
import { type State, StateChip } from "../../ui/state.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import type { VersionScene } from "../actions/versions.ts";
import { versions as m } from "../messages/versions.ts";
import { ROUTE_NAME } from "../rules/messages/version-fields.ts";
import { totalOf, type Version, type VersionStatus } from "../rules/version.ts";
import type { ShownVersion } from "../store/revisions.ts";

const STATE: Readonly<Record<VersionStatus, State>> = {
  draft: "draft",
  submitted: "risk",
  approved: "done",
  rejected: "closed",
};

/** A version's state as a word, an icon and a colour. */
const VersionChip = ({ words, version }: { words: Words; version: Pick<Version, "status"> }) => (
  <StateChip words={words} state={STATE[version.status]} label={words.t(m[version.status])} />
);

/** Every version of a project's budget, and what may be done next. */
export function VersionList({ scene }: { scene: VersionScene }) {
  const { words } = scene.visit;
  const empty = <EmptyState words={words} title={words.t(m.nothing)} hint={words.t(m.nothingHint)} />;
  return (
    <Sheet title={words.t(m.title)} note={scene.project.currency} actions={<VersionActions scene={scene} />}>
      <Table words={words} caption={words.t(m.title)} columns={columnsOf(scene)} rows={scene.versions} empty={empty} />
    </Sheet>
  );
}

function VersionActions({ scene }: { scene: VersionScene }) {
  const { visit, project, last, versions } = scene;
  const { words, actor } = visit;
  const mayPropose = can(actor, "budget.propose");
  const year = Number(visit.on.slice(0, 4)) - 1;
  const carry = { year: String(year), next: String(year + 1) };
  const isCarried = scene.years.includes(year) && scene.years.includes(year + 1);
  const revise = paths.newRevision(project.code);
  return (
    <>
      {versions.length > 1 && <ActionLink href={paths.budgetComparison(project.code)}>{words.t(m.compare)}</ActionLink>}
      {last && <ActionLink href={paths.budgetBridge(project.code)}>{words.t(m.bridge)}</ActionLink>}
      {mayPropose && <ActionLink href={paths.budgetGrid(project.code)}>{words.t(m.grid)}</ActionLink>}
      {mayPropose && last && isCarried && (
        <ActionLink href={withQuery(revise, { carryOver: year })}>{words.t(m.carryOver, carry)}</ActionLink>
      )}
      {mayPropose && last && (
        <ActionLink kind="main" href={revise}>
          {words.t(m.propose)}
        </ActionLink>
      )}
    </>
  );
}

function columnsOf(scene: VersionScene): readonly Column<ShownVersion>[] {
  const { visit, project, amounts, last } = scene;
  const { words } = visit;
  return [
    {
      key: "number",
      label: words.t(m.number),
      isRowHeader: true,
      cell: ({ number, kind }) => (
        <a href={paths.budgetVersion(project.code, String(number))}>
          {words.t(m.numbered, { number: String(number) })} · {words.t(m[kind])}
        </a>
      ),
    },
    {
      key: "status",
      label: words.t(m.status),
      cell: (version) => (
        <>
          <VersionChip words={words} version={version} /> {version.number === last?.number && words.t(m.inForce)}
        </>
      ),
    },
    { key: "route", label: words.t(m.route), cell: ({ route }) => (route === "" ? "—" : words.t(ROUTE_NAME[route])) },
    { key: "decided", label: words.t(m.reference), cell: (version) => <Reference words={words} version={version} /> },
    { key: "reason", label: words.t(m.reason), cell: ({ reason }) => (reason === "" ? "—" : <bdi>{reason}</bdi>) },
    {
      key: "total",
      label: words.t(m.total),
      isNumber: true,
      cell: ({ number }) => {
        const own = amounts.get(number);
        return own ? <Amount words={words} value={money(totalOf(own), project.currency)} /> : "—";
      },
    },
  ];
}

function Reference({ words, version: { decidedOn, document, decision } }: { words: Words; version: ShownVersion }) {
  return (
    <>
      <Day words={words} value={decidedOn ?? undefined} /> <span dir="auto">{document || decision}</span>
    </>
  );
}
