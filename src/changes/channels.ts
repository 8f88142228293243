/** The PostgreSQL channel for changes of a season; the payload is `{ "id": 12, "season": "copa-peru-2013" }`. */
export const changeChannel = 'copa_graph_change';

/** The channel on which an import asks all servers to release their lease before it commits. */
export const recallChannel = 'copa_graph_recall';
