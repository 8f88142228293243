import type { Discrepancy } from './query.js';
import { type MarkedLine, splitEvidence } from './sides.js';

/** A contradiction: both statements, and the lines of the source side by side. */
export function Contradiction({ discrepancy }: { discrepancy: Discrepancy }) {
  const { message, stated, computed, sources, subject } = discrepancy;
  const own = 'sources' in subject ? subject.sources.map(({ line }) => line) : [];
  const both = splitEvidence({ stated, computed, sources, subjectLines: own });
  return (
    <article class="contradiction">
      <h3>{message}</h3>
      <div class="sides">
        <Side title="As stated" says={stated} lines={both.stated} />
        <Side title="As the rest makes it" says={computed} lines={both.computed} />
      </div>
    </article>
  );
}

function Side({ title, says, lines }: { title: string; says: string; lines: readonly MarkedLine[] }) {
  return (
    <div>
      <p class="says">
        <span>{title}</span> <b>{says}</b>
      </p>
      {lines.length > 0 && (
        <ol class="lines">
          {lines.map(({ line, pieces }) => (
            <li key={line}>
              <span class="line">
                <span class="unseen">line </span>
                {line}
              </span>
              <code>
                {pieces.map(({ text, marked }, index) =>
                  marked ? <mark key={`${index}`}>{text}</mark> : text,
                )}
              </code>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
