/** An answer as GraphQL words it. */
export interface Told<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly Complaint[];
}

interface Complaint {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly name?: string };
}

/** Why there is no answer, in words for whoever waits for it. */
export class Fault extends Error {
  override name = 'Fault';
  /** What the graph could not make anything of, where that is why: the name that nothing answers to. */
  readonly unknown: string | null;

  constructor(message: string, unknown: string | null = null) {
    super(message);
    this.unknown = unknown;
  }

  /** What the graph says is wrong with a question. */
  static told({ message, extensions }: Complaint): Fault {
    return new Fault(message, extensions?.code === 'UNKNOWN_NAME' ? (extensions.name ?? null) : null);
  }
}
