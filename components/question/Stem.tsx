'use client';

import { useEffect, useState } from 'react';
import { Html } from '@/components/content/Html';
import type { Certainty } from '@/lib/items/answer';
import type { Shown } from '@/lib/items/shown';
import { hintOf } from './words';

interface Props {
  shown: Shown;
  certainty?: Certainty | null;
  hintId: string;
  stemId: string;
}

/** What stands above the controls: what is wanted, the case, and the question itself. */
export function Stem({ shown, certainty, hintId, stemId }: Props) {
  return (
    <>
      <p id={hintId} className="text-ink-2 text-sm">
        {hintOf(shown, certainty)}
      </p>
      {shown.case && <CaseText key={shown.case.id} {...shown.case} />}
      <div id={stemId}>
        <Html html={shown.stem} className="question-stem" />
      </div>
    </>
  );
}

/** Cases that this page has shown. */
const seen = new Set<string>();

/** The case study that a question belongs to: open where it shows for the first time, then folded away. */
function CaseText({ id, title, part, html }: NonNullable<Shown['case']>) {
  const [isOpen] = useState(() => !seen.has(id));
  useEffect(() => void seen.add(id), [id]);
  return (
    <details className="question-case" open={isOpen}>
      <summary>
        Case: <b>{title}</b>, part {part}
      </summary>
      <Html html={html} />
    </details>
  );
}
