/** A sentence in which no score is broken between two lines. */
export function UnbrokenScores({ text }: { text: string }) {
  return (
    <>
      {text.split(/(\d+–\d+)/).map((part, index) =>
        index % 2 === 1 ? (
          <span key={`${index}`} class="score">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}
