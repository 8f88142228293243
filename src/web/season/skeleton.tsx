import { SkeletonLine } from '../status/skeleton-line.js';

/** The skeleton of the season view. */
export function SeasonSkeleton() {
  return (
    <>
      <div class="title">
        <SkeletonLine as="h1" />
        <SkeletonLine as="lead" />
      </div>
      <div class="numbers">
        <SkeletonLine as="figures" />
      </div>
      <SkeletonLine as="h2" />
      <SkeletonLine as="row" />
      <SkeletonLine as="h2" />
      <SkeletonLine as="row" />
      <SkeletonLine as="h2" />
      <SkeletonLine as="picture" />
    </>
  );
}
