/** What the page is, and whose the data are. */
export function Footer() {
  return (
    <footer class="foot">
      <p>
        Each view is one query of the graph: its button opens it in the <a href="/graphql">playground</a>.
        Whatever is drawn here is told there.
      </p>
    </footer>
  );
}
