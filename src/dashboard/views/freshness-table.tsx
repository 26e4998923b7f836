import { paths, withQuery } from "../../kernel/paths.ts";
import { standing } from "../../standing/messages.ts";
import { alertsOf, isMissingForReport, type Watched } from "../../standing/rules/alerts.ts";
import { Code, Day, NotReported, UserText } from "../../ui/figures.tsx";
import { Table } from "../../ui/table.tsx";
import { dashboard as m } from "../messages.ts";
import { MOST_LISTED } from "../rules.ts";
import type { Shown } from "./shown.ts";

/** How fresh each project’s data are, and what its next report still misses. */
export function FreshnessTable(props: Shown) {
  const { words, watched, kept, actor } = props;
  const isInside = actor.role !== "donor";
  return (
    <Table
      words={words}
      caption={words.t(standing.freshness)}
      rows={watched.slice(0, MOST_LISTED)}
      columns={[
        {
          key: "project",
          label: words.t(m.project),
          isRowHeader: true,
          cell: ({ standing: { project } }) => (
            <>
              <Code>{project.code}</Code>{" "}
              <a href={withQuery(paths.project(project.code), kept)}>
                <UserText words={words} texts={project.title} />
              </a>
            </>
          ),
        },
        {
          key: "spent",
          label: words.t(m.spentUpTo),
          cell: ({ signs }) => <UpTo {...props} day={signs?.lastSpentOn} />,
        },
        {
          key: "values",
          label: words.t(m.valuesUpTo),
          cell: (row) => <UpTo {...props} day={props.valuesUpTo.get(row.standing.project.id)} />,
        },
        {
          key: "forecast",
          label: words.t(m.forecastAt),
          cell: ({ signs }) => <UpTo {...props} day={signs?.forecastOn} />,
        },
        ...(isInside
          ? [
              {
                key: "missing",
                label: words.t(standing.missing),
                cell: (row: Watched) => <Missing {...props} one={row} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function UpTo({ words, day }: Pick<Shown, "words"> & { day: Shown["on"] | null | undefined }) {
  return day ? <Day words={words} value={day} /> : <NotReported words={words} />;
}

function Missing({ words, on, kept, one }: Shown & { one: Watched }) {
  const missing = alertsOf([one], { on, isPublishedOnly: false }).filter(isMissingForReport);
  if (missing.length === 0) return <span class="quiet">{words.t(standing.nothingMissing)}</span>;
  const page = withQuery(paths.project(one.standing.project.code), kept);
  return <a href={`${page}#freshness`}>{missing.map((alert) => words.say(alert.said)).join(" · ")}</a>;
}
