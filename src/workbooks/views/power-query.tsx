import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { ActionLink, Sheet, SheetBody } from "../../ui/parts.tsx";
import { editions as e } from "../messages/editions.ts";

const EXAMPLE = `https://…${paths.workbookTable("R01.csv")}?lang=fr&on=2025-06-30`;

/** How a table of Mizan is refreshed from within Excel. */
export function PowerQuery({ words }: { words: Words }) {
  const { t } = words;
  const steps = [
    t(e.stepToken),
    t(e.stepWeb),
    t(e.stepAddress, { address: EXAMPLE }),
    t(e.stepHeader),
    t(e.stepRefresh),
  ];
  return (
    <Sheet
      title={t(e.powerQuery)}
      note={t(e.powerQueryNote)}
      actions={<ActionLink href={paths.tokens}>{t(e.stepTokenLink)}</ActionLink>}
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
