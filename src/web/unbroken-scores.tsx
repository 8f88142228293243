/** A text in which no line breaks within a score. */
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
