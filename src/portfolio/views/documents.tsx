import { paths } from "../../kernel/paths.ts";
import { held } from "../../ui/address.ts";
import { Sheet } from "../../ui/parts.tsx";
import { EmptyState, Table } from "../../ui/table.tsx";
import { page as m } from "../messages/pages.ts";
import { fieldName as f } from "../rules/messages/field.ts";
import type { Agreement } from "../store/agreements.ts";
import type { Amendment } from "../store/parts.ts";
import { signatureText } from "./agreement-parts.tsx";
import { Free, type Here } from "./list-parts.tsx";

interface Document {
  readonly kind: string;
  readonly reference: string;
  readonly signedOn: string;
  readonly href: string;
}

/** The signed documents that a project's ceiling and duration rest on. */
export function Documents(props: Here & { agreement: Agreement | undefined; amendments: readonly Amendment[] }) {
  const { words } = props;
  return (
    <Sheet title={words.t(m.documents)} note={words.t(m.documentsNote)}>
      <Table
        words={words}
        caption={words.t(m.documents)}
        rows={documentsOf(props)}
        columns={[
          {
            key: "kind",
            label: words.t(m.documentKind),
            isRowHeader: true,
            cell: ({ kind, href }) => <a href={href}>{kind}</a>,
          },
          { key: "reference", label: words.t(f.document), cell: ({ reference }) => <Free>{reference}</Free> },
          {
            key: "signedOn",
            label: words.t(f.signedOn),
            isNumber: true,
            cell: ({ signedOn }) => <bdi>{signedOn}</bdi>,
          },
        ]}
        empty={<EmptyState words={words} title={words.t(m.noDocument)} hint={words.t(m.noDocumentHint)} />}
      />
    </Sheet>
  );
}

function documentsOf({
  words,
  query,
  agreement,
  amendments,
}: Here & { agreement: Agreement | undefined; amendments: readonly Amendment[] }): readonly Document[] {
  if (!agreement) return [];
  const href = held(query, paths.agreement(agreement.code));
  const signed = agreement.signedOn
    ? [
        {
          kind: words.t(m.signedAgreement),
          reference: agreement.code,
          signedOn: signatureText(words, agreement.signedOn),
          href,
        },
      ]
    : [];
  return [
    ...signed,
    ...amendments.map(({ number, document, signedOn }) => ({
      kind: words.t(m.amendmentNumber, { number }),
      reference: document,
      signedOn: words.day(signedOn),
      href: `${href}#amendments`,
    })),
  ];
}
