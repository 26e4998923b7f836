import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { Hidden, Submit } from "../../ui/form.tsx";
import { evidence as m } from "../messages.ts";
import { FILE_KINDS, type FileKind } from "../rules/content.ts";
import { hasPreview } from "../rules/proof.ts";
import type { Evidence } from "../store.ts";

interface EvidenceListProps {
  readonly words: Words;
  readonly all: readonly Evidence[];
  /** The page to come back to, where the person may show documents to donors or withdraw them. */
  readonly back?: string | undefined;
  readonly mayWithdraw?: boolean | undefined;
}

/** The documents and links of one thing: images as pictures, PDF opened in the browser, the rest to take home. */
export function EvidenceList(props: EvidenceListProps) {
  const { words, all, back } = props;
  if (all.length === 0) return null;
  return (
    <ul class="evidence">
      {all.map((one) => (
        <li>
          <EvidenceItem words={words} one={one} />
          {one.isForDonors && <span class="note"> · {words.t(m.forDonors)}</span>}
          {back && <Steps {...props} one={one} back={back} />}
        </li>
      ))}
    </ul>
  );
}

const KIND_OF = new Map<string, string>(
  (Object.keys(FILE_KINDS) as FileKind[]).map((kind) => [FILE_KINDS[kind].mediaType, kind.toUpperCase()]),
);

function EvidenceItem({ words, one }: { words: Words; one: Evidence }) {
  if (one.kind === "link")
    return (
      <>
        <a href={one.url} rel="noopener noreferrer" dir="auto">
          {one.title}
        </a>{" "}
        <span class="note">{words.t(m.webLink)}</span>
      </>
    );
  const href = paths.evidence(one.id);
  const kind = KIND_OF.get(one.mediaType) ?? "";
  const size = words.number(Math.ceil(one.sizeBytes / 1024), 0);
  return (
    <>
      {one.mediaType.startsWith("image/") && (
        <a href={href}>
          <img src={href} alt={one.fileName} width="120" loading="lazy" />
        </a>
      )}
      <a href={href} dir="auto">
        {one.title}
      </a>{" "}
      <span class="note">{words.t(m.size, { kind, size })}</span>
      {hasPreview(one) && (
        <>
          {" · "}
          <a href={`${href}?download=1`} download={one.fileName}>
            {words.t(m.download)} <span class="hidden">{one.fileName}</span>
          </a>
        </>
      )}
    </>
  );
}

function Steps({ words, one, back, mayWithdraw }: EvidenceListProps & { one: Evidence; back: string }) {
  return (
    <form class="button-form" method="post" action={paths.evidence(one.id)} aria-label={one.title}>
      <Hidden name="revision" value={one.revision} />
      <Hidden name="back" value={back} />
      <Submit
        kind="plain"
        label={words.t(one.isForDonors ? m.hide : m.show)}
        name="step"
        value={one.isForDonors ? "hide" : "show"}
      />
      {mayWithdraw && <Submit kind="plain" label={words.t(m.withdraw)} name="step" value="withdraw" />}
    </form>
  );
}
