import { LANGUAGES, type Language } from "../../kernel/language.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { SelectField } from "../../ui/choices.tsx";
import { TextField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { freshForm } from "../../ui/form-state.ts";
import { Sheet, SheetBody } from "../../ui/parts.tsx";
import { SecondLook } from "../../ui/second-look.tsx";
import { mailWords as m } from "../messages/mail.ts";
import type { Choice } from "../store/feeds.ts";

interface AccountProps {
  readonly words: Words;
  readonly formKey: string;
  /** Since when the calendar has an address. */
  readonly since: string | undefined;
  readonly choice: Choice;
  /** The address just made: shown this once. */
  readonly address?: string | undefined;
}

const TONGUE: Readonly<Record<Language, string>> = { fr: "Français", ar: "العربية", en: "English" };

export function AccountView(props: AccountProps) {
  const { words, choice } = props;
  const form = freshForm(words, { wanted: choice.isWanted ? "yes" : "no", language: choice.language });
  return (
    <>
      <FeedSheet {...props} />
      <Sheet title={words.t(m.reminders)} note={words.t(m.remindersWhat)}>
        <SheetBody>
          <Form form={form} action={paths.reminders} submit={words.t(m.save)}>
            <SelectField
              form={form}
              name="wanted"
              label={words.t(m.wanted)}
              options={[
                { value: "yes", label: words.t(m.yes) },
                { value: "no", label: words.t(m.no) },
              ]}
            />
            <SelectField
              form={form}
              name="language"
              label={words.t(m.language)}
              options={LANGUAGES.map((value) => ({ value, label: TONGUE[value] }))}
            />
          </Form>
        </SheetBody>
      </Sheet>
    </>
  );
}

function FeedSheet({ words, formKey, since, address }: AccountProps) {
  const { t } = words;
  const form = freshForm(words, { address: address ?? "" });
  return (
    <Sheet title={t(m.feed)} note={t(m.feedWhat)}>
      <SheetBody>
        {address && (
          <>
            <p>{t(m.feedOnce)}</p>
            <TextField form={form} name="address" label={t(m.address)} isReadOnly isLatin isWide />
          </>
        )}
        <p>{since ? t(m.feedSince, { at: words.instant(since) }) : t(m.feedNone)}</p>
        <Form form={form} action={paths.calendar} submit={t(since ? m.renew : m.create)} formKey={formKey} />
        {since && (
          <Form form={form} action={paths.calendar} submit={t(m.revoke)} hidden={{ step: "end" }} isDangerous />
        )}
      </SheetBody>
    </Sheet>
  );
}

/** The way that a mail's link leads: no sign-in is asked of who wants to be left alone. */
export function StopView({ words, action, isDone }: { words: Words; action: string; isDone: boolean }) {
  if (isDone) return <p role="status">{words.t(m.stopped)}</p>;
  return (
    <SecondLook
      form={freshForm(words)}
      title={words.t(m.stopTitle)}
      action={action}
      submit={words.t(m.stopDo)}
      cancelHref={paths.home}
    >
      <p>{words.t(m.stopWhat)}</p>
    </SecondLook>
  );
}
