import type { Discrepancy } from './query.js';
import { type MarkedLine, splitEvidence } from './sides.js';

/** A contradiction: both values with their lines of the source, side by side. */
export function Contradiction({ discrepancy }: { discrepancy: Discrepancy }) {
  const { message, stated, computed, sources, subject } = discrepancy;
  const subjectLines = 'sources' in subject ? subject.sources.map(({ line }) => line) : [];
  const evidence = splitEvidence({ stated, computed, sources, subjectLines });
  return (
    <article class="contradiction">
      <h3>{message}</h3>
      <div class="sides">
        <Side title="As stated" value={stated} lines={evidence.stated} />
        <Side title="As computed" value={computed} lines={evidence.computed} />
      </div>
    </article>
  );
}

function Side({ title, value, lines }: { title: string; value: string; lines: readonly MarkedLine[] }) {
  return (
    <div>
      <p class="side-value">
        <span>{title}</span> <b>{value}</b>
      </p>
      {lines.length > 0 && (
        <ol class="lines">
          {lines.map(({ line, pieces }) => (
            <li key={line}>
              <span class="line">
                <span class="visually-hidden">line </span>
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
