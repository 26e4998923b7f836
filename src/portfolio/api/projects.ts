import { enter } from "../../people/entering.ts";
import type { Endpoint } from "../../platform/endpoint.ts";
import { Missing } from "../../platform/errors.ts";
import { type AppContext, pathParam } from "../../platform/http.ts";
import { changeProject, createProject } from "../actions/projects.ts";
import { numberRead, projectAsked } from "../routes/filters.ts";
import type { ProjectDraft } from "../rules/project.ts";
import { inOrder } from "../rules/project-form.ts";
import { componentsOf, initiativesOf, participationsOf } from "../store/parts.ts";
import { projectsFound } from "../store/project-list.ts";
import { projectByCode } from "../store/projects.ts";
import { bodyOf, conflict, keyOf, refusal } from "./answers.ts";
import {
  initiativeAnswer,
  listOf,
  projectAnswer,
  projectChange,
  projectCreation,
  projectQuery,
  projectSummary,
} from "./shapes.ts";
import { initiativeJson, projectJson, typedOver } from "./values.ts";

export const projectEndpoints: readonly Endpoint[] = [
  {
    method: "get",
    path: "/projects",
    summary: "Projects within reach, by code",
    action: "portfolio.read",
    query: projectQuery,
    answer: listOf(projectSummary),
    problems: ["unreadable", "sign-in-needed", "forbidden"],
    handle: listProjects,
  },
  {
    method: "get",
    path: "/projects/:code",
    summary: "A project with its components and participants",
    action: "portfolio.read",
    answer: projectAnswer,
    problems: ["unreadable", "sign-in-needed", "forbidden", "missing"],
    handle: showProject,
  },
  {
    method: "post",
    path: "/projects",
    summary: "Create a project under an agreement; its amount must fit the ceiling (BUD-01)",
    action: "portfolio.write",
    body: projectCreation,
    answer: projectAnswer,
    status: 201,
    problems: ["unreadable", "sign-in-needed", "forbidden", "stale", "refused"],
    handle: addProject,
  },
  {
    method: "put",
    path: "/projects/:code",
    summary: "Change a project; changes of others to other fields are merged, to the same fields refused (409)",
    action: "portfolio.write",
    body: projectChange,
    answer: projectAnswer,
    problems: ["unreadable", "sign-in-needed", "forbidden", "missing", "stale", "refused"],
    handle: putProject,
  },
  {
    method: "get",
    path: "/initiatives",
    summary: "Related national initiatives: no donor, no amount",
    action: "portfolio.read",
    answer: listOf(initiativeAnswer),
    problems: ["unreadable", "sign-in-needed", "forbidden"],
    handle: listInitiatives,
  },
];

async function listProjects(c: AppContext): Promise<Response> {
  const query = (name: string) => c.req.query(name);
  const { filter } = projectAsked(query);
  const limit = numberRead(query, "limit", { least: 1, most: 200, usual: 50 });
  const after = query("after") ?? "";
  const { found } = await enter(c, "portfolio.read", (scope) => ({
    rows: projectsFound(scope, filter, { after, limit: limit + 1 }),
  }));
  const items = found.rows.slice(0, limit);
  const next = found.rows.length > limit ? (items.at(-1)?.code ?? null) : null;
  return c.json({ items: items.map(projectJson), next });
}

async function showProject(c: AppContext): Promise<Response> {
  const code = pathParam(c, "code");
  const { found } = await enter(c, "portfolio.read", (scope) => ({
    project: projectByCode(scope, code),
    components: componentsOf(scope, code),
    participations: participationsOf(scope, code),
  }));
  const { project, components, participations } = found;
  if (!project) throw new Missing();
  const participants = inOrder(
    participations
      .filter(({ isCancelled }) => !isCancelled)
      .map(({ organisation, role }) => ({ organisation: organisation.code, role })),
  );
  return c.json({
    ...projectJson(project),
    participants,
    components: components.map(({ code: part, title, isCancelled }) => ({ code: part, title, isCancelled })),
    revision: Math.max(...[project, ...components, ...participations].map(({ sinceSeq }) => sinceSeq)),
  });
}

async function addProject(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, projectCreation);
  if (!body.ok) return body.answer;
  const { code, agreement: agreementCode, ...sent } = body.value;
  const typed = typedOver(sent, undefined);
  const answer = await createProject(c, { typed, code, agreementCode, formKey: keyOf(c) });
  if (answer.kind === "refused") return refusal(c, answer.visit.words, answer.problems);
  const { form: agreement, draft, revision } = answer;
  const of = {
    code,
    agreement: agreementCode,
    donor: agreement.donor.code,
    agency: agreement.agency?.code ?? null,
    currency: agreement.ceiling.currency,
  };
  return c.json({ ...of, ...draft, revision }, 201);
}

async function putProject(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, projectChange);
  if (!body.ok) return body.answer;
  const { revision, reason = "", ...sent } = body.value;
  const code = pathParam(c, "code");
  const answer = await changeProject(c, code, {
    typedOver: (base: ProjectDraft) => typedOver(sent, base),
    revision,
    reason,
    formKey: keyOf(c),
  });
  const { words } = answer.visit;
  if (answer.kind === "refused") return refusal(c, words, answer.problems);
  if (answer.kind === "conflict")
    return conflict(c, words, { meetings: answer.meetings, revision: answer.form.revision });
  const { agreement, organisations } = answer.form;
  const codeOf = (id: string | null) => organisations.find((each) => each.id === id)?.code ?? null;
  const of = {
    code,
    agreement: agreement.code,
    donor: codeOf(agreement.donorId),
    agency: codeOf(agreement.agencyId),
    currency: agreement.currency,
  };
  return c.json({ ...of, ...answer.draft, revision: answer.revision });
}

async function listInitiatives(c: AppContext): Promise<Response> {
  const { found } = await enter(c, "portfolio.read", (scope) => ({ rows: initiativesOf(scope, undefined) }));
  return c.json({ items: found.rows.map(initiativeJson), next: null });
}
