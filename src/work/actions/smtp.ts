import { addressIn, type Message, messageText } from "../rules/message.ts";

/** A connection to a relay: `connect()` of Cloudflare's sockets gives one. */
export interface Wire {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array>;
  readonly startTls: () => Wire;
  readonly close: () => Promise<void>;
}

/** Where a relay listens, out of `smtps://name:secret@host:465` or `smtp://host:587`. */
export interface Relay {
  readonly hostname: string;
  readonly port: number;
  /** From the first byte; otherwise as soon as the relay offers it (STARTTLS). */
  readonly isTls: boolean;
  readonly name: string;
  readonly secret: string;
}

/** Throws RangeError for what is no address of a relay. */
export function relayAt(address: string): Relay {
  const { protocol, hostname, port, username, password } = new URL(address.replace(/^smtp/, "http"));
  if (!/^smtps?:/.test(address)) throw new RangeError("not the address of an SMTP relay");
  const isTls = protocol === "https:";
  const usual = isTls ? 465 : 587;
  const secret = { name: decodeURIComponent(username), secret: decodeURIComponent(password) };
  return { hostname, port: port === "" ? usual : Number(port), isTls, ...secret };
}

/**
 * Hands one message to a relay (RFC 5321). Throws what the relay answers when it does not take it. A name and secret
 * are told only within TLS.
 */
export async function sendBySmtp(message: Message, relay: Relay, plain: Wire): Promise<void> {
  let wire = plain;
  try {
    let talk = await greeted(wire);
    const offers = await talk.ask("EHLO mizan", 250);
    let isSecret = relay.isTls;
    if (!isSecret && offers.includes("STARTTLS")) {
      await talk.ask("STARTTLS", 220);
      talk.leave();
      wire = wire.startTls();
      talk = spoken(wire);
      await talk.ask("EHLO mizan", 250);
      isSecret = true;
    }
    if (relay.name !== "") {
      if (!isSecret) throw new Error("the relay offers no TLS: the secret is not told");
      await talk.ask(`AUTH PLAIN ${Buffer.from(`\0${relay.name}\0${relay.secret}`).toString("base64")}`, 235);
    }
    await talk.ask(`MAIL FROM:<${addressIn(message.from)}>`, 250);
    await talk.ask(`RCPT TO:<${addressIn(message.to)}>`, 250);
    await talk.ask("DATA", 354);
    await talk.ask(`${messageText(message).replace(/^\./gm, "..")}.`, 250);
    await talk.ask("QUIT", 221);
  } finally {
    await wire.close().catch(() => {});
  }
}

async function greeted(wire: Wire): Promise<Talk> {
  const talk = spoken(wire);
  await talk.answer(220);
  return talk;
}

interface Talk {
  /** Says a line and gives the relay's answer without its codes; throws any other than is hoped for. */
  readonly ask: (line: string, hoped: number) => Promise<readonly string[]>;
  readonly answer: (hoped: number) => Promise<readonly string[]>;
  readonly leave: () => void;
}

const LONGEST_ANSWER = 20_000;

function spoken({ readable, writable }: Wire): Talk {
  const [reader, writer] = [readable.getReader(), writable.getWriter()];
  const decoder = new TextDecoder();
  let heard = "";
  const line = async (): Promise<string> => {
    while (!heard.includes("\r\n")) {
      const { value, done } = await reader.read();
      if (done || heard.length > LONGEST_ANSWER) throw new Error("the relay broke off");
      heard += decoder.decode(value, { stream: true });
    }
    const end = heard.indexOf("\r\n");
    const one = heard.slice(0, end);
    heard = heard.slice(end + 2);
    return one;
  };
  const answer = async (hoped: number): Promise<readonly string[]> => {
    const lines = [await line()];
    while (lines.at(-1)?.[3] === "-") lines.push(await line());
    if (!lines[0]?.startsWith(String(hoped))) throw new Error(`the relay answered ${lines.join(" ").slice(0, 150)}`);
    return lines.map((one) => one.slice(4));
  };
  return {
    answer,
    ask: async (text, hoped) => {
      await writer.write(new TextEncoder().encode(`${text}\r\n`));
      return answer(hoped);
    },
    leave: () => {
      reader.releaseLock();
      writer.releaseLock();
    },
  };
}
