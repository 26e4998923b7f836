import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { ActionLink, Sheet, SheetBody } from "../../ui/parts.tsx";
import { workbooks as m } from "../messages.ts";

const EXAMPLE = `https://…${paths.workbookTable("R01.csv")}?lang=fr&on=2025-06-30`;

/** How a table of Mizan is refreshed from within Excel. */
export function PowerQuery({ words }: { words: Words }) {
  const { t } = words;
  const steps = [
    t(m.stepToken),
    t(m.stepWeb),
    t(m.stepAddress, { address: EXAMPLE }),
    t(m.stepHeader),
    t(m.stepRefresh),
  ];
  return (
    <Sheet
      title={t(m.powerQuery)}
      note={t(m.powerQueryNote)}
      actions={<ActionLink href={paths.tokens}>{t(m.stepTokenLink)}</ActionLink>}
    >
      <SheetBody>
        <ol>
          {steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      </SheetBody>
    </Sheet>
  );
}
