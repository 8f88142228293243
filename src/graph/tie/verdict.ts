import { reconsider } from '../../domain/tie/decide-by-other-rules.js';
import { decide } from '../../domain/tie/decision.js';
import { explain } from '../../domain/tie/explanation.js';
import { builder } from '../builder.js';
import { overrideRules, RulesInput, rulesSelect } from '../season/rules.js';
import { Team } from '../team/team.js';
import { Tie } from './tie.js';
import { TieDecision } from './tie-decision.js';
import { tieSelect, toTieInput } from './tie-select.js';

interface VerdictShape {
  readonly decidedBy: typeof TieDecision.$inferType;
  readonly winner: typeof Team.$inferType | null;
  readonly explanation: string;
  readonly changed: boolean;
}

/** How a tie ends by some rules. */
const Verdict = builder.objectRef<VerdictShape>('Verdict').implement({
  description: 'The result of a tie by the rules of its season, or by other rules.',
  fields: (t) => ({
    decidedBy: t.field({
      type: TieDecision,
      description: 'How these rules decide the tie.',
      resolve: ({ decidedBy }) => decidedBy,
    }),
    winner: t.field({
      type: Team,
      nullable: true,
      description: 'The winner by these rules; null where they do not decide the tie.',
      resolve: ({ winner }) => winner,
    }),
    explanation: t.exposeString('explanation', {
      description:
        'How these rules decide the tie, in words, `team1` first: `3–3 on aggregate, 2–0 on away goals`.',
    }),
    changed: t.exposeBoolean('changed', {
      description:
        "Whether the winner differs from the winner by the season's rules. No winner counts as a difference.",
    }),
  }),
});

builder.prismaObjectField(Tie, 'verdict', (t) =>
  t.field({
    type: Verdict,
    description:
      "The result by the season's rules, with `rules` in their place where given. Nothing is stored. A tie that away goals decided is undecided without them if there was no shoot-out. A winner that the source marks counts only where the season's rules do not find one.",
    args: { rules: t.arg({ type: RulesInput, description: 'Rules that replace those of the season.' }) },
    select: (_args, _context, nested) => ({
      ...tieSelect,
      season: { select: rulesSelect },
      // The winner need not be asked for, and no selection can be empty.
      team1: nested({ select: { id: true } }, ['winner']),
      team2: nested({ select: { id: true } }, ['winner']),
    }),
    resolve: ({ season, team1, team2, ...row }, args) => {
      const rules = overrideRules(season, args.rules);
      const before = decide(toTieInput(row), season);
      const { tie, decision } = reconsider(toTieInput(row), season, rules);
      const open = before.winner === null ? undefined : 'no shoot-out to settle it';
      return {
        decidedBy: decision.by,
        winner: decision.winner === null ? null : { 1: team1, 2: team2 }[decision.winner],
        explanation: explain(tie, decision.by, rules, open),
        changed: decision.winner !== before.winner,
      };
    },
  }),
);
