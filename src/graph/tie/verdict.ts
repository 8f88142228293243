import { decide } from '../../domain/tie/decision.js';
import { explain } from '../../domain/tie/explanation.js';
import { reconsider } from '../../domain/tie/reconsider.js';
import { builder } from '../builder.js';
import { overrideRules, RulesInput, rulesSelect } from '../season/rules.js';
import { Team } from '../team/team.js';
import { TieDecision } from './decision.js';
import { Tie, tieSelect, toTieInput } from './tie.js';

interface VerdictShape {
  readonly decidedBy: typeof TieDecision.$inferType;
  readonly winner: typeof Team.$inferType | null;
  readonly explanation: string;
  readonly changed: boolean;
}

/** How a tie ends by some rules. */
const Verdict = builder.objectRef<VerdictShape>('Verdict').implement({
  description: "How a tie ends by its season's rules or by others.",
  fields: (t) => ({
    decidedBy: t.field({
      type: TieDecision,
      description: 'What settles it by these rules.',
      resolve: ({ decidedBy }) => decidedBy,
    }),
    winner: t.field({
      type: Team,
      nullable: true,
      description: 'The team that goes through by these rules; null where they do not settle it.',
      resolve: ({ winner }) => winner,
    }),
    explanation: t.exposeString('explanation', {
      description: 'What settles it, in words, side 1 first: `3–3 on aggregate, 2–0 on away goals`.',
    }),
    changed: t.exposeBoolean('changed', {
      description:
        "Whether the season's own rules end it otherwise: with another winner, or one of the two with none.",
    }),
  }),
});

builder.prismaObjectField(Tie, 'verdict', (t) =>
  t.field({
    type: Verdict,
    description:
      "How it ends by the season's rules unless others are given. Nothing is stored. A tie that away goals settled is undecided without them where no shoot-out was taken; a winner that the source marks counts only where the season's own rules have nothing else.",
    args: { rules: t.arg({ type: RulesInput, description: "Rules to put in place of the season's own." }) },
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
