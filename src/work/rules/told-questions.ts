import { reaches } from "../../kernel/actor.ts";
import { can } from "../../people/rules.ts";
import type { Digest, Reader, ToldQuestion } from "./digest.ts";

/** The instant of each person's last mail, by their id. */
type LastMails = ReadonlyMap<string, string>;

/**
 * What a reader is told: whoever may answer, the open questions until somebody does; the donor, what was answered since
 * the last mail to them.
 */
export function questionsFor(
  { actor }: Reader,
  questions: readonly ToldQuestion[],
  lastMails: LastMails,
): readonly ToldQuestion[] {
  const within = questions.filter(({ projectId, agreementId }) => reaches(actor.reach, projectId, agreementId));
  if (can(actor, "question.answer")) return within.filter(({ isOpen }) => isOpen);
  if (!can(actor, "question.ask")) return [];
  const since = lastMails.get(actor.personId) ?? "";
  return within.filter(({ isOpen, lastAt }) => !isOpen && lastAt > since);
}

interface Told {
  readonly questions: readonly ToldQuestion[];
  readonly lastMails: LastMails;
}

/** The day's digests with their questions, and one for each who has nothing but questions. */
export function withQuestions(
  readers: readonly Reader[],
  digests: readonly Digest[],
  { questions, lastMails }: Told,
): readonly Digest[] {
  const known = new Map(digests.map((digest) => [digest.reader.actor.personId, digest]));
  return readers.flatMap((reader) => {
    const digest = known.get(reader.actor.personId);
    const own = reader.isWanted ? questionsFor(reader, questions, lastMails) : [];
    if (digest) return [{ ...digest, questions: own }];
    return own.length > 0 ? [{ reader, late: [], due: [], questions: own }] : [];
  });
}
