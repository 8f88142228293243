import { Bone } from '../state/skeleton-line.js';

/** The shape of a season. */
export function SeasonShape() {
  return (
    <>
      <div class="title">
        <Bone as="h1" />
        <Bone as="lead" />
      </div>
      <div class="numbers">
        <Bone as="figures" />
      </div>
      <Bone as="h2" />
      <Bone as="row" />
      <Bone as="h2" />
      <Bone as="row" />
      <Bone as="h2" />
      <Bone as="picture" />
    </>
  );
}
