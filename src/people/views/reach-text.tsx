import type { Words } from "../../kernel/words.ts";
import { Code } from "../../ui/figures.tsx";
import type { Choices } from "../actions/users.ts";
import { users as m } from "../messages/users.ts";
import type { Account } from "../rules/accounts.ts";

interface ReachTextProps {
  readonly words: Words;
  readonly account: Pick<Account, "role" | "reach" | "agreementIds" | "projectIds" | "componentIds">;
  readonly choices: Pick<Choices, "agreements" | "projects" | "components">;
}

/** What a person can see: everything, the codes of some agreements, projects or components, or no business data at all. */
export function ReachText({ words, account, choices }: ReachTextProps) {
  if (account.role === "admin") return <>{words.t(m.noData)}</>;
  if (account.reach === "all") return <>{words.t(m.everything)}</>;
  const codes = [
    ...choices.agreements.filter(({ id }) => account.agreementIds.includes(id)),
    ...choices.projects.filter(({ id }) => account.projectIds.includes(id)),
    ...choices.components.filter(({ id }) => account.componentIds?.includes(id)),
  ].map(({ code }) => code);
  return <CodeList codes={codes} />;
}

/** Codes in a row, each as it is written whatever the direction of the page. */
export function CodeList({ codes }: { codes: readonly string[] }) {
  return (
    <span>
      {codes.map((code, at) => (
        <>
          {at > 0 && " · "}
          <Code>{code}</Code>
        </>
      ))}
    </span>
  );
}
