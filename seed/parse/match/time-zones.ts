/** Minutes ahead of UTC of the zones that pages name, where the name means one zone everywhere. */
const offsets: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '-420': 'pdt, pacific daylight time',
    '-360': 'mdt, mountain daylight time',
    '-300': 'pet, peru time, cot, colombia time, central daylight time',
    '-240': 'edt, eastern daylight time, bot, bolivia time',
    '-180': 'brt, brasília time, brasilia time, art, argentina time, uyt, uruguay time',
    0: 'utc, gmt, z, wet, greenwich mean time, western european time, coordinated universal time',
    60: 'cet, west, wat, central european time, western european summer time, british summer time, irish standard time, west africa time, hec, hora central europea, mez, mitteleuropäische zeit',
    120: 'cest, eet, sast, cat, central european summer time, eastern european time, south african standard time, central africa time, hora de verano de europa central, mesz, mitteleuropäische sommerzeit',
    180: 'eest, msk, eat, eastern european summer time, moscow time, east africa time',
    480: 'hkt, sgt, awst, hong kong time, singapore time, australian western standard time',
    540: 'jst, kst, japan standard time, korea standard time',
    600: 'aest, australian eastern standard time',
    660: 'aedt, australian eastern daylight time',
    720: 'nzst, new zealand standard time',
    780: 'nzdt, new zealand daylight time',
  }).flatMap(([minutes, names]) => names.split(', ').map((name) => [name, Number(minutes)] as const)),
);

/** A zone's minutes ahead of UTC, by its name or its abbreviation; undefined if it is unknown or not unique. */
export function zoneOffset(name: string): number | undefined {
  return offsets.get(name.trim().toLowerCase().replaceAll('_', ' '));
}
