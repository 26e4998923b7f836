import * as z from "zod";
import { ROLES } from "../kernel/actor.ts";
import type { Endpoint } from "../platform/endpoint.ts";
import type { AppContext } from "../platform/http.ts";
import { enter } from "./entering.ts";
import { KINDS, nameOn } from "./rules/organisations.ts";
import { organisations } from "./store/organisations.ts";

const me = z.object({
  email: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  organisationId: z.string(),
  reach: z.object({
    kind: z.enum(["all", "some", "parts"]).describe("`parts` is a focal point’s: components alone"),
    agreementIds: z.array(z.string()).describe("Empty when `kind` is `all`"),
    projectIds: z.array(z.string()).describe("Empty when `kind` is `all`"),
    componentIds: z.array(z.string()).describe("Empty unless `kind` is `parts`"),
  }),
});

const texts = z.object({ fr: z.string(), ar: z.string().optional(), en: z.string().optional() });

const name = z.object({
  name: texts,
  shortName: texts,
  validFrom: z.iso.date().nullable().describe("First day; null is open"),
  validTo: z.iso.date().nullable().describe("Last day; null is open"),
});

const organisationList = z.object({
  organisations: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      type: z.enum(KINDS).describe("IATI codelist OrganisationType"),
      isCancelled: z.boolean(),
      current: name.nullable().describe("The name that holds on the date d’arrêté"),
      names: z.array(name).describe("From the oldest to the newest"),
    }),
  ),
});

const time = z.object({
  on: z.iso.date().optional().describe("Date d’arrêté: the day whose names are current"),
  known: z.string().optional().describe("Journal number or instant: as it was known then"),
});

export const peopleEndpoints: readonly Endpoint[] = [
  {
    method: "get",
    path: "/me",
    summary: "Whose token this is, with its role and scope",
    action: "account.own",
    answer: me,
    problems: ["unreadable", "sign-in-needed", "forbidden"],
    handle: whoAmI,
  },
  {
    method: "get",
    path: "/organisations",
    summary: "Organisations with their names over time",
    action: "organisation.read",
    query: time,
    answer: organisationList,
    problems: ["unreadable", "sign-in-needed", "forbidden"],
    handle: listOrganisations,
  },
];

async function whoAmI(c: AppContext): Promise<Response> {
  const { visit } = await enter(c, "account.own", () => ({}));
  const { email, name: called, role, organisationId, reach } = visit.actor;
  const some = reach.kind === "some" ? reach : { agreementIds: [], projectIds: [] };
  const { agreementIds, projectIds } = some;
  const componentIds = reach.kind === "parts" ? [...reach.componentIds] : [];
  return c.json({
    ...{ email, name: called, role, organisationId },
    reach: { kind: reach.kind, agreementIds: [...agreementIds], projectIds: [...projectIds], componentIds },
  } satisfies z.infer<typeof me>);
}

async function listOrganisations(c: AppContext): Promise<Response> {
  const { visit, found } = await enter(c, "organisation.read", (scope) => ({ all: organisations(scope) }));
  return c.json({
    organisations: found.all.map(({ id, code, kind, isCancelled, names }) => {
      const shown = names.map(({ id: _, ...rest }) => rest);
      return { id, code, type: kind, isCancelled, current: nameOn(shown, visit.on) ?? null, names: shown };
    }),
  } satisfies z.infer<typeof organisationList>);
}
