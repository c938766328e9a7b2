/** Kinds of publisher, from the one believed first to the one believed last. */
export const publisherKinds = ['vendor', 'filing', 'regulator', 'paper', 'analyst', 'press', 'community'] as const;

export type PublisherKind = (typeof publisherKinds)[number];
