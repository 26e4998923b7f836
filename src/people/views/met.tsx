import type { Child } from "hono/jsx";
import { ConflictView } from "../../ui/second-look.tsx";
import type { Visit } from "../entering.ts";
import type { Saved } from "../store/versions.ts";
import { conflictFields, type ShownField } from "./conflict.tsx";

interface MetProps<T> {
  readonly visit: Visit;
  readonly versions: { readonly base: T; readonly theirs: T; readonly yours: T; readonly saved: Saved | undefined };
  readonly fields: readonly ShownField<T>[];
  /** The form, to be saved again. */
  readonly children?: Child;
}

/** Two changes of one thing met: both versions above the form. */
export function Met<T>({ visit, versions, fields, children }: MetProps<T>) {
  const { saved } = versions;
  return (
    <ConflictView
      words={visit.words}
      name={saved?.name ?? ""}
      at={saved?.at ?? visit.scope.now}
      fields={conflictFields(visit.words, versions, fields)}
    >
      {children}
    </ConflictView>
  );
}
