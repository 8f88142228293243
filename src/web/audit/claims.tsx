import { ScrollArea } from '../scroll-area.js';
import type { AuditedSeason } from './query.js';

/** The source’s claims about the season as a whole, and whether each one holds. */
export function Claims({ claims }: { claims: AuditedSeason['claims'] }) {
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">What the source claims</h2>
      <ScrollArea label="Claims">
        <table class="claims">
          <caption class="visually-hidden">
            Each claim about the season as a whole, and whether the matches support it
          </caption>
          <thead>
            <tr>
              <th scope="col">Claim</th>
              <th scope="col">As stated</th>
              <th scope="col">Holds</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {claims.map(({ id, subject, stated, holds, explanation }) => (
              <tr key={id}>
                <th scope="row">{subject}</th>
                <td>{stated}</td>
                <td>{holds ? 'yes' : <ins>no</ins>}</td>
                <td>{explanation}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  );
}
