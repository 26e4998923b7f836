import type { Evidence } from "../../evidence/store.ts";
import { EvidenceList } from "../../evidence/views/list.tsx";
import type { Words } from "../../kernel/words.ts";
import { Sheet, SheetBody } from "../../ui/parts.tsx";
import { EmptyState } from "../../ui/table.tsx";
import { progress as m } from "../messages.ts";

/** The documents that were opened to donors; by a share link their titles alone, since files need an account. */
export function DocumentsSheet(props: { words: Words; all: readonly Evidence[]; isShared?: boolean | undefined }) {
  const { words, all, isShared } = props;
  return (
    <Sheet id="documents" title={words.t(m.documents)} note={words.t(m.documentsNote)}>
      {all.length === 0 ? (
        <EmptyState words={words} title={words.t(m.noDocument)} />
      ) : (
        <SheetBody>{isShared ? <DocumentTitles all={all} /> : <EvidenceList words={words} all={all} />}</SheetBody>
      )}
    </Sheet>
  );
}

export const DocumentTitles = ({ all }: { all: readonly Evidence[] }) => (
  <ul class="evidence">
    {all.map(({ title }) => (
      <li dir="auto">{title}</li>
    ))}
  </ul>
);
