/** A placeholder for content that is loading, of about the same size. */
export function SkeletonLine({ as }: { as: 'h1' | 'h2' | 'lead' | 'figures' | 'row' | 'picture' | 'table' }) {
  return <div class={`skeleton-line ${as}`} />;
}
