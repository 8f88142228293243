/** What a source tells of the beginning of a match; null for what it does not tell. */
export interface KickOff {
  /** The day, at midnight UTC. */
  readonly date: Date | null;
  /** The hour on the spot, `18:00`. */
  readonly time: string | null;
  /** Minutes by which the hour on the spot is ahead of UTC. */
  readonly utcOffset: number | null;
}

/** The moment of kick-off; null where the day, the hour or the offset is not known. */
export function kickOff({ date, time, utcOffset }: KickOff): Date | null {
  if (date === null || time === null || utcOffset === null) return null;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(date.getTime() + (hours * 60 + minutes - utcOffset) * MINUTE);
}

const MINUTE = 60_000;
