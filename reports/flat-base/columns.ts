import type { Message } from "../../src/kernel/messages.ts";
import type { Edition } from "../kit/edition.ts";
import type { Column } from "../kit/sheet.ts";
import type { BaseLine } from "./base.ts";

/** Names of fields, not words: the same in every language, so that a pivot table outlives a change of language. */
const field = (name: string): Message => ({ fr: name, ar: name, en: name });

/** A column whose key in formulas is its heading. */
const named = (name: string, rest: Omit<Column<BaseLine>, "key" | "heading">): Column<BaseLine> => ({
  ...{ key: name, heading: field(name) },
  ...rest,
});

const CODE = { kind: "code" } as const;
const TEXT = { kind: "text" } as const;
const AMOUNT = { width: 17, kind: "amount" } as const;

/** R10’s columns in the handbook’s order (6.2). */
export function baseColumns({ onDate, known }: Edition): readonly Column<BaseLine>[] {
  const day = { day: onDate };
  return [
    named("bailleur_code", { width: 14, ...CODE, read: ({ of }) => of.donor.code }),
    named("bailleur", { width: 26, ...TEXT, read: ({ of }) => of.donor.name }),
    named("convention_code", { width: 16, ...CODE, read: ({ of }) => of.agreement }),
    named("projet_code", { width: 12, ...CODE, read: ({ of }) => of.project.code }),
    named("projet", { width: 44, ...TEXT, read: ({ of }) => of.project.name }),
    named("composante_code", { width: 16, ...CODE, read: ({ row }) => row.component?.code ?? null }),
    named("composante", { width: 44, ...TEXT, read: ({ row }) => row.component?.name ?? null }),
    named("ligne_code", { width: 12, ...CODE, read: ({ row }) => row.line }),
    named("mode", { width: 12, ...CODE, read: ({ row }) => row.mode }),
    named("secteur_cad", { width: 24, ...CODE, read: ({ of }) => of.sectors || null }),
    named("exercice", { width: 10, kind: "year", read: ({ row }) => row.year }),
    named("trimestre", { width: 10, ...CODE, read: ({ row }) => row.quarter }),
    named("periode_statut", { width: 14, ...CODE, read: ({ row }) => row.period }),
    named("mesure", { width: 17, ...CODE, read: ({ row }) => row.measure }),
    named("devise_origine", { width: 14, ...CODE, read: ({ row }) => row.amount.currency }),
    named("montant_origine", { ...AMOUNT, read: ({ row }) => row.amount }),
    named("taux", {
      width: 10,
      kind: "factor",
      read: ({ row: { rateMicro } }) => (rateMicro === null ? null : rateMicro / MICRO),
    }),
    named("montant_eur", { ...AMOUNT, read: ({ row }) => row.eur }),
    named("montant_mad", { ...AMOUNT, read: ({ row }) => row.mad }),
    named("version_donnees", { width: 15, kind: "integer", read: () => known.seq }),
    named("date_arrete", { width: 13, kind: "date", read: () => day }),
  ];
}

const MICRO = 1_000_000;
