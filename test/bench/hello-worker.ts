// The floor beneath everything: a request in, a line out.
export default { fetch: () => new Response("hello\n") };
