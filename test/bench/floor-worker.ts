// The floor beneath a page: the statements that the page really sends, in one batch over the same D1 service, answered
// as JSON; no session rules, no domain, no HTML.

interface Statement {
  readonly sql: string;
  readonly params: readonly unknown[];
}

const pages = new Map<string, readonly Statement[]>();

export default {
  async fetch(request: Request, env: { readonly DB: D1Database }): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (request.method === "POST") {
      pages.set(pathname, await request.json());
      return new Response();
    }
    const statements = pages.get(pathname);
    if (!statements) return new Response("no statements", { status: 404 });
    const results = await env.DB.batch(statements.map(({ sql, params }) => env.DB.prepare(sql).bind(...params)));
    return Response.json(results.map((result) => result.results));
  },
};
