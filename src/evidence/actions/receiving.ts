import type { Problem } from "../../kernel/outcome.ts";
import { failing } from "../../people/failing.tsx";
import { typedOf } from "../../people/typed.ts";
import { Unreadable } from "../../platform/errors.ts";
import { fileStore, sha256Of } from "../../platform/file-store.ts";
import type { AppContext } from "../../platform/http.ts";
import type { Typed } from "../../ui/form-state.ts";
import {
  bodyTooLarge,
  brokenUpload,
  countProblems,
  fileChecked,
  goneProblem,
  isNamedAs,
  LARGEST_FILE,
  linkProblem,
  linkRead,
  MOST_FILES,
  type SoundFile,
} from "../rules/file.ts";
import { type HeldFile, heldRead, heldText, objectKeyOf, type Proof } from "../rules/proof.ts";

/** What a form brought as evidence: stored, but not yet anybody's. */
export interface Received {
  readonly proofs: readonly Proof[];
  readonly problems: readonly Problem[];
  /** What the form holds when it is drawn again: the files need not be sent twice. */
  readonly typed: Typed;
}

/** The fields of a form that may bring files. Throws Unreadable when the sending was cut. */
export async function uploadTyped(c: AppContext): Promise<Typed> {
  try {
    return await typedOf(c);
  } catch {
    throw new Unreadable(brokenUpload());
  }
}

/**
 * Checks and stores the evidence of a sent form: files (`file`), files sent before (`held`), a link (`link`,
 * `linkTitle`). Stores nothing while one of the files is refused.
 */
export async function received(c: AppContext, typed: Typed, projectId: string): Promise<Received> {
  const { sound, problems } = await filesIn(c);
  const held = listOf(typed["held"]).flatMap((text) => heldRead(text) ?? []);
  const link = linkIn(typed);
  const wrong = [...countProblems(sound.length + held.length), ...problems, ...(link.problem ? [link.problem] : [])];
  const kept = wrong.length > 0 ? [] : await Promise.all(sound.map((file) => keptFile(c, projectId, file)));
  const found = await Promise.all(held.slice(0, MOST_FILES).map((file) => foundFile(c, projectId, file)));
  const there = [...found.filter((one): one is Proof => "objectKey" in one), ...kept];
  const gone = found.filter((one): one is Problem => "rule" in one);
  const files = [...new Map(there.map((proof) => [proof.objectKey, proof])).values()];
  return {
    proofs: [...files, ...(link.proof ? [link.proof] : [])],
    problems: [...wrong, ...gone],
    typed: { ...typed, held: files.map(heldText) },
  };
}

const listOf = (value: string | readonly string[] | undefined): readonly string[] => {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
};

async function filesIn(c: AppContext): Promise<{ sound: readonly SoundFile[]; problems: readonly Problem[] }> {
  const body = await c.req.parseBody({ all: true });
  const sent = [body["file"] ?? []].flat().filter((one): one is File => typeof one !== "string");
  const files = sent.filter(({ name, size }) => name !== "" || size > 0);
  const outcomes = await Promise.all(files.slice(0, MOST_FILES + 1).map(checked));
  return {
    sound: outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])),
    problems: outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems)),
  };
}

/** What is too large is not even copied. */
const checked = async (file: File) =>
  fileChecked(
    file.name,
    file.size > LARGEST_FILE ? new Uint8Array(file.size) : new Uint8Array(await file.arrayBuffer()),
  );

/** Stores a sound file: the same one again is the same object. */
export async function keptFile(c: AppContext, projectId: string, file: SoundFile): Promise<Proof> {
  const sha256 = await sha256Of(file.bytes);
  const key = objectKeyOf(projectId, sha256);
  await fileStore(c.env.FILES).keep({ key, sha256, mediaType: file.mediaType, bytes: file.bytes });
  return proofOf({ sha256, fileName: file.fileName }, { key, mediaType: file.mediaType, sizeBytes: file.bytes.length });
}

async function foundFile(c: AppContext, projectId: string, held: HeldFile): Promise<Proof | Problem> {
  const found = await fileStore(c.env.FILES).found(objectKeyOf(projectId, held.sha256));
  return found && isNamedAs(held.fileName, found.mediaType) ? proofOf(held, found) : goneProblem(held.fileName);
}

const proofOf = (
  { sha256, fileName }: HeldFile,
  { key, mediaType, sizeBytes }: { key: string; mediaType: string; sizeBytes: number },
): Proof => ({ kind: "file", title: fileName, url: "", fileName, mediaType, sizeBytes, sha256, objectKey: key });

function linkIn(typed: Typed): { proof?: Proof; problem?: Problem } {
  const text = String(typed["link"] ?? "").trim();
  if (text === "") return {};
  const url = linkRead(text);
  if (!url) return { problem: linkProblem(text) };
  const title =
    String(typed["linkTitle"] ?? "")
      .trim()
      .slice(0, 200) || url;
  const none = { fileName: "", mediaType: "", sizeBytes: 0, sha256: "", objectKey: "" };
  return { proof: { kind: "link", title, url, ...none } };
}

/** Answers a sending that is refused by its announced length, unread (413). */
export async function refusedUnread(c: AppContext): Promise<Response> {
  const answer = await failing(new Unreadable(bodyTooLarge()), c);
  const { headers } = answer;
  const isProblem = headers.get("content-type")?.startsWith("application/problem+json");
  const body = isProblem ? JSON.stringify({ ...(await answer.json<object>()), status: 413 }) : answer.body;
  return new Response(body, { status: 413, headers });
}

/** One file as the whole body, its name in `x-file-name` (percent-encoded): sent while the form is still being written. */
export async function bodyFile(c: AppContext): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const name = decoded(c.req.header("x-file-name") ?? "");
  try {
    return { name, bytes: new Uint8Array(await c.req.arrayBuffer()) };
  } catch {
    throw new Unreadable(brokenUpload());
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
