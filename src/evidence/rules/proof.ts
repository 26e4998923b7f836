/** A document or link as it is recorded, before it belongs to anything. */
export interface Proof {
  readonly kind: "file" | "link";
  readonly title: string;
  readonly url: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly objectKey: string;
}

/** A file that came with an earlier sending of the same form, or before it: `sha256|name`. */
export interface HeldFile {
  readonly sha256: string;
  readonly fileName: string;
}

export const heldText = ({ sha256, fileName }: HeldFile): string => `${sha256}|${fileName}`;

export function heldRead(text: string): HeldFile | undefined {
  const [, sha256, fileName] = /^([0-9a-f]{64})\|(.{1,200})$/.exec(text) ?? [];
  return sha256 && fileName ? { sha256, fileName } : undefined;
}

/** Where a project's file lies: the same file of the same project is one object. */
export const objectKeyOf = (projectId: string, sha256: string): string => `${projectId}/${sha256}`;

/** Images and PDF open in the browser; everything else is only taken home. */
export const hasPreview = ({ mediaType }: Pick<Proof, "mediaType">): boolean =>
  mediaType.startsWith("image/") || mediaType === "application/pdf";
