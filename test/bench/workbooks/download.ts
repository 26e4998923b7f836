import { get } from "node:http";
import { TOKEN } from "../data/house.ts";

export interface Download {
  readonly status: number;
  readonly bytes: number;
  /** From asking to the first and to the last byte of the file. */
  readonly firstMs: number;
  readonly ms: number;
  /** Lines of a text file. */
  readonly lines: number;
}

const LINE_END = 10;

/** A file as it comes, counted and let go; rejects when it breaks off. */
export const download = (url: string): Promise<Download> =>
  new Promise((done, failed) => {
    const start = performance.now();
    const outgoing = get(url, { headers: { authorization: `Bearer ${TOKEN}` } }, (incoming) => {
      let [bytes, lines, firstMs] = [0, 0, 0];
      incoming.on("data", (chunk: Buffer) => {
        firstMs ||= performance.now() - start;
        bytes += chunk.length;
        for (let at = chunk.indexOf(LINE_END); at !== -1; at = chunk.indexOf(LINE_END, at + 1)) lines += 1;
      });
      incoming.on("error", failed);
      incoming.on("end", () =>
        done({ status: incoming.statusCode ?? 0, bytes, lines, firstMs, ms: performance.now() - start }),
      );
    });
    outgoing.on("error", failed);
  });
