/** Where something will stand that has not come yet, about as large as it will be. */
export function SkeletonLine({ as }: { as: 'h1' | 'h2' | 'lead' | 'figures' | 'row' | 'picture' | 'table' }) {
  return <div class={`bone ${as}`} />;
}
