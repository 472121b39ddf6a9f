import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AreaStanding } from '@/components/progress/AreaStanding';
import { Rating } from '@/components/progress/Rating';
import { RatingHistory } from '@/components/progress/RatingHistory';
import { SaveState } from '@/components/progress/SaveState';

describe('what the server renders', () => {
  it('is an unrated control with one tab stop and a name', () => {
    const html = renderToStaticMarkup(
      createElement(Rating, { unit: 'ai-300/areas/a', label: 'Retrieval', size: 'compact' }),
    );
    expect(html).toContain('role="radiogroup" aria-label="Your rating: Retrieval"');
    expect(html.match(/aria-checked="false"/g)).toHaveLength(3);
    expect(html.match(/tabindex="0"/g)).toHaveLength(1);
    for (const word of ['Practice', 'Review', 'Ready']) expect(html).toContain(`>${word}</span>`);
  });

  it('knows nothing of the learner', () => {
    const units = ['ai-300/areas/a', 'ai-300/areas/b'];
    expect(renderToStaticMarkup(createElement(AreaStanding, { units }))).toContain('2 not rated');
    const history = renderToStaticMarkup(
      createElement(RatingHistory, { unit: 'ai-300/areas/a', label: 'A' }),
    );
    expect(history).toContain('No rating yet.');
    expect(renderToStaticMarkup(createElement(SaveState))).toBe(
      '<div class="save-state" role="status" aria-live="polite"></div>',
    );
  });
});
