import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { Altered, fileStore } from "../../../src/platform/file-store.ts";
import { ISSUES } from "../../../src/workbooks/issues.ts";
import type { Maker } from "../../../src/workbooks/made.ts";
import { unzipped } from "../../unit/reports/package-parts.ts";
import { fieldsOf, send, visit } from "../people/visiting.ts";
import { rows } from "../platform/writing.ts";
import { wordsOf } from "../reading.ts";
import { cookies, fileOf, signedInDemo } from "./editions.ts";

beforeAll(signedInDemo);

const runs = () => rows<{ report: string; serial: number }>("SELECT report, serial FROM report_run ORDER BY since_seq");

const stored = async () => (await env.FILES.list()).objects.map(({ key }) => key).toSorted();

/** Sends the second look’s form as if the report had so many rows that it is waited for. */
async function issuing(): Promise<Response> {
  const cookie = cookies.get("finance") ?? "";
  const page = await (await visit("/workbooks/R10/issue?closed=1", { cookie })).text();
  const fields = fieldsOf(page);
  expect(Number(fields["rows"])).toBeGreaterThan(200);
  const action = /<form class="form" method="post" action="([^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
  return send(action, { ...fields, rows: "50000", audience: "internal" }, { cookie });
}

describe("A large edition", () => {
  it("is waited for on a page that says how far it is and leads to it, without JavaScript", async () => {
    const answer = await issuing();
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/html; charset=UTF-8"]);
    const html = await answer.text();
    const [begun, ...lines] = [...html.matchAll(/<li>(?:(?!<\/li>).)*(?:<progress|refresh).*?<\/li>/gs)].map(
      ([line]) => line,
    );
    expect(wordsOf(begun ?? "")).toBe("Lecture des données…");
    expect(lines.slice(0, -1).map((line) => wordsOf(line).split(" ")[0])).toEqual(["Français", "Arabe", "Anglais"]);
    expect(lines[0]).toMatch(/<progress max="150000" value="\d{3}">/);
    const [, number = ""] = /content="0; url=\/workbooks\/runs\/([^?]+)\?done=issued"/.exec(lines.at(-1) ?? "") ?? [];
    expect(number).toMatch(/^R10-\d{4}-0001$/);
    expect(html.trimEnd().endsWith("</html>")).toBe(true);
    const french = unzipped(await fileOf(number));
    expect(french.get("xl/sharedStrings.xml")).toContain(number);
  });

  it("that nobody waits for any more is not issued, not even half", async () => {
    const [runsBefore, filesBefore] = [await runs(), await stored()];
    const answer = await issuing();
    const reader = answer.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await new Promise((resume) => setTimeout(resume, 1_500));
    expect(await runs()).toEqual(runsBefore);
    expect(await stored()).toEqual(filesBefore);
    expect(await rows("SELECT seq FROM journal WHERE action = 'workbook.issued'")).toHaveLength(runsBefore.length);
  });

  it("comes after that with the next number, and sent twice by one form is one", async () => {
    const html = await (await issuing()).text();
    expect(html).toMatch(/R10-\d{4}-0002/);
  });
});

describe("A report with more rows than a sheet has", () => {
  const makers = ISSUES as Record<string, Maker>;
  const own = makers["R10.xlsx"];
  // The count alone is made larger: a million rows would take this test minutes to write down.
  const counting =
    (longest: number): Maker =>
    async (...given) => {
      if (!own) throw new Error("no R10");
      return { ...(await own(...given)), longest };
    };
  const asked = async (path: string) => visit(path, { cookie: cookies.get("finance") ?? "" });

  it("is refused as a workbook and as an edition, with their number and the way to the CSV", async () => {
    makers["R10.xlsx"] = counting(1_048_576);
    try {
      for (const path of ["/workbooks/R10.xlsx?donor=BMZ", "/workbooks/R10/issue?donor=BMZ"]) {
        const answer = await asked(path);
        const html = await answer.text();
        expect([path, answer.status, wordsOf(html)]).toEqual([
          path,
          422,
          expect.stringMatching(/1\s048\s576 lignes.*1\s048\s575/),
        ]);
        expect(html).toContain('href="/workbooks/R10.csv?donor=BMZ"');
      }
      expect((await asked("/workbooks/R10.csv?donor=BMZ")).status).toBe(200);
      makers["R10.xlsx"] = counting(1_048_575);
      expect((await asked("/workbooks/R10/issue?donor=BMZ")).status).toBe(200);
    } finally {
      if (own) makers["R10.xlsx"] = own;
    }
  });
});

describe("A file that comes in as a stream", () => {
  const PIECE = 700_001;
  const pieces = (count: number, isBroken = false) => {
    let sent = 0;
    return new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent === count) return isBroken ? controller.error(new Error("broken off")) : controller.close();
        controller.enqueue(new Uint8Array(PIECE).fill(sent));
        sent += 1;
      },
    });
  };
  const incoming = (stream: ReadableStream<Uint8Array>) => ({
    ...{ stream, mediaType: "text/plain", largeKey: "runs/large.xlsx" },
    keyOf: (sha256: string) => `runs/${sha256}.xlsx`,
  });

  it("of any size is stored whole under its hash’s own check, and only once it is kept", async () => {
    const store = fileStore(env.FILES);
    for (const [count, key] of [
      [3, /^runs\/[0-9a-f]{64}\.xlsx$/],
      [17, /^runs\/large\.xlsx$/],
    ] as const) {
      const before = await stored();
      const file = await store.received(incoming(pieces(count)));
      expect([file.sizeBytes, await stored()]).toEqual([count * PIECE, before]);
      expect(file.key).toMatch(key);
      await file.kept();
      const bytes = await store.bytes(file.key, file.sha256);
      expect([bytes?.length, bytes?.[PIECE * 2 - 1], bytes?.at(-1)]).toEqual([count * PIECE, 1, count - 1]);
      const handed = await store.handed(file.key, file.sha256);
      expect(handed instanceof ReadableStream).toBe(count === 17);
      expect(new Uint8Array(await new Response(handed).arrayBuffer())).toEqual(bytes);
    }
  });

  it("is not handed on when it is lost, or no longer what it was", async () => {
    const store = fileStore(env.FILES);
    const hash = "0".repeat(64);
    for (const count of [3, 17]) {
      const file = await store.received({ ...incoming(pieces(count)), largeKey: "runs/altered.xlsx" });
      await file.kept();
      await expect(store.handed(file.key, hash)).rejects.toThrow(Altered);
    }
    expect(await store.handed("runs/nothing.xlsx", hash)).toBeUndefined();
  });

  it("that breaks off is not stored, nor is one that is dropped", async () => {
    const store = fileStore(env.FILES);
    const before = await stored();
    await expect(store.received(incoming(pieces(9, true)))).rejects.toThrow("broken off");
    const file = await store.received({ ...incoming(pieces(9)), largeKey: "runs/dropped.xlsx" });
    await file.kept();
    await file.dropped();
    expect(await stored()).toEqual(before);
  });
});
