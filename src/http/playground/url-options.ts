/**
 * The source of a function of the playground's page: the options of GraphiQL that only the browser knows, by its URL.
 *
 * A query in the URL has a tab of its own before the others. GraphiQL adds it to tabs that it has stored, but on the first
 * visit would show it in the place of the first default tab. While the query is edited, the URL follows it, so that it can
 * be copied and reloaded; Yoga's page would leave the variables of another query in it.
 */
export const urlOptions = `function urlOptions(tabs) {
  const parameters = new URLSearchParams(location.search);
  const query = parameters.get('query');
  const variables = parameters.get('variables') || '';
  const writeToUrl = (name) => (value) => {
    const url = new URL(location.href);
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
    history.replaceState(null, '', url);
  };
  const options = {
    defaultTabs: tabs,
    onEditQuery: writeToUrl('query'),
    onEditVariables: writeToUrl('variables'),
    // The default of GraphiQL, its history; Yoga's page has the explorer instead.
    plugins: undefined,
  };
  if (!query) return options;
  const others = tabs.filter((tab) => tab.query !== query || (tab.variables || '') !== variables);
  return {
    ...options,
    defaultTabs: [{ query, variables }, ...others],
    variables,
    defaultEditorToolsVisibility: variables ? 'variables' : false,
  };
}`;
