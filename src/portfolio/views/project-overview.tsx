import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { held } from "../../ui/address.ts";
import { Amount, Code, Day, HistoryLink, Percent, UserText } from "../../ui/figures.tsx";
import { Banner, Facts, Sheet, SheetBody } from "../../ui/parts.tsx";
import { EmptyState, Table } from "../../ui/table.tsx";
import { ROLE, SECTOR } from "../messages/names.ts";
import { page as m } from "../messages/pages.ts";
import { fieldName as f } from "../rules/messages/field.ts";
import { SECTOR_CODES, type Sector, shareOf } from "../rules/sectors.ts";
import { isOneOf, PARTICIPATION_ROLES } from "../rules/statuses.ts";
import type { Component, Initiative, Participation } from "../store/parts.ts";
import type { Project } from "../store/projects.ts";
import { AgreementLink, Free, type Here, Org } from "./list-parts.tsx";

interface OverviewProps extends Here {
  readonly project: Project;
  readonly components: readonly Component[];
  readonly participations: readonly Participation[];
  readonly initiatives: readonly Initiative[];
  /** Whether the history beside the fields may be opened. */
  readonly hasHistory: boolean;
}

/** A project at a glance: who, when, under which agreement, in which sectors, with which components. */
export function ProjectOverview(props: OverviewProps) {
  const { words, query, project, hasHistory } = props;
  const isCancelled = project.status === "cancelled";
  return (
    <>
      {isCancelled && <Banner kind="warn">{words.t(m.cancelledBecause, { reason: project.cancelReason })}</Banner>}
      <Sheet
        title={words.t(m.facts)}
        actions={
          hasHistory && (
            <HistoryLink words={words} href={held(query, paths.projectHistory(project.code))} label={project.code} />
          )
        }
      >
        <SheetBody>
          <p class="lead">
            <UserText words={words} texts={project.objective} />
          </p>
          <Facts items={facts(props)} />
        </SheetBody>
      </Sheet>
      <Sheet title={words.t(m.dates)}>
        <SheetBody>
          <Facts items={dates(words, project)} />
        </SheetBody>
      </Sheet>
      <Components {...props} />
      <Organisations {...props} />
      <Related {...props} />
    </>
  );
}

function facts({ words, query, project }: OverviewProps) {
  const { agreement, donor, agency, amount, sectors, identifiers, tags } = project;
  return [
    { label: words.t(f.agreement), value: <AgreementLink words={words} query={query} agreement={agreement} /> },
    { label: words.t(f.donor), value: <Org words={words} value={donor} /> },
    { label: words.t(f.agency), value: agency && <Org words={words} value={agency} /> },
    { label: words.t(f.amount), value: <Amount words={words} value={amount} as="money" /> },
    { label: words.t(f.sectors), value: <Sectors words={words} sectors={sectors} /> },
    {
      label: words.t(f.identifiers),
      value: identifiers.length > 0 && (
        <ul>
          {identifiers.map(({ system, value }) => (
            <li>
              {system} <Code>{value}</Code>
            </li>
          ))}
        </ul>
      ),
    },
    {
      label: words.t(f.tags),
      value: tags.length > 0 && (
        <ul>
          {tags.map((tag) => (
            <li>
              <Free>{tag}</Free>
            </li>
          ))}
        </ul>
      ),
    },
  ];
}

function Sectors({ words, sectors }: { words: Words; sectors: readonly Sector[] }) {
  return (
    <ul>
      {sectors.map(({ code, shareBps }) => (
        <li>
          <Code>{code}</Code> {isOneOf(SECTOR_CODES, code) && words.t(SECTOR[code])}{" "}
          <Percent words={words} value={shareOf(shareBps)} />
        </li>
      ))}
    </ul>
  );
}

function dates(words: Words, { plannedStart, actualStart, plannedEnd, actualEnd }: Project) {
  return [
    { label: words.t(f.plannedStart), value: <Day words={words} value={plannedStart} isLong /> },
    { label: words.t(f.actualStart), value: <Day words={words} value={actualStart} isLong /> },
    { label: words.t(f.plannedEnd), value: <Day words={words} value={plannedEnd} isLong /> },
    { label: words.t(f.actualEnd), value: <Day words={words} value={actualEnd} isLong /> },
  ];
}

function Components({ words, components }: OverviewProps) {
  const shown = components.filter(({ isCancelled }) => !isCancelled);
  return (
    <Sheet title={words.t(f.components)}>
      <Table
        words={words}
        caption={words.t(f.components)}
        rows={shown}
        columns={[
          {
            key: "component",
            label: words.t(f.component),
            isRowHeader: true,
            cell: ({ code, title }) => (
              <>
                <Code>{code}</Code> <UserText words={words} texts={title} />
              </>
            ),
          },
        ]}
        empty={<EmptyState words={words} title={words.t(m.noComponent)} />}
      />
    </Sheet>
  );
}

function Organisations({ words, participations }: OverviewProps) {
  const shown = PARTICIPATION_ROLES.flatMap((role) =>
    participations.filter((each) => each.role === role && !each.isCancelled),
  );
  return (
    <Sheet title={words.t(f.participants)}>
      <Table
        words={words}
        caption={words.t(f.participants)}
        rows={shown}
        columns={[
          {
            key: "organisation",
            label: words.t(f.organisation),
            isRowHeader: true,
            cell: ({ organisation }) => <UserText words={words} texts={organisation.name} />,
          },
          { key: "code", label: words.t(f.code), cell: ({ organisation }) => <Code>{organisation.code}</Code> },
          { key: "role", label: words.t(m.role), cell: ({ role }) => words.t(ROLE[role]) },
        ]}
        empty={<EmptyState words={words} title={words.t(m.noOrganisation)} />}
      />
    </Sheet>
  );
}

/** Related initiatives: they have no donor and no amount, and are in no total (BUD-08; handbook 1.3, traps 4, 5). */
function Related({ words, query, initiatives }: OverviewProps) {
  if (initiatives.length === 0) return null;
  return (
    <Sheet title={words.t(m.initiatives)} note={words.t(m.initiativesNote)}>
      <SheetBody>
        <ul>
          {initiatives.map(({ code, title }) => (
            <li>
              <a href={`${held(query, paths.initiatives)}#${code}`}>
                <Code>{code}</Code> <UserText words={words} texts={title} />
              </a>
            </li>
          ))}
        </ul>
      </SheetBody>
    </Sheet>
  );
}
