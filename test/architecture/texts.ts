import { finding, isNode, type Node, type Source } from "./sources.ts";

const READ_ALOUD = ["aria-label", "aria-description", "aria-roledescription", "title", "placeholder", "alt", "label"];

const WORD = /\p{L}{2,}/u;

/** Words in markup that no translator would see: between tags, and in the attributes that people read or hear. */
export function literalTexts(source: Source): string[] {
  return source.nodes
    .flatMap(shownBy)
    .filter(({ text }) => WORD.test(text))
    .map(({ node, text }) => finding(source, node, `“${text.trim().slice(0, 40)}”`));
}

interface Shown {
  readonly node: Node;
  readonly text: string;
}

function shownBy(node: Node): Shown[] {
  if (node.type === "JSXText") return [{ node, text: String(node["value"]).replace(/&\w+;/g, "") }];
  if (node.type === "JSXElement" || node.type === "JSXFragment")
    return (node["children"] as Node[]).filter((child) => child.type === "JSXExpressionContainer").flatMap(written);
  return node.type === "JSXAttribute" && READ_ALOUD.includes(attributeName(node)) ? written(node["value"]) : [];
}

const attributeName = (node: Node): string => String((node["name"] as Node)["name"]);

/** The texts that an expression itself may give: literals, also behind a choice; not those inside calls. */
function written(node: unknown): Shown[] {
  if (!isNode(node)) return [];
  if (node.type === "Literal") return typeof node["value"] === "string" ? [{ node, text: node["value"] }] : [];
  if (node.type === "TemplateLiteral")
    return (node["quasis"] as { value: { raw: string } }[]).map(({ value }) => ({ node, text: value.raw }));
  if (node.type === "JSXExpressionContainer") return written(node["expression"]);
  if (node.type === "ConditionalExpression") return [...written(node["consequent"]), ...written(node["alternate"])];
  if (node.type === "LogicalExpression" || node.type === "BinaryExpression")
    return [...written(node["left"]), ...written(node["right"])];
  return [];
}
