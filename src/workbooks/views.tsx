import type { CalendarDate } from "../kernel/calendar-date.ts";
import { LANGUAGES } from "../kernel/language.ts";
import { paths } from "../kernel/paths.ts";
import type { Words } from "../kernel/words.ts";
import type { ProjectFacts } from "../portfolio/rules/facts.ts";
import { FilterSelect } from "../ui/list.tsx";
import { Sheet } from "../ui/parts.tsx";
import { workbooks as m } from "./messages.ts";

export interface CatalogueProps {
  readonly words: Words;
  readonly on: CalendarDate;
  readonly known: string | undefined;
  readonly projects: readonly ProjectFacts[];
}

/** The catalogue of reports with their parameters. */
export function Catalogue(props: CatalogueProps) {
  const { words } = props;
  return (
    <Sheet title={words.t(m.r01)} note={words.t(m.r01Note)}>
      <form class="filters" method="get" action={paths.workbook("R01.xlsx")}>
        <Dates {...props} />
        <ScopeChoices {...props} />
        <Looks words={words} />
        <div class="acts">
          <button class="act main" type="submit">
            {words.t(m.download)}
          </button>
        </div>
      </form>
    </Sheet>
  );
}

function Dates({ words, on, known }: CatalogueProps) {
  return (
    <>
      <div class="field">
        <label for="report-on">{words.t(m.on)}</label>
        <input id="report-on" type="date" name="on" value={on} min="1990-01-01" max="2100-12-31" required />
      </div>
      <div class="field">
        <label for="report-known">{words.t(m.known)}</label>
        <input id="report-known" name="known" value={known ?? ""} maxlength={30} autocomplete="off" />
      </div>
    </>
  );
}

function ScopeChoices({ words, projects }: CatalogueProps) {
  const once = (value: (project: ProjectFacts) => string, label: (project: ProjectFacts) => string) =>
    [...new Map(projects.map((project) => [value(project), label(project)]))].map(([code, name]) => ({
      value: code,
      label: `${code} · ${name}`,
    }));
  const text = (texts: ProjectFacts["title"]) => words.text(texts).text;
  return (
    <>
      <FilterSelect
        name="project"
        label={words.t(m.project)}
        value={undefined}
        all={words.t(m.allProjects)}
        options={once(
          ({ code }) => code,
          ({ title }) => text(title),
        )}
      />
      <FilterSelect
        name="agreement"
        label={words.t(m.agreement)}
        value={undefined}
        all={words.t(m.allAgreements)}
        options={once(
          ({ agreementCode }) => agreementCode,
          ({ agreementTitle }) => text(agreementTitle),
        )}
      />
      <FilterSelect
        name="donor"
        label={words.t(m.donor)}
        value={undefined}
        all={words.t(m.allDonors)}
        options={once(
          ({ donorCode }) => donorCode,
          ({ donorName }) => text(donorName),
        )}
      />
      <FilterSelect
        name="closed"
        label={words.t(m.closed)}
        value={undefined}
        all={words.t(m.closedOut)}
        options={[{ value: "1", label: words.t(m.closedIn) }]}
      />
    </>
  );
}

function Looks({ words }: { words: Words }) {
  return (
    <>
      <Choice name="currency" label={words.t(m.currency)} values={["EUR", "MAD"]} chosen="EUR" />
      <Choice name="lang" label={words.t(m.language)} values={LANGUAGES} chosen={words.language} />
    </>
  );
}

function Choice(props: { name: string; label: string; values: readonly string[]; chosen: string }) {
  const id = `report-${props.name}`;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select id={id} name={props.name}>
        {props.values.map((value) => (
          <option value={value} selected={value === props.chosen}>
            {value.toUpperCase()}
          </option>
        ))}
      </select>
    </div>
  );
}
