import { Code, UserText } from "../../ui/figures.tsx";
import { Sheet } from "../../ui/parts.tsx";
import { EmptyState, Table } from "../../ui/table.tsx";
import { ROLE } from "../messages/names.ts";
import { page as m } from "../messages/pages.ts";
import { fieldName as f } from "../rules/messages/field.ts";
import type { Initiative } from "../store/parts.ts";
import { Free, type Here, Org, ProjectLink } from "./list-parts.tsx";

/** Related national initiatives, without donor and amount. */
export function Initiatives({ words, query, rows }: Here & { rows: readonly Initiative[] }) {
  return (
    <Sheet title={words.t(m.initiatives)} note={words.t(m.initiativesNote)}>
      <Table
        words={words}
        caption={words.t(m.initiatives)}
        rows={rows}
        idOf={({ code }) => code}
        columns={[
          {
            key: "initiative",
            label: words.t(m.initiative),
            isRowHeader: true,
            cell: ({ code, title }) => (
              <>
                <Code>{code}</Code> <UserText words={words} texts={title} />
              </>
            ),
          },
          {
            key: "description",
            label: words.t(m.description),
            cell: ({ description }) => <UserText words={words} texts={description} />,
          },
          { key: "lead", label: words.t(ROLE.lead), cell: ({ lead }) => <Org words={words} value={lead} /> },
          {
            key: "project",
            label: words.t(m.linkedProject),
            cell: ({ project }) =>
              project ? <ProjectLink words={words} query={query} project={project} /> : <span class="quiet">—</span>,
          },
          { key: "basis", label: words.t(f.basis), isWideOnly: true, cell: ({ basis }) => <Free>{basis}</Free> },
        ]}
        empty={<EmptyState words={words} title={words.t(m.noInitiative)} />}
      />
    </Sheet>
  );
}
