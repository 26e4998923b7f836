import type { Message } from "../../kernel/messages.ts";
import type { FormState } from "../../ui/form-state.ts";
import { SecondLook } from "../../ui/second-look.tsx";

interface DecideProps {
  /** The forms of the two steps, each with what was sent to it. */
  readonly forms: { readonly approve: FormState; readonly return: FormState };
  readonly actionOf: (step: "approve" | "return") => string;
  readonly cancelHref: string;
  readonly formKey: string;
  readonly revision: number | undefined;
  readonly said: Readonly<Record<"approveTitle" | "approveWhat" | "approve" | "returnTitle" | "giveBack", Message>>;
}

/** The decision of a second person: to approve, or to return with a reason. */
export function Decide({ forms, actionOf, said, ...common }: DecideProps) {
  const { words } = forms.approve;
  return (
    <>
      <SecondLook
        {...common}
        form={forms.approve}
        title={words.t(said.approveTitle)}
        action={actionOf("approve")}
        submit={words.t(said.approve)}
      >
        <p>{words.t(said.approveWhat)}</p>
      </SecondLook>
      <SecondLook
        {...common}
        form={forms.return}
        title={words.t(said.returnTitle)}
        action={actionOf("return")}
        submit={words.t(said.giveBack)}
        asksReason
      />
    </>
  );
}
