/** A message as a relay is handed it. */
export interface Message {
  /** Stays the same when it is sent again: relays and readers know it by it. */
  readonly id: string;
  /** Now, as an ISO instant. */
  readonly at: string;
  /** `mizan@example.ma`, or with a name: `Mizan <mizan@example.ma>`. */
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Further headers, ASCII. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The address alone of `Name <address>`; throws RangeError for what is none, a line end in it included. */
export function addressIn(text: string): string {
  const address = /<([^<>]*)>$/.exec(text)?.[1] ?? text;
  if (/[\r\n]/.test(text) || !/^[!-;=?A-~]+@[!-;=?A-~]+$/.test(address)) throw new RangeError("not an e-mail address");
  return address;
}

const NAME = /^\s*"?([^"<]*?)"?\s*<[^<>]*>$/;

/** A text message by RFC 5322 and MIME: lines of CRLF, ASCII throughout, the text in base64. */
export function messageText({ id, at, from, to, subject, text, headers }: Message): string {
  const [sender, name = ""] = [addressIn(from), NAME.exec(from)?.[1]];
  const lines = [
    `From: ${name === "" ? sender : `${encodedWords(name)} <${sender}>`}`,
    `To: ${addressIn(to)}`,
    `Subject: ${encodedWords(subject)}`,
    `Date: ${new Date(at).toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: <${id}@${sender.split("@")[1]}>`,
    ...Object.entries(headers).map(([key, value]) => `${key}: ${value.replace(/[^\x20-\x7E]/g, "")}`),
    "Auto-Submitted: auto-generated",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    ...base64Lines(text.replace(/\r\n|\r|\n/g, "\r\n")),
  ];
  return lines.map((line) => `${line}\r\n`).join("");
}

const LONGEST_LINE = 76;
const WORD_BYTES = 42;

const base64Lines = (text: string): readonly string[] =>
  Buffer.from(text)
    .toString("base64")
    .match(new RegExp(`.{1,${LONGEST_LINE}}`, "g")) ?? [];

/** RFC 2047: words of ASCII stay, others are encoded in parts of 75 characters at most, no character cut in two. */
function encodedWords(text: string): string {
  if (/^[\x20-\x7E]{0,60}$/.test(text) && !text.includes("=?")) return text;
  const parts: string[] = [""];
  for (const character of text) {
    const longer = `${parts.at(-1)}${character}`;
    if (Buffer.byteLength(longer) > WORD_BYTES) parts.push(character);
    else parts[parts.length - 1] = longer;
  }
  return parts.map((part) => `=?UTF-8?B?${Buffer.from(part).toString("base64")}?=`).join("\r\n ");
}
