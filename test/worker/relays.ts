/// <reference path="./provided.d.ts" />
import { createServer as createHttp } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import type { TestProject } from "vitest/node";

// Relays as an installation has them, for the adapter to talk to: one by SMTP, one by HTTP, in the process of the tests.

/** A message as a relay took it. */
export interface Taken {
  readonly from: string;
  readonly to: string;
  readonly data: string;
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const taken: Taken[] = [];
  const smtp = createServer((socket) => conversation(socket, taken));
  const http = createHttp(async (request, response) => {
    if (request.method === "GET") return void response.end(JSON.stringify(taken.splice(0)));
    if (request.headers.authorization !== "Bearer relay-token") return void response.writeHead(401).end();
    let data = "";
    for await (const part of request) data += String(part);
    taken.push({ from: "", to: "", data });
    response.end();
  });
  project.provide("smtpPort", await listening(smtp));
  project.provide("relayAddress", `http://127.0.0.1:${await listening(http)}`);
  return async () => {
    smtp.close();
    http.close();
    http.closeAllConnections();
  };
}

const listening = (server: Server | ReturnType<typeof createHttp>): Promise<number> =>
  new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)));

/** One side of RFC 5321; a receiver called `nobody` is refused, one called `silent` is never answered. */
function conversation(socket: Socket, taken: Taken[]): void {
  let [heard, from, to, isData] = ["", "", "", false];
  const say = (line: string) => socket.write(`${line}\r\n`);
  const answers: Readonly<Record<string, (line: string) => void>> = {
    EHLO: () => say("250-relay.example\r\n250-8BITMIME\r\n250 SIZE 1000000"),
    AUTH: () => say("235 welcome"),
    MAIL: (line) => {
      from = line;
      say("250 sender ok");
    },
    RCPT: (line) => {
      to = line;
      if (line.includes("<silent@")) return;
      say(line.includes("<nobody@") ? "550 5.1.1 no such mailbox" : "250 receiver ok");
    },
    DATA: () => {
      isData = true;
      say("354 go on");
    },
    QUIT: () => {
      say("221 bye");
      socket.end();
    },
  };
  const hear = (said: string) => {
    if (isData) {
      taken.push({ from, to, data: said });
      isData = false;
      say("250 taken");
    } else answers[said.slice(0, 4).toUpperCase()]?.(said);
  };
  say("220 relay.example ESMTP");
  socket.on("error", () => {});
  socket.on("data", (bytes) => {
    heard += bytes.toString("latin1");
    for (let end = endIn(heard, isData); end >= 0; end = endIn(heard, isData)) {
      const said = heard.slice(0, end);
      heard = heard.slice(end + endOf(isData).length);
      hear(said);
    }
  });
}

const endOf = (isData: boolean): string => (isData ? "\r\n.\r\n" : "\r\n");

const endIn = (heard: string, isData: boolean): number => heard.indexOf(endOf(isData));
