const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Moves the focus among the elements of teams in a drawing, in this order, by the arrow keys; for the element around them. */
export function moveAmongTeams(event: KeyboardEvent, teams: readonly string[], current: string): void {
  const step = steps[event.key];
  if (step === undefined || !(event.currentTarget instanceof Element)) return;
  event.preventDefault();
  const next = teams[(teams.indexOf(current) + step + teams.length) % teams.length];
  event.currentTarget.querySelector<SVGAElement>(`[data-team="${next}"]`)?.focus();
}
