/**
 * The part of an error that may be logged: its kind and its place. Its message may contain personal data: a mail
 * server names the refused address, PostgreSQL the value that it cannot store.
 */
export function kindOfError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  const cause = error.cause === undefined ? '' : `, because of ${kindOfError(error.cause)}`;
  return `${error.constructor.name}${code}${placeOf(error)}${cause}`;
}

/** The first place in our own code. */
function placeOf({ stack = '' }: Error): string {
  const places = stack.split('\n').filter((line) => /^ {4}at .+:\d+:\d+\)?$/.test(line));
  const ours = places.find((line) => /\/(apps|libs)\//.test(line) && !line.includes('node_modules'));
  return ours === undefined ? '' : ` ${ours.trim()}`;
}
