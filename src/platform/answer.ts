/** A row as D1 gives it in a batch: one value per column name. */
export type Row = Readonly<Record<string, unknown>>;

interface Decoder {
  readonly mapFromDriverValue: (value: unknown) => unknown;
}

/** A selected column, aliased expression or bare expression, as far as its answer goes. */
interface Field {
  readonly fieldAlias?: string;
  readonly name?: string;
  readonly mapFromDriverValue?: unknown;
  readonly sql?: { readonly decoder: Decoder };
  readonly decoder?: Decoder;
}

interface Config {
  readonly fields?: Readonly<Record<string, Field>>;
  readonly returning?: readonly { readonly path: readonly string[]; readonly field: Field }[];
}

/** The key of each selected field with the field, in the order of the answer's columns. */
function fieldsIn(query: unknown): readonly (readonly [key: string, field: Field])[] {
  const { fields, returning } = (query as { config?: Config }).config ?? {};
  if (fields) return Object.entries(fields);
  return (returning ?? []).map(({ path, field }) => [path.join("."), field]);
}

/** A column of an answer. */
export interface AnswerColumn {
  readonly key: string;
  /** Its name in the answer; undefined for bare SQL, which has none that could be relied upon. */
  readonly name: string | undefined;
  readonly decoder: Decoder;
}

export const columnsOf = (query: unknown): readonly AnswerColumn[] =>
  fieldsIn(query).map(([key, field]) => ({ key, name: field.fieldAlias ?? field.name, decoder: decoderOf(field) }));

/**
 * The rows that a query's fields stand for. The query builder's own mapping asks of every single value what kind of
 * field it came from, which costs more than the query; here that is asked once per column.
 */
export function decoded(columns: readonly AnswerColumn[], rows: readonly Row[]): readonly Row[] {
  const [first] = rows;
  if (!first) return [];
  const found = Object.keys(first);
  const named = columns.map(({ key, name, decoder }, at) => ({ key, name: name ?? found[at] ?? "", decoder }));
  return rows.map((row) => {
    const value: Record<string, unknown> = {};
    for (const { key, name, decoder } of named) {
      const stored = row[name] ?? null;
      value[key] = stored === null ? null : decoder.mapFromDriverValue(stored);
    }
    return value;
  });
}

const AS_STORED: Decoder = { mapFromDriverValue: (value) => value };

const decoderOf = (field: Field): Decoder =>
  field.mapFromDriverValue ? (field as Decoder) : (field.sql?.decoder ?? field.decoder ?? AS_STORED);
