'use client';

import { type ComponentType, useEffect, useState } from 'react';
import type { MetricFile } from '@/lib/content/kinds/metric';
import type { PlaygroundProps } from './props';

type PlaygroundName = NonNullable<MetricFile['front']['playground']>;

const playgrounds: Record<PlaygroundName, () => Promise<ComponentType<PlaygroundProps>>> = {
  'confusion-matrix': async () => (await import('./ConfusionMatrix')).ConfusionMatrix,
  threshold: async () => (await import('./Threshold')).Threshold,
  'regression-errors': async () => (await import('./RegressionErrors')).RegressionErrors,
  ranking: async () => (await import('./Ranking')).Ranking,
  drift: async () => (await import('./Drift')).Drift,
  traffic: async () => (await import('./Traffic')).Traffic,
};

/** Fetches a playground's script, which no other page loads, and shows it; till then a sentence. */
export function Playground({ name, metric }: PlaygroundProps & { name: PlaygroundName }) {
  const [Loaded, setLoaded] = useState<ComponentType<PlaygroundProps>>();
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    let isGone = false;
    playgrounds[name]().then(
      (component) => !isGone && setLoaded(() => component),
      () => !isGone && setFailed(true),
    );
    return () => {
      isGone = true;
    };
  }, [name]);

  if (Loaded) return <Loaded metric={metric} />;
  return (
    <p className={`mt-2 text-ink-2 ${hasFailed ? '' : 'playground-awaited'}`}>
      {hasFailed
        ? 'The playground could not be loaded. Nothing else is missing here. Load the page again to try once more.'
        : 'Here the numbers can be moved, which needs JavaScript. Everything else on this page is there without it.'}
    </p>
  );
}
