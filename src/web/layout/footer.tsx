/** The footer, which points to the GraphQL playground. */
export function Footer() {
  return (
    <footer class="foot">
      <p>
        Each view is one GraphQL query. The Query button opens it in the <a href="/graphql">playground</a>,
        together with all the data that the view shows.
      </p>
    </footer>
  );
}
