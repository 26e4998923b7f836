import type { Actor } from "../../kernel/actor.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { Code, UserText } from "../../ui/figures.tsx";
import { type State, StateIcon } from "../../ui/state.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { standing as m } from "../messages.ts";
import type { Alert, AlertRule } from "../rules/alerts.ts";
import { nextOf } from "../rules/next.ts";

export interface AlertsProps {
  readonly words: Words;
  readonly actor: Actor;
  readonly alerts: readonly Alert[];
  /** Parameters that links keep: the date d’arrêté, the moment known. */
  readonly kept: Readonly<Record<string, string | undefined>>;
  /** On the project’s own page it needs no name. */
  readonly isOfOne?: boolean;
}

const LATE: readonly AlertRule[] = ["overrun", "noSpending", "neverSpent", "milestoneLate", "rateMissing"];

const stateOf = ({ rule }: Alert): State => (LATE.includes(rule) ? "late" : "risk");

/** What asks for a deed, each with its next step. */
export function AlertsTable({ words, actor, alerts, kept, isOfOne = false }: AlertsProps) {
  const place: Column<Alert> = {
    key: "place",
    label: words.t(m.place),
    isRowHeader: true,
    cell: (alert) => <Place words={words} alert={alert} kept={kept} />,
  };
  const columns: readonly Column<Alert>[] = [
    ...(isOfOne ? [] : [place]),
    {
      key: "alert",
      label: words.t(m.alert),
      isRowHeader: isOfOne,
      cell: (alert) => (
        <span class={`hue ${stateOf(alert)}`}>
          <StateIcon state={stateOf(alert)} /> {words.say(alert.said)}
        </span>
      ),
    },
    {
      key: "next",
      label: words.t(m.next),
      cell: (alert) => {
        const { href, label } = nextOf(alert, actor, kept["known"] !== undefined);
        return <a href={withQueryKept(href, kept)}>{words.t(label)}</a>;
      },
    },
  ];
  return (
    <Table
      words={words}
      caption={words.t(m.alerts)}
      columns={columns}
      rows={alerts}
      empty={<EmptyState words={words} title={words.t(m.noAlerts)} hint={words.t(m.noAlertsHint)} />}
    />
  );
}

/** An address that may have a query already. */
function withQueryKept(href: string, kept: AlertsProps["kept"]): string {
  const [path = "", query = ""] = href.split("?");
  return withQuery(path, { ...Object.fromEntries(new URLSearchParams(query)), ...kept });
}

function Place({ words, alert, kept }: { words: Words; alert: Alert; kept: AlertsProps["kept"] }) {
  const { place, projectCode, title } = alert;
  const page = place === projectCode ? paths.project(place) : paths.agreement(place);
  return (
    <>
      <Code>{place}</Code>{" "}
      <a href={withQuery(page, kept)}>
        <UserText words={words} texts={title} />
      </a>
    </>
  );
}
