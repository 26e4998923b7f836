import { COUNTED_CODE, MAIN_PAGE } from "../pages.ts";
import { asked } from "../serve/requests.ts";
import { rssMb, type Served, served } from "../serve/workerd.ts";

/** Serves a file; `ms` is from the start of the process to the first right page. */
export async function started(file: string): Promise<Served & { readonly ms: number; readonly rssMb: number }> {
  const start = performance.now();
  const server = await served(file, isRight);
  return { ...server, ms: performance.now() - start, rssMb: rssMb(server.pid) };
}

async function isRight(base: string): Promise<boolean> {
  const { status, text } = await asked(base + MAIN_PAGE.path(COUNTED_CODE));
  return status === 200 && text.includes(COUNTED_CODE) && text.includes("</html>");
}

/** Some fresh starts, one after the other, in milliseconds. */
export async function coldStarts(file: string, times: number): Promise<readonly number[]> {
  const found: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const server = await started(file);
    found.push(server.ms);
    await server.stop();
  }
  return found;
}
