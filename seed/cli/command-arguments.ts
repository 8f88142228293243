import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { distance } from 'fastest-levenshtein';

/** An option of a command. */
export interface CommandOption<Name extends string = string> {
  readonly name: Name;
  /** The placeholder of its value in the usage; absent for a flag. */
  readonly value?: string;
  readonly description: string;
}

/** Invalid arguments: the message has every problem and the usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    readonly problems: readonly string[],
    usage: string,
  ) {
    super(`${problems.join('\n')}\n\nUsage: ${usage}\nRun with --help for details.`);
  }
}

/** Environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Problems with options that npm took for its own because there was no `--` before them: a dry run would be a real one.
 * npm passes such options on in the environment. `script` is the name of the command's npm script.
 */
export function optionsTakenByNpm(
  script: string,
  options: readonly CommandOption[],
  environment: Environment,
): string[] {
  if (environment.npm_lifecycle_event !== script) return [];
  const taken = options.filter(({ name }) => `npm_config_${name.replaceAll('-', '_')}` in environment);
  if (taken.length === 0) return [];
  const names = taken.map(({ name }) => `--${name}`).join(', ');
  return [`npm took ${names} as its own options; write -- before the arguments of the command.`];
}

/** Resolves a path from the folder where npm was called: npm runs scripts in the project's folder. */
export function resolvePath(
  path: string,
  script: string,
  { npm_lifecycle_event, INIT_CWD }: Environment,
): string {
  const elsewhere = npm_lifecycle_event === script && INIT_CWD !== undefined && INIT_CWD !== process.cwd();
  return elsewhere && path !== '-' ? resolve(INIT_CWD, path) : path;
}

/** Reads the options, flags with an empty value, and the other arguments; adds what is wrong to `problems`. */
export function readTokens(
  args: readonly string[],
  options: readonly CommandOption[],
  problems: string[],
): { readonly values: ReadonlyMap<string, string>; readonly positionals: readonly string[] } {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' } as const]),
    ),
  });
  const values = new Map<string, string>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = options.find((one) => one.name === name);
    if (option === undefined) problems.push(unknown(rawName, name, options));
    else if (values.has(name)) problems.push(`${rawName} is given more than once.`);
    else if (option.value === undefined && value !== undefined)
      problems.push(`${rawName} does not take a value.`);
    else if (option.value !== undefined && isMissing(value, token.inlineValue === true))
      problems.push(`${rawName} needs a value: ${rawName} ${option.value}.`);
    else values.set(name, value?.trim() ?? '');
  }
  return { values, positionals };
}

/** Whether --json is given. Errors in the other arguments are then printed as JSON too. */
export function wantsJson(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).includes('--json');
}

/** The usage of a command in one line, without `--help`. */
export function usageOf(command: string, options: readonly CommandOption[]): string {
  const shown = options.filter(({ name }) => name !== 'help').map((option) => `[${optionText(option)}]`);
  return [command, ...shown].join(' ');
}

/** The options of a command, one a line, with what they do. */
export function describeOptions(options: readonly CommandOption[]): string {
  const width = Math.max(...options.map((option) => optionText(option).length));
  return options.map((option) => `  ${optionText(option).padEnd(width)}  ${option.description}`).join('\n');
}

function optionText({ name, value }: CommandOption): string {
  return `--${name}${value === undefined ? '' : ` ${value}`}`;
}

function unknown(rawName: string, name: string, options: readonly CommandOption[]): string {
  const near = options.find((option) => distance(option.name, name) <= 2);
  return `Unknown option ${rawName}.${near === undefined ? '' : ` Did you mean --${near.name}?`}`;
}

/** A word that starts with a dash is the next option, not a value, unless it is `-` or joined by `=`. */
function isMissing(value: string | undefined, joined: boolean): boolean {
  if (value === undefined || value.trim() === '') return true;
  return !joined && value.startsWith('-') && value !== '-';
}
