/** What Prisma selects besides a field's own name, and in which order lists are. */
const special = {
  'Tie.penalties': { penalties1: true, penalties2: true },
  'Season.topScorers': { id: true },
  'Season.stage': { relation: 'stages', where: ({ slug }) => ({ slug }) },
  'Team.standings': { orderBy: [{ group: { stage: { order: 'asc' } } }, { group: { order: 'asc' } }] },
  'Team.ties': { orderBy: { order: 'asc' } },
  'Team.seasons': { orderBy: { orderPlayed: 'asc' } },
  'Season.stages': { orderBy: { order: 'asc' } },
  'Season.promotions': { orderBy: { id: 'asc' } },
  'Stage.regions': { orderBy: { order: 'asc' } },
  'Stage.groups': { orderBy: { order: 'asc' } },
  'Stage.rounds': { orderBy: { played: 'asc' } },
  'Round.ties': { orderBy: { order: 'asc' } },
  'Group.standings': { orderBy: [{ position: 'asc' }, { order: 'asc' }] },
  'Group.matches': { orderBy: { order: 'asc' } },
  'Tie.legs': { orderBy: { leg: 'asc' } },
  'Match.goals': { relation: 'goalsScored', orderBy: { order: 'asc' } },
};

/** What has been made of a field of a query. Mercurius keeps what it has parsed, so a field is the same one again. */
const made = new WeakMap();

/** What Prisma is to select for a field that is resolved, or for what lies within it under a name. */
export function selection({ fieldNodes: [field], returnType }, within) {
  const known = made.get(field);
  if (known !== undefined) return known;
  const { selectionSet, type } = within === undefined ? { ...field, type: named(returnType) } : inner();
  const select = selected(selectionSet, type);
  made.set(field, select);
  return select;

  function inner() {
    const node = field.selectionSet.selections.find(({ name }) => name.value === within);
    return { ...node, type: named(named(returnType).getFields()[within].type) };
  }
}

function selected({ selections }, type) {
  const entries = selections.map(({ name: { value: name }, arguments: given, selectionSet }) => {
    const { relation, where, ...rest } = special[`${type.name}.${name}`] ?? {};
    if (selectionSet === undefined) return { [name]: true };
    if (Object.keys(rest).some((column) => rest[column] === true)) return rest;
    const select = selected(selectionSet, named(type.getFields()[name].type));
    const args = Object.fromEntries(given.map((one) => [one.name.value, one.value.value]));
    return { [relation ?? name]: { ...rest, ...(where && { where: where(args) }), select } };
  });
  return Object.assign({}, ...entries);
}

function named(type) {
  return type.ofType === undefined ? type : named(type.ofType);
}
