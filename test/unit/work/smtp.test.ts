import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relayAt, sendBySmtp, type Wire } from "../../../src/work/actions/smtp.ts";
import { addressIn, type Message, messageText } from "../../../src/work/rules/message.ts";

const message: Message = {
  ...{ id: "mail-1", at: "2025-08-25T05:00:00.000Z", from: "mizan@mtnra.example", to: "officer@mizan.example" },
  ...{ subject: "Jalons", text: "Bonjour", headers: {} },
};

/** A relay that answers from a list, and what it was told; TLS begins where it is asked for. */
function relayWith(answers: readonly string[]) {
  const told: string[] = [];
  const left = [...answers];
  let isOpen = true;
  const wire = (): Wire => {
    let say: (line: string) => void = () => {};
    const readable = new ReadableStream<Uint8Array>({
      start: (controller) => {
        say = (line) => controller.enqueue(new TextEncoder().encode(line));
        if (told.length === 0) say(`${left.shift()}\r\n`);
      },
    });
    const writable = new WritableStream<Uint8Array>({
      write: (bytes) => {
        told.push(new TextDecoder().decode(bytes).trimEnd());
        const answer = left.shift();
        // In two parts, as a network may bring it.
        if (answer) for (const part of [answer.slice(0, 2), `${answer.slice(2)}\r\n`]) say(part);
      },
    });
    const close = async () => {
      isOpen = false;
    };
    const startTls = () => {
      told.push("(TLS)");
      return wire();
    };
    return { readable, writable, close, startTls };
  };
  return { told, wire: wire(), isOpen: () => isOpen };
}

describe("A relay that begins TLS itself", () => {
  it("is told the name and secret only after that", async () => {
    const { told, wire, isOpen } = relayWith([
      ...["220 hello", "250-relay\r\n250-STARTTLS\r\n250 8BITMIME", "220 go", "250 relay", "235 in"],
      ...["250 ok", "250 ok", "354 go on", "250 taken", "221 bye"],
    ]);
    await sendBySmtp(message, relayAt("smtp://na%40me:s%3Acret@relay.example:587"), wire);
    expect(told.slice(0, 5)).toEqual([
      ...["EHLO mizan", "STARTTLS", "(TLS)", "EHLO mizan"],
      `AUTH PLAIN ${Buffer.from("\0na@me\0s:cret").toString("base64")}`,
    ]);
    expect(told.at(-1)).toBe("QUIT");
    expect(isOpen()).toBe(false);
  });

  it("is left, and not told the rest, when it refuses", async () => {
    const { told, wire, isOpen } = relayWith(["220 hello", "250 relay", "550 not you"]);
    await expect(sendBySmtp(message, relayAt("smtp://relay.example"), wire)).rejects.toThrow("550 not you");
    expect([told.at(-1), isOpen()]).toEqual(["MAIL FROM:<mizan@mtnra.example>", false]);
  });
});

describe("The address of a relay", () => {
  it.each([
    ["smtps://relay.example", { port: 465, isTls: true, name: "" }],
    ["smtp://relay.example", { port: 587, isTls: false, name: "" }],
    ["smtps://a:b@relay.example:2465", { port: 2465, isTls: true, name: "a", secret: "b" }],
  ])("%s", (address, relay) => {
    expect(relayAt(address)).toMatchObject({ hostname: "relay.example", ...relay });
  });

  it("is refused where it is none", () => {
    expect(() => relayAt("https://relay.example")).toThrow(RangeError);
  });
});

describe("A message", () => {
  it("has an address, or none at all", () => {
    expect(addressIn("Mizan <mizan@mtnra.example>")).toBe("mizan@mtnra.example");
    for (const none of ["", "mizan", "a@b\r\nRCPT TO:<x@y>", "a b@c", "<a@b> x@y", "a@b@c\u0000"])
      expect(() => addressIn(none)).toThrow(RangeError);
  });

  it("is ASCII in lines of 78 characters at most, lets no text begin a header, and gives subject and text back", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 150 });
    fc.assert(
      fc.property(text, text, (subject, body) => {
        const written = messageText({ ...message, subject, text: body });
        expect(written).toMatch(/^[\r\n\x20-\x7E]*$/);
        expect(Math.max(...written.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(86);
        const [head = "", base64 = ""] = written.split("\r\n\r\n");
        const unfolded = head.replaceAll("\r\n ", "");
        expect(unfolded.split("\r\n")).toHaveLength(9);
        const told = /^Subject: (.*)$/m.exec(unfolded)?.[1]?.replace("\r", "") ?? "";
        const words = [...told.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)].map(([, one = ""]) => Buffer.from(one, "base64"));
        expect(words.length > 0 ? Buffer.concat(words).toString() : told).toBe(subject);
        expect(Buffer.from(base64, "base64").toString()).toBe(body.replace(/\r\n|\r|\n/g, "\r\n"));
      }),
    );
  });
});
