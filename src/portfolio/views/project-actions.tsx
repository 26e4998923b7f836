import { paths } from "../../kernel/paths.ts";
import type { Visit } from "../../people/entering.ts";
import { can } from "../../people/rules.ts";
import { ActionLink } from "../../ui/parts.tsx";
import { page as m } from "../messages/pages.ts";
import type { Project } from "../store/projects.ts";

/** What may be done with a project itself. */
export function ProjectActions({ visit, project }: { visit: Visit; project: Project }) {
  const isOpen = project.status !== "closed";
  const { words, actor, scope } = visit;
  if (!can(actor, "portfolio.write") || project.status === "cancelled" || scope.known) return null;
  return (
    <>
      <ActionLink href={paths.editProject(project.code)}>{words.t(m.edit)}</ActionLink>
      {isOpen && <ActionLink href={paths.cancelProject(project.code)}>{words.t(m.cancel)}</ActionLink>}
    </>
  );
}
