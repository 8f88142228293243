const words = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];

/** The ordinal number of a place, in words up to the twelfth: `first`, `13th`. */
export function ordinal(place: number): string {
  const word = words[place - 1];
  if (word !== undefined) return word;
  const teen = place % 100 > 10 && place % 100 < 20;
  return `${place}${(teen ? undefined : { 1: 'st', 2: 'nd', 3: 'rd' }[place % 10]) ?? 'th'}`;
}
