/** Where PostgreSQL tells those who listen that a season was changed, as `{ "id": 12, "season": "copa-peru-2013" }`. */
export const channel = 'copa_graph_change';

/** Where it tells those who keep answers that somebody is about to change what they are made of. */
export const recallChannel = 'copa_graph_recall';
